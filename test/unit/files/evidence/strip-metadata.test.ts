import { describe, expect, test } from 'vitest';
import { stripMetadata } from '../../../../src/files/evidence/strip-metadata.ts';
import { exifOf, jpegOf, pngOf } from '../../../support/pictures.ts';

const JFIF = Uint8Array.of(...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0);
const EXIF = 'Exif\0\0';
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');
const exifSegment = (options: Parameters<typeof exifOf>[0]) =>
  [0xe1, Buffer.concat([Buffer.from(EXIF), exifOf(options)])] as const;

describe('a JPEG', () => {
  test('loses everything that could tell place or person', () => {
    const stripped = stripMetadata(
      jpegOf(
        [
          [0xe0, JFIF],
          [0xe0, 'JFXX\0 SECRET preview'],
          exifSegment({ place: 'SECRET' }),
          [0xe1, 'http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>'],
          [0xe2, 'MPF\0 SECRET second picture'],
          [0xeb, 'JP SECRET signature'],
          [0xed, 'Photoshop 3.0\0 SECRET'],
          [0xef, 'SECRET'],
          [0xfe, 'SECRET'],
        ],
        'SECRET film behind the picture',
      ),
    );
    expect(textOf(stripped?.bytes)).not.toContain('SECRET');
    expect(stripped).toMatchObject({ bytes: jpegOf([[0xe0, JFIF]]), extension: 'jpg', isChanged: true });
  });

  test('keeps what its colours depend on', () => {
    const needed = jpegOf([
      [0xe0, JFIF],
      [0xe2, 'ICC_PROFILE\0\u0001\u0001profile'],
      [0xee, 'Adobe\0d\0\0\0\0\u0001'],
    ]);
    expect(stripMetadata(needed)).toEqual({
      bytes: needed,
      extension: 'jpg',
      orientation: 1,
      takenOn: null,
      isChanged: false,
    });
  });

  test('loses the preview inside its JFIF header, taken perhaps before it was cropped', () => {
    const withPreview = Uint8Array.of(...JFIF.subarray(0, 12), 1, 1, 0xaa, 0xbb, 0xcc);
    expect(stripMetadata(jpegOf([[0xe0, withPreview]]))?.bytes).toEqual(jpegOf([[0xe0, JFIF]]));
  });

  test.each([true, false])(
    'tells how it is turned and when it was taken, in either byte order (little: %s)',
    (isLittle) => {
      const stripped = stripMetadata(jpegOf([exifSegment({ orientation: 6, isLittle })]));
      expect(stripped).toMatchObject({ orientation: 6, takenOn: '2025-08-05', isChanged: true });
    },
  );

  test('stays turned for every viewer, and has nothing more to lose', () => {
    const once = stripMetadata(jpegOf([[0xe0, JFIF], exifSegment({ orientation: 6 })]));
    const twice = stripMetadata(once?.bytes ?? new Uint8Array());
    expect(twice).toEqual({ bytes: once?.bytes, extension: 'jpg', orientation: 6, takenOn: null, isChanged: false });
    expect(textOf(once?.bytes)).not.toContain('2025');
  });

  test.each(['0000:00:00 00:00:00', '    :  :     :  :  ', '2025:02:30 00:00:00'])('says no day for %j', (takenAt) => {
    expect(stripMetadata(jpegOf([exifSegment({ takenAt })]))?.takenOn).toBeNull();
  });

  test('with a damaged EXIF block is upright and of no day', () => {
    const block = exifOf({ orientation: 6 });
    for (let length = 0; length < block.length; length++) {
      const cut = Buffer.concat([Buffer.from(EXIF), block.subarray(0, length)]);
      expect(textOf(stripMetadata(jpegOf([[0xe1, cut]]))?.bytes)).not.toContain('GPS');
    }
    expect(stripMetadata(jpegOf([exifSegment({ orientation: 9 })]))).toMatchObject({ orientation: 1 });
  });

  test('keeps several scans with what stands between them, and fill bytes do no harm', () => {
    const [start, end] = [jpegOf().subarray(0, -2), jpegOf().subarray(-2)];
    const second = Buffer.from('ffff' + 'c4000400aa' + 'ffda000201ff00ffffd002', 'hex').subarray(0);
    const progressive = new Uint8Array(Buffer.concat([start, second, Uint8Array.of(0xff, 0xfe, 0, 4, 1, 1), end]));
    const stripped = stripMetadata(progressive);
    expect(textOf(stripped?.bytes)).toContain(textOf(Buffer.from('ffda000201ff00ffffd002', 'hex')));
    expect(stripped?.bytes.length).toBeLessThan(progressive.length);
  });
});

describe('a PNG', () => {
  test('loses texts, times, EXIF, unknown chunks and what stands behind its end', () => {
    const stripped = stripMetadata(
      pngOf(
        [
          ['gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f)],
          ['tEXt', 'Author\0SECRET'],
          ['iTXt', 'XML:com.adobe.xmp\0SECRET'],
          ['zTXt', 'SECRET'],
          ['tIME', 'SECRET.'],
          ['eXIf', exifOf({ place: 'SECRET' })],
          ['caBX', 'SECRET'],
        ],
        'SECRET picture before it was cropped',
      ),
    );
    expect(textOf(stripped?.bytes)).not.toContain('SECRET');
    expect(stripped).toEqual({
      bytes: pngOf([['gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f)]]),
      extension: 'png',
      orientation: 1,
      takenOn: '2025-08-05',
      isChanged: true,
    });
  });

  test('stays turned, with a check sum that holds, and has nothing more to lose', () => {
    const once = stripMetadata(pngOf([['eXIf', exifOf({ orientation: 8 })]]));
    const minimal = Buffer.from('4d4d002a00000008' + '0001' + '011200030000000100080000' + '00000000', 'hex');
    expect(once?.bytes).toEqual(pngOf([['eXIf', minimal]]));
    expect(stripMetadata(once?.bytes ?? new Uint8Array())).toMatchObject({ orientation: 8, isChanged: false });
  });
});

describe('anything else', () => {
  test.each([
    ['an empty file', new Uint8Array()],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a JPEG cut off', jpegOf().subarray(0, -2)],
    ['a JPEG cut off in a segment', jpegOf().subarray(0, 50)],
    ['a JPEG without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
    ['a PNG cut off', pngOf().subarray(0, -12)],
    ['a PNG without a header', Buffer.concat([pngOf().subarray(0, 8), pngOf().subarray(33)])],
  ])('is left alone: %s', (_what, bytes) => {
    expect(stripMetadata(bytes)).toBeNull();
  });
});
