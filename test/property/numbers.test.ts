import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../src/i18n/written/numbers-and-dates.ts';

const locales = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' } as const;

test('numbers are written as Intl writes them', () => {
  const hundredths = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => value / 100);
  const numbers = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.integer({ min: -9_999, max: 99_999 }), hundredths);
  fc.assert(
    fc.property(numbers, fc.constantFrom('vi', 'en', 'fr'), fc.nat({ max: 3 }), (value, language, decimals) => {
      const { format } = new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals });
      expect(formatNumber(value, language, decimals)).toBe(format(value));
    }),
    { numRuns: 3_000 },
  );
});
