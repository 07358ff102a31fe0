import { expect, test } from 'vitest';
import { isProblems } from '../../../src/domain/problem.ts';
import { type PriceWords, pricesFromTable } from '../../../src/interchange/price-table.ts';
import { dayCell, readSheet, type Typed } from '../../support/read-sheets.ts';

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
  expect(isProblems(outcome) ? outcome.problems : outcome.value.prices.get('server')).toEqual({
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
  expect(isProblems(outcome) ? null : outcome.value.prices.get('a')?.vat).toBeCloseTo(vat, 12);
});

test('lines of groups and totals, which have no code, are none of the list', () => {
  const outcome = read(['Mã', 'Đơn giá'], ['a', 1], [null, 5], ['b', null]);
  expect(
    isProblems(outcome) ? null : [...outcome.value.prices.values()].map(({ item, price }) => [item, price]),
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
    ['invalid-number', 'B3'],
    ['duplicate-id', 'A3'],
  ]);
});
