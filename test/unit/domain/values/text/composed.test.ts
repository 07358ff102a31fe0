import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composed, decomposed } from '../../../../../src/domain/values/text/composed.ts';

/** Marks of many classes, some that are two, and some that nothing moves past. */
const marks = [0x301, 0x316, 0x345, 0x334, 0x344, 0x20dd, 0x34f, 0x93c, 0xf71, 0xf73, 0xf81, 0x1d165, 0x302e, 0x5b0];
const row = fc
  .array(fc.constantFrom(...marks.map((code) => String.fromCodePoint(code))), { minLength: 60, maxLength: 130 })
  .map((all) => all.join(''));

test('a long row of marks is composed and taken apart as Unicode says', () => {
  fc.assert(
    fc.property(fc.constantFrom('x', 'á', 'ạ', '한', 'ෙ'), row, row, (letter, first, second) => {
      const text = `${letter}${first}e\u0302\u0323 ${second}b`;
      expect(composed(text)).toBe(text.normalize('NFC'));
      expect(decomposed(text)).toBe(text.normalize('NFD'));
    }),
  );
});

test('a short text is composed as it is', () => {
  expect(composed('Ye\u0302n Bi\u0300nh')).toBe('Yên Bình');
  expect(decomposed('ế')).toBe('e\u0302\u0301');
});
