import { expect, test } from 'vitest';
import { isProblems } from '../../../../src/domain/problem/problem.ts';
import { type PriceWords, pricesFromTable } from '../../../../src/interchange/tables/price-table.ts';
import { dayCell, readSheet, type Typed } from '../../../support/read-sheets.ts';

const words: PriceWords = {
  number: (text) => (/^[\d.]+$/.test(text) ? Number(text.replaceAll('.', '')) : null),
  day: () => null,
  sources: new Map([['bao gia', 'quotation']]),
  budgets: new Map([['von dau tu', 'investment']]),
  yesOrNo: new Map([
    ['co', true],
    ['khong', false],
  ]),
};

function read(...rows: readonly (readonly Typed[])[]) {
  return pricesFromTable([readSheet(rows)], 'prices', words);
}

test('prices, taxes, days and quotations are read, as numbers or as texts', () => {
  const outcome = read(
    [
      'Mã danh mục',
      'Tên',
      'ĐVT',
      'Đơn giá',
      'Thuế suất',
      'Đã gồm thuế',
      'Hiệu lực đến',
      'Nguồn kinh phí',
      'Báo giá 1',
      'Nhà cung cấp 1',
    ],
    ['server', 'Máy chủ', 'máy', '150.000.000', 0.08, 'Không', dayCell(46022), 'Vốn đầu tư', 150000000, 'Cty A'],
  );
  expect(isProblems(outcome) ? outcome.problems : outcome.value.list.prices.get('server')).toEqual({
    item: 'server',
    price: 150_000_000,
    unit: 'máy',
    specification: null,
    sources: [{ kind: 'quotation', supplier: 'Cty A', on: null, price: 150_000_000 }],
    validUntil: '2025-12-31',
    vat: 0.08,
    vatIncluded: false,
    budget: 'investment',
  });
});

test.each([
  [8, 0.08],
  ['8%', 0.08],
  [0.1, 0.1],
  ['0,125', 0.125],
])('a tax of %j is %d', (typed, vat) => {
  const outcome = read(['Mã', 'Đơn giá', 'Thuế suất'], ['a', 1, typed]);
  expect(isProblems(outcome) ? null : outcome.value.list.prices.get('a')?.vat).toBeCloseTo(vat, 12);
});

test('lines of groups and totals, which have no code, are none of the list', () => {
  const outcome = read(['Mã', 'Đơn giá'], ['a', 1], [null, 5], ['b', null]);
  expect(
    isProblems(outcome) ? null : [...outcome.value.list.prices.values()].map(({ item, price }) => [item, price]),
  ).toEqual([
    ['a', 1],
    ['b', null],
  ]);
});

test('everything wrong is told at its cell', () => {
  const outcome = read(
    ['Mã', 'Đơn giá', 'Hiệu lực đến', 'Đã gồm thuế'],
    ['a', 'rẻ', 'mai', 'có lẽ'],
    ['a', -1, null, null],
  );
  expect(isProblems(outcome) ? outcome.problems.map(({ code, cell }) => [code, cell]) : []).toEqual([
    ['invalid-number', 'B2'],
    ['invalid-date', 'C2'],
    ['not-allowed', 'D2'],
    ['duplicate-id', 'A3'],
    ['invalid-number', 'B3'],
  ]);
});

test('a price beside which no item is named, and columns of unknown meaning, are told as not used', () => {
  const sheet = readSheet([
    ['TT', 'Mã', 'Tên hàng', 'Đơn giá', 'Xuất xứ'],
    [1, 'a', 'A', 1, 'VN'],
    [2, null, 'B', 5, 'VN'],
    [null, null, 'Nhóm 2', null, null],
  ]);
  const outcome = pricesFromTable([sheet], 'prices', words);
  expect(isProblems(outcome) ? outcome.problems : outcome.value.remarks).toMatchObject({
    columns: ['Xuất xứ'],
    cells: ['D3'],
  });
});

test.each([
  ['Đơn giá (đồng)', 150, 150, 'VND'],
  ['Đơn giá (chưa gồm thuế)', 150, 150, 'VND'],
  ['ĐƠN GIÁ\n(triệu đồng)', 1.1, 1_100_000, 'VND'],
  ['Đơn giá (1.000 đ)', 150, 150_000, 'VND'],
  ['Unit price (thousand VND)', 150, 150_000, 'VND'],
  ['Price (USD)', 150, 150, 'USD'],
])('under “%s” %d is %d %s', (heading, typed, price, currency) => {
  const outcome = read(['Mã', heading], ['a', typed]);
  const list = isProblems(outcome) ? null : outcome.value.list;
  expect([list?.prices.get('a')?.price, list?.currency]).toEqual([price, currency]);
});

test('a line above the table says in what its amounts are, unless a heading does', () => {
  const outcome = read(
    ['BẢNG GIÁ', null, null],
    [null, null, 'ĐVT: nghìn đồng'],
    ['Mã', 'Đơn giá', 'Báo giá 1 (đồng)'],
    ['a', 150, 151_000],
  );
  const price = isProblems(outcome) ? null : outcome.value.list.prices.get('a');
  expect([price?.price, price?.sources[0]?.price]).toEqual([150_000, 151_000]);
});

test('problems name a column as it is headed in the file, in the order of the rows', () => {
  const outcome = read(['item', 'price'], ['a', 'x'], ['a', 1], ['b', -1]);
  expect(isProblems(outcome) ? outcome.problems.map(({ code, params, cell }) => [code, params, cell]) : []).toEqual([
    ['invalid-number', { key: 'price', found: 'x', expected: '≥ 0' }, 'B2'],
    ['duplicate-id', { id: 'a' }, 'A3'],
    ['invalid-number', { key: 'price', found: '-1', expected: '≥ 0' }, 'B4'],
  ]);
});

test('a quote that never closes is told instead of half a list', () => {
  const outcome = pricesFromTable([readSheet([['Mã', 'Đơn giá']], { unclosedLine: 7 })], 'prices', words);
  expect(isProblems(outcome) ? outcome.problems.map(({ code, line }) => [code, line]) : []).toEqual([
    ['unclosed-quote', 7],
  ]);
});
