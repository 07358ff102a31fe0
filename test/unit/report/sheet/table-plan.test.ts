import { expect, test } from 'vitest';
import type { ColumnLayout, WorkbookLayout } from '../../../../src/domain/template/report-template.ts';
import { number, text } from '../../../../src/report/sheet/sheet.ts';
import { spansOn } from '../../../../src/report/sheet/spans-on.ts';
import { bodyRows, buildTable, numberColumn, type TablePlan } from '../../../../src/report/sheet/table-plan.ts';

const plan: TablePlan<string> = {
  id: 't',
  title: null,
  unitLine: null,
  columns: [
    numberColumn('No.'),
    { id: 'word', title: 'Word', width: 20, cell: (item) => text(item) },
    {
      id: 'length',
      title: 'Length',
      width: 10,
      cell: (item) => ({ kind: 'number', value: item.length, format: 'count' }),
    },
  ],
  rows: [
    { role: 'group', text: 'words' },
    ...bodyRows(['one', 'three']),
    { role: 'total', cells: { length: { kind: 'number', value: 8, format: 'count' } } },
  ],
  repeatHeader: false,
};

function laidOut(...columns: readonly (Partial<ColumnLayout> & { readonly id: string })[]): WorkbookLayout {
  return {
    sheets: [],
    tables: new Map([['t', columns.map((each) => ({ title: null, width: null, show: true, ...each }))]]),
  };
}

test('body rows are numbered from 1, groups and totals are not', () => {
  const table = buildTable(plan, { layout: null, language: 'en' });
  const rows = [...table.rows].map(({ role, cells }) => [role, cells[0]?.kind === 'number' ? cells[0].value : null]);
  expect(rows).toEqual([
    ['group', null],
    ['body', 1],
    ['body', 2],
    ['total', null],
  ]);
});

test('a total stands in its column wherever the template puts that', () => {
  const table = buildTable(plan, { layout: laidOut({ id: 'length' }), language: 'en' });
  expect(table.columns.map(({ id }) => id)).toEqual(['length', 'number', 'word']);
  expect([...table.rows].at(-1)?.cells[0]).toMatchObject({ value: 8 });
});

test('a template renames, hides and orders columns; what it does not name follows', () => {
  const layout = laidOut({ id: 'word', title: { en: 'Term', vi: 'Từ' } }, { id: 'number', show: false });
  expect(buildTable(plan, { layout, language: 'vi' }).columns.map(({ id, title }) => [id, title])).toEqual([
    ['word', 'Từ'],
    ['length', 'Length'],
  ]);
});

test('columns take all of a grid in about their proportions', () => {
  expect(spansOn([4, 4, 4, 4, 4, 4], [8, 12, 4])).toEqual([2, 3, 1]);
  expect(spansOn([4, 4, 4, 4, 4, 4], [1, 1, 100])).toEqual([1, 1, 4]);
  expect(spansOn([10, 20, 30], [5, 5, 5])).toEqual([1, 1, 1]);
});

test('a column is no narrower than the longest word above it, where the grid has finer parts', () => {
  const grid = Array.from({ length: 10 }, () => 4);
  expect(spansOn(grid, [18, 3, 19])).toEqual([4, 1, 5]);
  expect(spansOn(grid, [18, 3, 19], [0, 5, 0])).toEqual([4, 2, 4]);
});

test('a column is no narrower than the numbers below it, and the last column keeps its room', () => {
  const grid = Array.from({ length: 20 }, () => 2);
  const money: TablePlan<number> = {
    id: 't',
    title: null,
    unitLine: null,
    repeatHeader: false,
    columns: [
      { id: 'item', title: 'Item', width: 30, cell: () => text('x') },
      { id: 'price', title: 'P', width: 4, cell: (value) => number(value, 'money') },
      { id: 'end', title: 'End', width: 4, cell: () => text('y') },
    ],
    rows: bodyRows([200_000_000]),
  };
  const spans = buildTable(money, { layout: null, language: 'vi' }, grid).columns.map(({ span }) => span);
  expect(spans).toEqual([11, 6, 3]);
});
