import { describe, expect, test } from 'vitest';
import type { Criterion, QuantityRule, Remedy } from '../../../../src/domain/checklist/checklist.ts';
import { amountOf } from '../../../../src/domain/money/money.ts';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { type Investment, totalOf } from '../../../../src/domain/scoring/investment.ts';
import type { PriceList } from '../../../../src/domain/scoring/price-list.ts';
import {
  audit,
  band,
  checklist,
  coverage,
  judgement,
  noEvidence,
  number,
  priceList,
  purchase,
  type Recorded,
  remedy,
  response,
  rows,
  section,
  sided,
  unscoredSection,
} from '../../../support/checklist-builders.ts';

function investmentOf(
  criteria: readonly Criterion[],
  recorded: Readonly<Record<string, Recorded>>,
  prices: PriceList | null = null,
): Investment {
  return assess(audit(recorded), checklist([section('one', criteria)]), prices).investment;
}

const gap: QuantityRule = { kind: 'gap', per: null };

describe('the quantity of a line', () => {
  const servers = (quantity: QuantityRule) => coverage('A', { remedies: [remedy({ quantity })] });
  const readers = (quantity: QuantityRule) =>
    number('A', [band(1_000_000, null, 1)], { remedies: [remedy({ quantity })] });

  test.each<[string, Criterion, Recorded, number | null]>([
    ['gap', servers(gap), { needed: 5, present: 2 }, 3],
    ['gap of rows', servers(gap), rows([5, 2], [1, 1], [3, 0]), 6],
    ['gap that is no whole number', servers(gap), { needed: 0.3, present: 0.1 }, 0.2],
    ['gap in packages, rounded up', servers({ kind: 'gap', per: 24 }), { needed: 50, present: 1 }, 3],
    ['gap in packages, exactly', servers({ kind: 'gap', per: 24 }), { needed: 49, present: 1 }, 2],
    ['gap in tenths, exactly', servers({ kind: 'gap', per: 0.1 }), { needed: 0.5, present: 0.2 }, 3],
    ['gap without evidence', servers(gap), noEvidence, null],
    ['value', readers({ kind: 'value', per: null }), 7, 7],
    ['value in packages', readers({ kind: 'value', per: 24 }), 25, 2],
    ['value of zero', readers({ kind: 'value', per: 24 }), 0, 0],
    ['value below zero', readers({ kind: 'value', per: null }), -4, 0],
    ['value that is none', readers({ kind: 'value', per: null }), 'none', null],
    ['value without evidence', readers({ kind: 'value', per: null }), noEvidence, null],
    ['a fixed number', servers({ kind: 'fixed', quantity: 2 }), { needed: 5, present: 2 }, 2],
    ['a fixed number without evidence', servers({ kind: 'fixed', quantity: 2 }), noEvidence, null],
    ['asked', servers({ kind: 'asked' }), { needed: 5, present: 2 }, null],
  ])('%s', (_what, criterion, recorded, quantity) => {
    const [line] = investmentOf([criterion], { A: recorded }, priceList({ server: 10 })).lines;
    expect(line?.quantity).toBe(quantity);
    expect(line?.computedQuantity).toBe(quantity);
    expect(line?.amount).toBe(quantity === null ? null : quantity * 10);
  });

  test('of a gap goes by what the rule needs', () => {
    const criterion = coverage('A', { needed: [{ when: null, is: 8 }], remedies: [remedy({ quantity: gap })] });
    expect(investmentOf([criterion], { A: { needed: 3, present: 2 } }).lines[0]?.quantity).toBe(6);
  });

  test('is never below 0, where more is there than needed and it still falls short', () => {
    // Only a checklist with a full above 1, which check refuses, could ask for that.
    const criterion = coverage('A', { full: 2, zero: 2, remedies: [remedy({ quantity: gap })] });
    expect(investmentOf([criterion], { A: { needed: 2, present: 3 } }).lines[0]?.quantity).toBe(0);
  });
});

describe('the group’s correction', () => {
  const criterion = coverage('A', { remedies: [remedy({ quantity: gap }), remedy({ item: 'rack' })] });
  const answered = { verified: sided({ needed: 5, present: 2 }) };
  const prices = priceList({ server: 10, rack: 7, cable: 2 });

  test('stands over the computed quantity, which stays visible', () => {
    const recorded = response({ ...answered, purchase: [purchase('server', 1)] });
    const [line, rack] = investmentOf([criterion], { A: recorded }, prices).lines;
    expect([line?.quantity, line?.computedQuantity, line?.amount]).toEqual([1, 3, 10]);
    expect([rack?.quantity, rack?.amount]).toEqual([1, 7]);
  });

  test('may be nothing', () => {
    const recorded = response({ ...answered, purchase: [purchase('server', 0)] });
    expect(investmentOf([criterion], { A: recorded }, prices).lines[0]).toMatchObject({ quantity: 0, amount: 0 });
  });

  test('is summed over funding sources and years', () => {
    const recorded = response({ ...answered, purchase: [purchase('server', 0.1), purchase('server', 0.2)] });
    expect(investmentOf([criterion], { A: recorded }, prices).lines[0]?.quantity).toBe(0.3);
  });

  test('without a number keeps the computed one', () => {
    const recorded = response({ ...answered, purchase: [purchase('server', null, { fundingSource: 'provincial' })] });
    const [line] = investmentOf([criterion], { A: recorded }, prices).lines;
    expect([line?.quantity, line?.purchases.length]).toEqual([3, 1]);
  });

  test('gives the quantity where none could be computed', () => {
    const recorded = response({ verified: sided(noEvidence), purchase: [purchase('server', 2)] });
    const [line] = investmentOf([criterion], { A: recorded }, prices).lines;
    expect([line?.quantity, line?.computedQuantity, line?.amount]).toEqual([2, null, 20]);
  });

  test('may add an item that no remedy names', () => {
    const recorded = response({ ...answered, purchase: [purchase('cable', 4), purchase('cable', 1)] });
    const { lines, once } = investmentOf([criterion], { A: recorded }, prices);
    expect(lines.map(({ item, quantity, amount }) => [item, quantity, amount])).toEqual([
      ['server', 3, 30],
      ['rack', 1, 7],
      ['cable', 5, 10],
    ]);
    expect([once, lines[2]?.remedy, lines[2]?.frequency]).toEqual([47, null, 'once']);
  });
});

describe('the lines', () => {
  test('are one for each remedy that buys, of findings alone', () => {
    const remedies = [
      remedy({ act: 'act', item: null }),
      remedy({ act: 'act', item: 'consultancy' }),
      remedy({ act: 'hire', item: 'it-staff-year', frequency: 'yearly' }),
      remedy({ act: 'upgrade', item: 'server-ram-gb' }),
      remedy(),
    ];
    const criteria = ['A', 'B', 'C', 'D'].map((id) => judgement(id, { remedies }));
    const { lines } = investmentOf(criteria, { A: 'met', B: 'partly', C: { is: 'not-applicable', reason: '-' } });
    expect(lines.map(({ criterion, item, frequency }) => [criterion.id, item, frequency])).toEqual([
      ['B', 'it-staff-year', 'yearly'],
      ['B', 'server-ram-gb', 'once'],
      ['B', 'server', 'once'],
    ]);
  });

  test('come from sections that are not scored too', () => {
    const definition = checklist([unscoredSection('funding', [judgement('F', { remedies: [remedy()] })])]);
    expect(assess(audit({ F: 'not-met' }), definition).investment.lines.map(({ section }) => section)).toEqual([
      'funding',
    ]);
  });
});

describe('prices', () => {
  const criteria: readonly Criterion[] = [
    coverage('A', { remedies: [remedy({ quantity: gap })] }),
    judgement('B', { remedies: [remedy({ item: 'rack' }), remedy({ item: 'internet-year', frequency: 'yearly' })] }),
    judgement('C', { remedies: [remedy({ item: 'cable', quantity: { kind: 'asked' } })] }),
  ];
  const recorded = { A: { needed: 5, present: 2 }, B: 'not-met', C: 'not-met' };

  test('make amounts and totals, once and yearly apart', () => {
    const prices = priceList({ 'server': 100, 'rack': 20, 'internet-year': 3, 'cable': 1 });
    const { currency, once, yearly, unpriced, lines } = investmentOf(criteria, recorded, prices);
    expect({ currency, once, yearly, unpriced }).toEqual({ currency: 'VND', once: 320, yearly: 3, unpriced: 0 });
    expect(lines.map(({ price, amount }) => [price, amount])).toEqual([
      [100, 300],
      [20, 20],
      [3, 3],
      [1, null],
    ]);
  });

  test('that are missing or empty leave quantity without amount, counted', () => {
    const { once, yearly, unpriced, lines } = investmentOf(criteria, recorded, priceList({ server: 100, rack: null }));
    expect({ once, yearly, unpriced }).toEqual({ once: 300, yearly: 0, unpriced: 3 });
    expect(lines[1]).toMatchObject({ item: 'rack', quantity: 1, price: null, amount: null });
  });

  test('of nothing are prices', () => {
    const { once, unpriced, lines } = investmentOf(criteria, recorded, priceList({ server: 0, rack: 0 }));
    expect([once, unpriced, lines[0]?.amount]).toEqual([0, 2, 0]);
  });

  test('are never invented: without a list there is no currency and no total', () => {
    const { currency, once, yearly, unpriced, lines } = investmentOf(criteria, recorded);
    expect({ currency, once, yearly, unpriced }).toEqual({ currency: null, once: null, yearly: null, unpriced: 4 });
    expect(lines.map(({ quantity, amount }) => [quantity, amount])).toEqual([
      [3, null],
      [1, null],
      [1, null],
      [null, null],
    ]);
  });

  test('total nothing, not null, where a list is there and nothing is to be bought', () => {
    const { estimate, ...investment } = investmentOf(criteria, {}, priceList({}));
    expect(investment).toEqual({ currency: 'VND', once: 0, yearly: 0, unpriced: 0, lines: [] });
    expect(estimate).toMatchObject({ once: { net: 0, total: 0 }, yearly: { net: 0, total: 0 } });
  });
});

describe('coveredBy', () => {
  const first = coverage('A', { remedies: [remedy({ quantity: gap })] });
  const second = judgement('B', {
    remedies: [remedy({ quantity: { kind: 'fixed', quantity: 2 }, coveredBy: ['Z', 'A'] })],
  });
  const prices = priceList({ server: 100 });

  test('another open finding buys nothing twice, and says where it is counted', () => {
    const { once, unpriced, lines } = investmentOf(
      [first, second],
      { A: { needed: 3, present: 2 }, B: 'not-met' },
      prices,
    );
    expect(lines[1]).toMatchObject({ quantity: 2, price: 100, amount: 0, coveredBy: 'A' });
    expect([once, unpriced]).toEqual([100, 0]);
  });

  test.each<[string, Recorded | null]>([
    ['met', { needed: 3, present: 3 }],
    ['not applicable', { needed: 0, present: 0 }],
    ['not answered yet', null],
  ])('what is %s buys it here', (_what, recorded) => {
    const answers = recorded === null ? { B: 'not-met' } : { A: recorded, B: 'not-met' };
    const line = investmentOf([first, second], answers, prices).lines.find(({ criterion }) => criterion.id === 'B');
    expect(line).toMatchObject({ quantity: 2, amount: 200, coveredBy: null });
  });

  test('counts a finding without evidence as open', () => {
    const { lines } = investmentOf([first, second], { A: noEvidence, B: 'not-met' }, prices);
    expect(lines[1]).toMatchObject({ amount: 0, coveredBy: 'A' });
  });

  test('is 0 and not unpriced without a price', () => {
    const { unpriced, lines } = investmentOf([first, second], { A: { needed: 3, present: 2 }, B: 'not-met' });
    expect(lines.map(({ amount }) => amount)).toEqual([null, 0]);
    expect(unpriced).toBe(1);
  });

  test('itself covers nothing', () => {
    const own: Remedy = remedy({ coveredBy: ['A'] });
    const { lines } = investmentOf([judgement('A', { remedies: [own] })], { A: 'not-met' }, prices);
    expect(lines[0]).toMatchObject({ amount: 100, coveredBy: null });
  });
});

describe('amountOf', () => {
  test.each([
    [3, 15_000_000, 45_000_000],
    [0.5, 3, 2],
    [0.5, 5, 3],
    [0.1, 4, 0],
    [1.005, 100, 101],
    [0, 100, 0],
    [3, 0.3333, 1],
    [null, 100, null],
    [3, null, null],
  ])('%d × %d is %d in whole units, halves up', (quantity, price, amount) => {
    expect(amountOf(quantity, price)).toBe(amount);
  });
});

describe('totalOf', () => {
  test('leaves out what is not known', () => {
    const criteria = [judgement('A', { remedies: [remedy(), remedy({ item: 'rack' })] })];
    const { lines } = investmentOf(criteria, { A: 'not-met' }, priceList({ server: 5 }));
    expect([totalOf(lines, 'once'), totalOf(lines, 'yearly')]).toEqual([5, 0]);
  });
});
