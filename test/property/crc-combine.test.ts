import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combinedCrc } from '../../src/office/zip/combined-crc.ts';

test('the checksum of two texts behind each other is known from those of each', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 3_000 }), (first, second) => {
      const whole = crc32(Buffer.concat([first, second]));
      expect(combinedCrc(crc32(first), crc32(second), second.length)).toBe(whole);
    }),
  );
});

test('the checksum is right behind gigabytes', () => {
  const zeros = Buffer.alloc(1 << 20);
  let [crc, size] = [crc32('start'), 0];
  let combined = crc32(zeros);
  for (let doubled = 1 << 20; doubled < 2 ** 31; doubled *= 2) combined = combinedCrc(combined, combined, doubled);
  for (; size < 2 ** 31; size += zeros.length) crc = crc32(zeros, crc);
  expect(combinedCrc(crc32('start'), combined, size)).toBe(crc);
});
