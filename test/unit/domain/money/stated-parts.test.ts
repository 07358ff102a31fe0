import { expect, test } from 'vitest';
import { estimateOf, statedParts } from '../../../../src/domain/money/estimate.ts';
import { moneyOf, unknownTerms } from '../../../../src/domain/money/money.ts';

const row = { budget: 'investment', fundingSource: null, year: null } as const;
const spent = (terms: Parameters<typeof moneyOf>[2]) => moneyOf(1, 1000, terms);

test('a part that the price list gives no rate for is not stated, also where nothing is spent', () => {
  const once = estimateOf([
    { ...row, frequency: 'once', money: spent({ ...unknownTerms, vat: 0.1, vatIncluded: false }) },
  ]);
  expect(statedParts(once)).toEqual([
    { part: 'net', once: 1000, yearly: 0 },
    { part: 'vat', once: 100, yearly: 0 },
  ]);
});

test('a part known of one frequency only is not known of the other', () => {
  const mixed = estimateOf([
    { ...row, frequency: 'once', money: spent({ ...unknownTerms, contingency: 0.1 }) },
    { ...row, frequency: 'yearly', money: spent(unknownTerms) },
  ]);
  expect(statedParts(mixed)).toContainEqual({ part: 'contingency', once: 100, yearly: null });
});
