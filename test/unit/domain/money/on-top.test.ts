import { describe, expect, test } from 'vitest';
import { moneyOf, unknownTerms } from '../../../../src/domain/money/money.ts';

const terms = { vat: 0.1, vatIncluded: false, other: 0.05, contingency: 0.1 };

describe('what comes on top of a price', () => {
  test('is VAT and other costs of the net amount, and contingency of all three', () => {
    expect(moneyOf(2, 1000, terms)).toEqual({ net: 2000, vat: 200, other: 100, contingency: 230, total: 2530 });
  });

  test('is null part by part where the price list gives no rate, not 0', () => {
    expect(moneyOf(2, 1000, { ...terms, other: null, contingency: null })).toEqual({
      net: 2000,
      vat: 200,
      other: null,
      contingency: null,
      total: 2200,
    });
    expect(moneyOf(2, 1000, unknownTerms)).toMatchObject({ net: 2000, vat: null, total: 2000 });
  });

  test('is reckoned from the net amount where the price holds VAT, and rounded once a part', () => {
    expect(moneyOf(1, 1100, { ...terms, vatIncluded: true })).toEqual({
      net: 1000,
      vat: 100,
      other: 50,
      contingency: 115,
      total: 1265,
    });
    expect(moneyOf(1, 333, terms)).toEqual({ net: 333, vat: 33, other: 17, contingency: 38, total: 421 });
  });
});
