import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripMetadata } from '../../../src/files/evidence/strip-metadata.ts';
import { exifOf, jpegOf, pngOf } from '../../support/pictures.ts';

const jpeg = jpegOf([
  [0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifOf({ orientation: 6 })])],
  [0xfe, 'comment'],
]);
const png = pngOf([
  ['eXIf', exifOf({ orientation: 6 })],
  ['tEXt', 'comment'],
]);

/** A picture with some of its bytes changed, and cut somewhere. */
const damaged = fc
  .tuple(
    fc.constantFrom(jpeg, png),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    fc.nat({ max: 20 }),
  )
  .map(([picture, changes, cut]) => {
    const bytes = picture.slice(0, picture.length - cut);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    return bytes;
  });

test('a damaged picture is left alone, or becomes one that has nothing more to lose', () => {
  fc.assert(
    fc.property(damaged, (bytes) => {
      const once = stripMetadata(bytes);
      if (once === null) return;
      expect(stripMetadata(once.bytes)).toMatchObject({
        bytes: once.bytes,
        orientation: once.orientation,
        isChanged: false,
      });
    }),
    { numRuns: 2000 },
  );
});
