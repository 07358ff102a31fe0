import { expect, test } from 'vitest';
import { priceRemarks } from '../../../../src/domain/lists/price-remarks.ts';
import type { Price, PriceList } from '../../../../src/domain/scoring/price-list.ts';
import { checklist, priceList } from '../../../support/checklist-builders.ts';

const items = new Map(
  ['server', 'rack'].map((id) => [id, { id, label: { en: id }, unit: { vi: 'máy', en: 'piece' } }] as const),
);
const asked = checklist([], { items });

function list(prices: Readonly<Record<string, Partial<Price>>>): PriceList {
  const bare = priceList(Object.fromEntries(Object.keys(prices).map((id) => [id, 100])));
  const priced = [...bare.prices].map(([id, price]) => [id, { ...price, ...prices[id] }] as const);
  // In a currency in which things may cost 100.
  return { ...bare, currency: 'EUR', prices: new Map(priced) };
}

function codes(prices: PriceList, others: readonly PriceList[] = []) {
  return priceRemarks(prices, asked, others, '2025-08-05').map(({ code }) => code);
}

const sound: Partial<Price> = { sources: [{ kind: 'appraisal', supplier: null, on: null, price: 100 }] };

test('what is not in the list, has no price, or that nothing buys', () => {
  expect(priceRemarks(list({ server: { price: null }, servers: sound }), asked, [], '2025-08-05')).toEqual([
    { code: 'no-price', items: ['server'] },
    { code: 'missing-item', items: ['rack'] },
    { code: 'unknown-item', item: 'servers', nearest: 'server' },
  ]);
});

test('what holds for several items is said once', () => {
  const remarks = priceRemarks(list({ server: { price: null }, rack: { price: null } }), asked, [], '2025-08-05');
  expect(remarks).toEqual([{ code: 'no-price', items: ['server', 'rack'] }]);
});

test('units are compared in every language, without diacritics', () => {
  expect(codes(list({ server: { ...sound, unit: 'may' }, rack: { ...sound, unit: 'Piece' } }))).toEqual([]);
  expect(codes(list({ server: { ...sound, unit: 'bộ' }, rack: sound }))).toEqual(['odd-unit']);
});

test('a price holds through its last day', () => {
  expect(codes(list({ server: { ...sound, validUntil: '2025-08-05' }, rack: sound }))).toEqual([]);
  expect(codes(list({ server: { ...sound, validUntil: '2025-08-04' }, rack: sound }))).toEqual(['past-day']);
});

test('a price far from its own sources, and sources far from each other', () => {
  const quoted = (...prices: readonly number[]) =>
    prices.map((price) => ({ kind: 'quotation', supplier: null, on: null, price }) as const);
  expect(codes(list({ server: { price: 120, sources: quoted(90, 95, 100) }, rack: sound }))).toEqual([]);
  expect(codes(list({ server: { price: 121, sources: quoted(90, 95, 100) }, rack: sound }))).toEqual([
    'far-from-sources',
  ]);
  expect(codes(list({ server: { price: 100, sources: quoted(90, 95, 181) }, rack: sound }))).toEqual(['sources-apart']);
  expect(codes(list({ server: { price: 100, sources: quoted(100) }, rack: sound }))).toEqual(['few-sources']);
});

test('a price far from those of other lists', () => {
  const others = [list({ server: { price: 100 } }), list({ server: { price: 100 } })];
  expect(codes(list({ server: { ...sound, price: 100 }, rack: sound }), others)).toEqual([]);
  expect(
    codes(
      list({
        server: { price: 151, sources: [{ kind: 'appraisal', supplier: null, on: null, price: 150 }] },
        rack: sound,
      }),
      others,
    ),
  ).toEqual(['far-from-others']);
});

test.each([
  [185.5, ['doubtful-amount']],
  [185_000_000.5, ['doubtful-amount']],
  [999, ['doubtful-amount']],
  [1_000, []],
])('a price of %d đồng may be in thousands or millions: %j', (price, told) => {
  const sources = [{ kind: 'appraisal', supplier: null, on: null, price }] as const;
  const one = { price, sources };
  expect(codes({ ...list({ server: one }), currency: 'VND' }).filter((code) => code === 'doubtful-amount')).toEqual(
    told,
  );
});

test('a list of which no code is known is told to be one of other things', () => {
  expect(codes(list({ a: sound, b: sound }))).toContain('no-known-item');
});
