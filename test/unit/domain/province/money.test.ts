import { describe, expect, test } from 'vitest';
import { itemDemands } from '../../../../src/domain/province/item-demand.ts';
import { purchaseRows } from '../../../../src/domain/province/purchase-rows.ts';
import { provinceInvestment, spendingBy } from '../../../../src/domain/province/spending.ts';
import {
  checklist,
  coverage,
  judgement,
  noEvidence,
  priceList,
  purchase,
  remedy,
  response,
  section,
  sided,
} from '../../../support/checklist-builders.ts';
import { resultOf } from '../../../support/facility-results.ts';

const gap = { kind: 'gap', per: null } as const;
const definition = checklist([
  section('servers', [
    coverage('SRV', { remedies: [remedy({ item: 'server', quantity: gap })] }),
    coverage('RENT', { remedies: [remedy({ item: 'rent', quantity: gap, frequency: 'yearly' })] }),
    judgement('OLD', { remedies: [remedy({ item: 'server', coveredBy: ['SRV'] })] }),
  ]),
]);
const prices = priceList({ server: 100, rent: 7 });
const lacking = (servers: number, rent = 1, extra = {}) => ({
  SRV: { needed: servers, present: 0 },
  RENT: { needed: rent, present: 0 },
  OLD: 'met',
  ...extra,
});
const given = { checklist: definition, prices };

describe('the demand for an item', () => {
  test('is not known, rather than 0, where no quantity is known', () => {
    const rows = [resultOf('a', lacking(0, 0, { SRV: noEvidence }), given)].flatMap(purchaseRows);
    expect(itemDemands(rows).find(({ item }) => item === 'server')).toMatchObject({ quantity: null, amount: null });
  });

  test('is the sum of what is known where some is not', () => {
    const results = [resultOf('a', lacking(0, 0, { SRV: noEvidence }), given), resultOf('b', lacking(3, 0), given)];
    const demand = itemDemands(results.flatMap(purchaseRows)).find(({ item }) => item === 'server');
    expect(demand).toMatchObject({ quantity: 3, amount: 300 });
  });
});

describe('the purchase list', () => {
  test('sums up to the investment of the facilities, once and yearly apart', () => {
    const results = [resultOf('a', lacking(2), given), resultOf('b', lacking(3, 5), given)];
    const rows = results.flatMap(purchaseRows);
    expect(provinceInvestment(results, rows)).toMatchObject({ currency: 'VND', once: 500, yearly: 42, unpriced: 0 });
    expect([...spendingBy(rows, ({ result }) => result.facility.id)].map(([id, { once }]) => [id, once])).toEqual([
      ['a', 200],
      ['b', 300],
    ]);
  });

  test('is split by who pays and when, where the parts make up the whole', () => {
    const split = response({
      verified: sided({ needed: 5, present: 0 }),
      purchase: [
        purchase('server', 2, { fundingSource: 'provincial-budget', year: 2025 }),
        purchase('server', 3, { fundingSource: 'own-revenue', year: 2026 }),
      ],
    });
    const [first, second] = purchaseRows(resultOf('a', lacking(5, 0, { SRV: split }), given));
    expect([first, second]).toMatchObject([
      { quantity: 2, amount: 200, fundingSource: 'provincial-budget', year: 2025 },
      { quantity: 3, amount: 300, fundingSource: 'own-revenue', year: 2026 },
    ]);
  });

  test('has the plan’s source of money where the group named none', () => {
    const plan = { owner: null, due: null, status: null, doneOn: null, fundingSource: 'donation', note: null };
    const planned = response({ verified: sided({ needed: 1, present: 0 }), plan });
    expect(purchaseRows(resultOf('a', lacking(1, 0, { SRV: planned }), given))[0]).toMatchObject({
      fundingSource: 'donation',
    });
  });

  test('buys nothing twice: what is counted elsewhere adds neither amount nor quantity', () => {
    const rows = purchaseRows(resultOf('a', lacking(2, 0, { OLD: 'not-met' }), given));
    expect(itemDemands(rows)).toMatchObject([
      { item: 'server', quantity: 2, once: 200, facilities: [{ facility: { id: 'a' } }] },
    ]);
  });

  test('counts what it can not add up: lines without a price, and lines without a quantity', () => {
    const withoutRent = { checklist: definition, prices: priceList({ server: 100 }) };
    const rows = purchaseRows(resultOf('a', lacking(0, 2, { SRV: noEvidence }), withoutRent));
    expect(provinceInvestment([resultOf('a', lacking(0, 2, { SRV: noEvidence }), withoutRent)], rows)).toMatchObject({
      once: 0,
      unpriced: 1,
      unquantified: 1,
    });
  });

  test('never adds up several currencies', () => {
    const dollars = { checklist: definition, prices: { ...prices, currency: 'USD' } };
    const results = [resultOf('a', lacking(1), given), resultOf('b', lacking(1), dollars)];
    expect(provinceInvestment(results, results.flatMap(purchaseRows))).toMatchObject({
      currency: null,
      currencies: ['USD', 'VND'],
      once: null,
      yearly: null,
    });
  });

  test('names what is priced differently in different workbooks', () => {
    const dearer = { checklist: definition, prices: priceList({ server: 120, rent: 7 }) };
    const rows = [resultOf('a', lacking(1), given), resultOf('b', lacking(1), dearer)].flatMap(purchaseRows);
    const [server, rent] = itemDemands(rows);
    expect(server?.prices.map(({ price }) => price)).toEqual([100, 120]);
    expect([server?.price, rent?.price]).toEqual([null, 7]);
  });

  test('takes the same number in another currency for another price', () => {
    const dollars = { checklist: definition, prices: { ...prices, currency: 'USD' } };
    const rows = [resultOf('a', lacking(1), given), resultOf('b', lacking(1), dollars)].flatMap(purchaseRows);
    const [server] = itemDemands(rows);
    expect(server?.prices.map(({ price, currency }) => [price, currency])).toEqual([
      [100, 'VND'],
      [100, 'USD'],
    ]);
    expect(server?.price).toBeNull();
  });
});
