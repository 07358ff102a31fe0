import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateOf, type MoneyRow } from '../../../../src/domain/money/estimate.ts';
import {
  type Money,
  type MoneyTerms,
  moneyOf,
  noMoney,
  splitMoney,
  sumMoney,
} from '../../../../src/domain/money/money.ts';

const terms = (given: Partial<MoneyTerms> = {}): MoneyTerms => ({
  vat: 0.1,
  vatIncluded: false,
  other: null,
  contingency: null,
  ...given,
});

describe('the money of one line', () => {
  test('is net, VAT on top of it, and both together', () => {
    expect(moneyOf(3, 1_000_000, terms())).toEqual({
      net: 3_000_000,
      vat: 300_000,
      other: null,
      contingency: null,
      total: 3_300_000,
    });
  });

  test('has other costs of the net amount, and a reserve of all of it', () => {
    expect(moneyOf(1, 1_000_000, terms({ other: 0.05, contingency: 0.1 }))).toEqual({
      net: 1_000_000,
      vat: 100_000,
      other: 50_000,
      contingency: 115_000,
      total: 1_265_000,
    });
  });

  test('a price that includes VAT is parted into net amount and VAT, and is what is paid', () => {
    expect(moneyOf(1, 1_100_000, terms({ vatIncluded: true }))).toMatchObject({
      net: 1_000_000,
      vat: 100_000,
      total: 1_100_000,
    });
  });

  test.each([
    ['without a rate', { vat: null, vatIncluded: false }],
    ['without a word on whether the price includes it', { vat: 0.1, vatIncluded: null }],
  ])('VAT is not known %s, and never 0', (_case, given) => {
    expect(moneyOf(2, 500, terms(given))).toMatchObject({ net: 1000, vat: null, total: 1000 });
  });

  test('each part is rounded half up once, exactly', () => {
    // 1.5 × 333,333 is 499,999.5; 8 % of 500,000 is 40,000.
    expect(moneyOf(1.5, 333_333, terms({ vat: 0.08 }))).toMatchObject({ net: 500_000, vat: 40_000 });
  });

  test('is not known where quantity or price is not', () => {
    expect([moneyOf(null, 5, terms()), moneyOf(5, null, terms())]).toEqual([null, null]);
  });
});

describe('sums of money', () => {
  test('hold what is known of each part, and null where nothing is', () => {
    const known = moneyOf(1, 100, terms());
    const unknown = moneyOf(1, 100, terms({ vat: null }));
    expect(sumOf(known, unknown)).toEqual({ net: 200, vat: 10, other: null, contingency: null, total: 210 });
    expect(sumOf(unknown, unknown)).toMatchObject({ net: 200, vat: null, total: 200 });
    expect(sumMoney([])).toEqual(noMoney);
  });

  test('of the parts of a line are the line, to the last dong', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 6 }), (price, shares) => {
        const money = moneyOf(1, price, terms({ vat: 0.08, other: 0.031, contingency: 0.1 })) ?? noMoney;
        const parts = splitMoney(money, shares);
        for (const part of ['net', 'vat', 'other', 'contingency', 'total'] as const) {
          expect(parts.reduce((sum, each) => sum + (each[part] ?? 0), 0)).toBe(money[part]);
        }
      }),
    );
  });

  function sumOf(...all: readonly (Money | null)[]): Money {
    return sumMoney(all.flatMap((each) => each ?? []));
  }
});

describe('an estimate', () => {
  const row = (given: Partial<MoneyRow>): MoneyRow => ({
    frequency: 'once',
    budget: 'investment',
    fundingSource: null,
    year: null,
    money: moneyOf(1, 1000, terms()),
    ...given,
  });
  const estimate = estimateOf([
    row({ fundingSource: 'own-revenue', year: 2026 }),
    row({ fundingSource: 'provincial-budget', year: 2025 }),
    row({ budget: 'recurrent' }),
    row({ frequency: 'yearly', budget: 'recurrent', money: moneyOf(1, 50, terms({ vat: null })) }),
    row({ money: null }),
  ]);

  test('comes to the same by frequency, by budget, and by source and year', () => {
    expect(estimate.once).toMatchObject({ net: 3000, vat: 300, total: 3300 });
    expect(estimate.byBudget.investment.once.total).toBe(2200);
    expect(estimate.byBudget.recurrent).toMatchObject({ once: { total: 1100 }, yearly: { total: 50 } });
    expect(estimate.bySource.reduce((sum, { once }) => sum + once.total, 0)).toBe(3300);
  });

  test('names sources by year, what is not settled last', () => {
    expect(estimate.bySource.map(({ year, fundingSource }) => [year, fundingSource])).toEqual([
      [2025, 'provincial-budget'],
      [2026, 'own-revenue'],
      [null, null],
    ]);
  });

  test('counts the amounts whose VAT is not known', () => {
    expect(estimate.vatUnknown).toBe(1);
  });
});
