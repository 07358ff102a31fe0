import { expect, test } from 'vitest';
import { compactSheet } from '../../../../../src/excel/layout/sheet/compact-grid.ts';
import { gridWidths } from '../../../../../src/excel/layout/sheet/grid.ts';
import type { Block, Sheet, Table } from '../../../../../src/report/sheet/sheet.ts';

const table = (id: string, spans: readonly number[]): Table => ({
  kind: 'table',
  id,
  title: null,
  unitLine: null,
  columns: spans.map((span, index) => ({ id: `c${index}`, title: '', span })),
  rows: [],
  repeatHeader: false,
});

const sheet = (grid: readonly number[], blocks: readonly Block[]): Sheet => ({
  id: 's',
  name: 'S',
  orientation: 'portrait',
  grid,
  freezeRows: 0,
  blocks,
});

const spansOf = (block: Block | undefined): readonly (number | undefined)[] =>
  block?.kind === 'table' ? block.columns.map((column) => column.span) : [];

test('lines that no block needs are dropped', () => {
  const compact = compactSheet(sheet(Array(12).fill(4), [table('a', [3, 3, 6]), table('b', [6, 6])]), 13);
  expect(compact.grid).toHaveLength(3);
  expect(compact.blocks.map(spansOf)).toEqual([
    [1, 1, 1],
    [2, 1],
  ]);
});

test('the width of the whole does not change', () => {
  const fine = Array.from({ length: 22 }, (_, index) => 3 + (index % 3));
  const compact = compactSheet(sheet(fine, [table('a', [5, 7, 10])]), 13);
  const [before, after] = [gridWidths(fine), gridWidths(compact.grid)];
  expect(after.pixels(1, after.columns)).toBe(before.pixels(1, before.columns));
  expect(after.pixels(1, 1)).toBe(before.pixels(1, 5));
});

test('a grid that is used as it is stays', () => {
  const compact = compactSheet(sheet([6, 40, 12], [table('a', [1, 1, 1])]), 13);
  expect(spansOf(compact.blocks[0])).toEqual([1, 1, 1]);
  expect(gridWidths(compact.grid).pixels(1, 3)).toBe(gridWidths([6, 40, 12]).pixels(1, 3));
});

test('a table wider than the grid gets columns beyond it', () => {
  const compact = compactSheet(sheet([6, 40], [table('a', [1, 1, 1])]), 13);
  expect(compact.grid).toHaveLength(3);
});

test('sides of letterhead, fields and signatures keep their lines', () => {
  const blocks: readonly Block[] = [
    { kind: 'letterhead', left: [], right: [] },
    { kind: 'fields', fields: [] },
    {
      kind: 'signatures',
      parties: [
        { title: 'A', hint: null, name: null },
        { title: 'B', hint: null, name: null },
      ],
    },
  ];
  expect(compactSheet(sheet(Array(20).fill(4), blocks), 13).grid).toHaveLength(4);
});
