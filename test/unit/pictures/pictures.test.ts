import { describe, expect, test } from 'vitest';
import { decodeJpeg, encodeJpeg } from '../../../src/pictures/jpeg.ts';
import { pictures } from '../../../src/pictures/pictures.ts';
import { decodePng, encodePng } from '../../../src/pictures/png.ts';
import { type Colour, painted, quartersOf } from '../../support/painted.ts';
import { exifOf, jpegOf, pngOf } from '../../support/pictures.ts';

const photo = painted(64, 32, ['red', 'green', 'blue', 'white']);

/** By EXIF orientation: the quarters of the photo as it is seen upright, from what the standard says of its first row and column. */
const seenUpright: readonly (readonly [number, readonly Colour[]])[] = [
  [1, ['red', 'green', 'blue', 'white']],
  [2, ['green', 'red', 'white', 'blue']],
  [3, ['white', 'blue', 'green', 'red']],
  [4, ['blue', 'white', 'red', 'green']],
  [5, ['red', 'blue', 'green', 'white']],
  [6, ['blue', 'red', 'white', 'green']],
  [7, ['white', 'green', 'blue', 'red']],
  [8, ['green', 'white', 'red', 'blue']],
];

const PLACE = 'GPS 21.7N 104.8E';

function withExif(jpeg: Uint8Array, orientation: number): Uint8Array {
  const content = Buffer.concat([Buffer.from('Exif\0\0'), exifOf({ orientation, place: PLACE })]);
  const head = Uint8Array.of(0xff, 0xe1, (content.length + 2) >> 8, (content.length + 2) & 0xff);
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]));
}

/** With a chunk behind its header. */
function withChunk(png: Uint8Array, content: Uint8Array): Uint8Array {
  const whole = pngOf([['eXIf', content]]);
  const chunk = whole.subarray(33, 33 + 12 + content.length);
  return new Uint8Array(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]));
}

const small = { longestSide: 32, keepsFormat: false };

describe('a thumbnail', () => {
  test.each(seenUpright)('of a JPEG of orientation %d stands upright', async (orientation, quarters) => {
    const made = await pictures.thumbnail(withExif(encodeJpeg(photo), orientation), small);
    if (made.is !== 'made') throw new Error(made.is);
    expect([made.widthPixels, made.heightPixels]).toEqual(orientation > 4 ? [16, 32] : [32, 16]);
    const seen = decodeJpeg(made.bytes);
    expect(seen === null ? null : quartersOf(seen)).toEqual(quarters);
  });

  test.each(seenUpright)('of a PNG of orientation %d stands upright', async (orientation, quarters) => {
    const made = await pictures.thumbnail(withChunk(encodePng(photo), exifOf({ orientation })), small);
    const seen = made.is === 'made' ? decodeJpeg(made.bytes) : null;
    expect(seen === null ? null : quartersOf(seen)).toEqual(quarters);
  });

  test('holds nothing that the file says of itself', async () => {
    const source = withExif(encodeJpeg(photo), 6);
    expect(Buffer.from(source).includes(PLACE)).toBe(true);
    const made = await pictures.thumbnail(source, small);
    const bytes = Buffer.from(made.is === 'made' ? made.bytes : source);
    expect([bytes.includes(PLACE), bytes.includes('2025:08:05'), bytes.includes('Exif')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('is never larger than the picture', async () => {
    const made = await pictures.thumbnail(encodePng(photo), { longestSide: 640, keepsFormat: false });
    expect(made).toMatchObject({ is: 'made', format: 'jpeg', widthPixels: 64, heightPixels: 32 });
  });

  test('of a line of pixels has at least one across', async () => {
    const made = await pictures.thumbnail(encodePng(painted(500, 1, ['red', 'red', 'red', 'red'])), small);
    expect(made).toMatchObject({ is: 'made', widthPixels: 32, heightPixels: 1 });
  });

  test('is white where the picture can be seen through, as paper is', async () => {
    const made = await pictures.thumbnail(encodePng(painted(64, 32, ['red', 'clear', 'clear', 'blue'])), small);
    const seen = made.is === 'made' ? decodeJpeg(made.bytes) : null;
    expect(seen === null ? null : quartersOf(seen)).toEqual(['red', 'white', 'white', 'blue']);
  });

  test('of a PNG stays one where a logo needs it, with what can be seen through', async () => {
    const source = encodePng(painted(64, 32, ['red', 'clear', 'clear', 'blue']));
    const made = await pictures.thumbnail(source, { longestSide: 32, keepsFormat: true });
    expect(made).toMatchObject({ is: 'made', format: 'png' });
    const seen = made.is === 'made' ? decodePng(made.bytes) : null;
    expect(seen === null ? null : quartersOf(seen)).toEqual(['red', 'clear', 'clear', 'blue']);
  });

  test('is made of interlaced PNGs with 16 bits or with a palette, and of progressive JPEGs', async () => {
    const made = await Promise.all([DEEP_PNG, PALETTE_PNG, PROGRESSIVE_JPEG].map((each) => thumbnailOf(each)));
    expect(made.map((each) => (each.is === 'made' ? [each.widthPixels, each.heightPixels] : each.is))).toEqual([
      [4, 4],
      [4, 4],
      [8, 8],
    ]);
  });
});

describe('no thumbnail', () => {
  test('is made of what is neither JPEG nor PNG', async () => {
    expect(await pictures.thumbnail(Buffer.from('GIF89a and some more bytes of it'), small)).toEqual({
      is: 'not-a-picture',
    });
  });

  test('is made of a picture that says it has millions of pixels more than fit', async () => {
    const png = Buffer.from(pngOf());
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    const jpeg = Buffer.from(jpegOf());
    const frame = jpeg.indexOf(Uint8Array.of(0xff, 0xc0));
    jpeg.writeUInt16BE(65_000, frame + 5);
    jpeg.writeUInt16BE(65_000, frame + 7);
    expect(await pictures.thumbnail(png, small)).toEqual({ is: 'too-large' });
    expect(await pictures.thumbnail(jpeg, small)).toEqual({ is: 'too-large' });
  });

  test('is made of a damaged picture', async () => {
    const png = Buffer.from(encodePng(photo));
    png.fill(0, 60, 90);
    const jpeg = encodeJpeg(photo);
    expect(await pictures.thumbnail(png, small)).toEqual({ is: 'damaged' });
    expect(await pictures.thumbnail(jpeg.subarray(0, 200), small)).toMatchObject({
      is: expect.not.stringMatching('made'),
    });
  });

  test('is made of a JPEG that is gone over a thousand times', async () => {
    const whole = Buffer.from(PROGRESSIVE_JPEG, 'base64');
    const [from, to] = [whole.lastIndexOf(Uint8Array.of(0xff, 0xda)), whole.length - 2];
    const scans = Array.from({ length: 1_000 }, () => whole.subarray(from, to));
    const bomb = Buffer.concat([whole.subarray(0, to), ...scans, whole.subarray(to)]);
    expect(await pictures.thumbnail(bomb, small)).toEqual({ is: 'damaged' });
  });
});

const thumbnailOf = (base64: string) => pictures.thumbnail(Buffer.from(base64, 'base64'), small);

const DEEP_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAEEAIAAAEBBOX8AAAALUlEQVQI12XMwQkAIAzF0Nchu+Rfsh4URMwlh0DMgK3qJgHqJH9J6PZRd/WyAL+sDfgT90luAAAAAElFTkSuQmCC';
const PALETTE_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAMAAACeL25MAAAADFBMVEX/AACqAFVVAKoAAP9QAAc5AAAAFUlEQVQI12NgAAFGIGBgAgIGZiAAAACgABmGdE6eAAAAAElFTkSuQmCC';
const PROGRESSIVE_JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/aAAwDAQACEAMQAAABkCs3/8QAFRABAQAAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCt//EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAIAQMBAT8Brbp//8QAFxEAAwEAAAAAAAAAAAAAAAAAAAMUUf/aAAgBAgEBPwGNWH//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAY/An//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/IT//2gAMAwEAAgADAAAAEAv/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/EA//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/EG//xAAVEAEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAQABPxCn/9k=';
