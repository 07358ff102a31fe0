import { expect, test } from 'vitest';
import { valueKey } from '../../../../src/excel/compare/comparable.ts';
import { compareCells } from '../../../../src/excel/compare/compare-cells.ts';
import { findDifferences } from '../../../../src/excel/compare/find-edits.ts';
import { everyRow, followsFrom } from '../../../../src/excel/compare/follows-from.ts';
import { hiddenSheets } from '../../../../src/excel/compare/match-sheets.ts';
import { normalFormula } from '../../../../src/excel/compare/normal-formula.ts';
import { createRowMap } from '../../../../src/excel/compare/row-map.ts';
import {
  createIntern,
  foundRows,
  inputColumns,
  type WrittenRows,
  writtenRows,
} from '../../../../src/excel/compare/sheet-rows.ts';
import { alignItems } from '../../../../src/office/compare/align-items.ts';

test('one item taken out of many leaves all others paired', () => {
  const many = Array.from({ length: 500 }, (_, index) => index % 7);
  const pairs = alignItems(many, many.toSpliced(250, 1));
  expect(pairs).toHaveLength(499);
});

test('a long list with nothing in common is not compared item by item', () => {
  const one = Array.from({ length: 3_000 }, (_, index) => index % 2);
  const other = Array.from({ length: 3_000 }, (_, index) => 2 + (index % 2));
  expect(alignItems(one, other)).toEqual([]);
});

test.each([
  ['blanks inside', 'a  b', 'a b'],
  ['line ends', 'a\r\nb', 'a\nb'],
  ['blanks around', ' a ', 'a'],
  ['last digits', 0.1 + 0.2, 0.3],
  ['nothing and empty', null, ''],
])('%s make no other value', (_, one, other) => {
  expect(valueKey(one)).toBe(valueKey(other));
});

test('a number and the same digits as text are two values', () => {
  expect(valueKey(5)).not.toBe(valueKey('5'));
});

test.each([
  ['sum( $D$5 : $D$9 )', 'SUM(D5:D9)'],
  ['IF(A1=TRUE(),"a b",0.50)', 'IF(A1=TRUE,"a b",0.5)'],
  ['Sheet1!A1+A2', "'Sheet1'!A1+A2"],
  ['Own!A1', 'A1'],
  ['_xlfn.CONCAT(A1)', 'CONCAT(A1)'],
])('%s and %s are one formula', (one, other) => {
  expect(normalFormula(one, 'Own')).toBe(normalFormula(other, 'Own'));
});

test('texts in formulas keep their capitals and blanks', () => {
  expect(normalFormula('"Đạt  A1"', 'Own')).not.toBe(normalFormula('"đạt A1"', 'Own'));
});

test('rows move with the rows around them; a deleted corner gives way to the next that is left', () => {
  const map = createRowMap(
    [1, 4, 5, 6],
    [1, 4, 6],
    [
      [0, 0],
      [1, 1],
      [3, 2],
    ].map(([a, b]) => [a ?? 0, b ?? 0] as const),
  );
  expect([map.exact(1), map.exact(2), map.exact(4), map.exact(6), map.exact(9)]).toEqual([1, 2, 4, 6, 9]);
  expect([map.exact(5), map.first(5), map.last(5)]).toEqual([null, 6, 4]);
});

test('a result follows from a changed cell in a range it looks at, and from nothing else', () => {
  const changed = new Map([['Đầu tư', [{ row: 5, column: 6 }]]]);
  expect(followsFrom('SUM($F$4:$F$9)', 'Đầu tư', changed)).toBe(true);
  expect(followsFrom("'Đầu tư'!F5*2", 'Biên bản', changed)).toBe(true);
  expect(followsFrom('SUM($E$4:$E$9)', 'Đầu tư', changed)).toBe(false);
  expect(followsFrom('SUM($F$4:$F$9)', 'Biên bản', changed)).toBe(false);
  expect(followsFrom('TODAY()-A1', 'Biên bản', new Map())).toBe(true);
});

test('a formula without its result was saved by a program that does not compute; another result is told', () => {
  const total = {
    column: 3,
    value: 21,
    formula: 'SUM(C1:C4)',
    input: false,
    criterion: null,
    isDate: false,
    showsMore: false,
  };
  const place = { sheet: 'S', row: 5, columnNow: (column: number) => column };
  const found = (value: number | null) =>
    compareCells([total], [{ ...total, value }], place, (one, other) => one === other);
  expect(found(null)).toEqual([]);
  expect(found(22)).toMatchObject([{ kind: 'result', edit: { cell: 'C5', expected: '21', found: '22' } }]);
});

// --- sheets as plain rows of cells; '=…' is a formula with result 0

type Plain = readonly (readonly (string | number | null)[])[];

/** `filled`: indexes of rows that consist of input cells. */
function edits(
  before: Plain,
  after: Plain,
  afterName = 'S',
  filled: ReadonlySet<number> = new Set(),
): readonly (readonly [string, string | null])[] {
  const intern = createIntern();
  const written = asWritten(before, intern, filled);
  const read: Parameters<typeof foundRows>[1] = (onRow) => {
    after.forEach((cells, index) => {
      const values = cells
        .map((cell, at) => [at + 1, contentOf(cell)] as const)
        .filter(([, { value }]) => value !== null);
      // Rows without cells are not in a file.
      if (values.length === 0) return;
      onRow(index + 1, new Map(values.map(([column, cell]) => [column, { ...cell, isDate: false, showsMore: false }])));
    });
  };
  const found = foundRows(afterName, read, written, written.inputs, intern);
  return findDifferences([written], [found]).edits.map((edit) => [edit.what, edit.cell]);
}

function asWritten(
  rows: Plain,
  intern: ReturnType<typeof createIntern>,
  filled: ReadonlySet<number> = new Set(),
): WrittenRows {
  const sheet = {
    name: 'S',
    count: rows.length,
    row: (index: number) => ({
      row: index + 1,
      cells: (rows[index] ?? []).map((cell, at) => ({
        column: at + 1,
        ...contentOf(cell),
        input: filled.has(index),
        criterion: null,
      })),
    }),
  };
  return writtenRows(sheet, inputColumns(sheet), intern);
}

function contentOf(cell: string | number | null) {
  return typeof cell === 'string' && cell.startsWith('=')
    ? { value: 0, formula: cell.slice(1) }
    : { value: cell, formula: null };
}

const table: Plain = [
  ['TT', 'Tên', 'Số'],
  [1, 'Máy chủ', 5],
  [2, 'Máy trạm', 7],
  [3, 'UPS', 9],
  [null, 'Tổng', '=SUM(C2:C4)'],
];

test.each<[string, Plain, readonly (readonly [string, string | null])[]]>([
  ['nothing', table, []],
  ['a cell edited', table.with(2, [2, 'Máy trạm', 8]), [['number', 'C3']]],
  ['a row emptied', table.with(2, []), [['row-deleted', 'A3']]],
  [
    'two rows exchanged',
    [table[0], table[2], table[1], table[3], table[4]].map((row) => row ?? []),
    [['row-moved', 'A3']],
  ],
  [
    'a row deleted, the formula following',
    [...table.toSpliced(2, 1).slice(0, 3), [null, 'Tổng', '=SUM(C2:C3)']],
    [['row-deleted', 'A3']],
  ],
  [
    'a row added, the formula following',
    [...table.slice(0, 3), [2.5, 'Máy quét', 1], table[3] ?? [], [null, 'Tổng', '=SUM(C2:C5)']],
    [['row-added', 'A4']],
  ],
  [
    'a row added, the formula as it was written',
    [...table.slice(0, 3), [2.5, 'Máy quét', 1], ...table.slice(3)],
    [['row-added', 'A4']],
  ],
  [
    'a row added, the formula following in part',
    [...table.slice(0, 3), [2.5, 'Máy quét', 1], table[3] ?? [], [null, 'Tổng', '=SUM(C3:C5)']],
    [
      ['row-added', 'A4'],
      ['formula', 'C6'],
    ],
  ],
  ['an empty row added', [...table.slice(0, 3), [], ...table.slice(3)], [['row-added', 'A4']]],
  ['a cell typed below all others', [...table, [], [null, null, 'x']], [['text', 'C7']]],
  ['a row typed below all others', [...table, [], [4, 'Máy in', 2]], [['row-added', 'A7']]],
  ['a column typed beside all others', table.map((row, index) => [...row, index]), [['column-added', 'D1']]],
  [
    'two cells typed beside all others',
    table.map((row, index) => (index % 3 === 1 ? [...row, 'x'] : row)),
    [
      ['text', 'D2'],
      ['text', 'D5'],
    ],
  ],
  ['the last column deleted', table.map((row) => row.slice(0, 2)), [['column-deleted', 'C1']]],
  ['the first column deleted, formulas left', table.map((row) => row.slice(1)), [['column-deleted', 'A1']]],
  ['a row copied', [...table.slice(0, 2), ...table.slice(1, 4), [null, 'Tổng', '=SUM(C2:C5)']], [['row-added', 'A3']]],
  ['a formula replaced by a number', table.with(4, [null, 'Tổng', 21]), [['formula', 'C5']]],
])('%s', (_, after, expected) => {
  expect(edits(table, after)).toEqual(expected);
});

// --- columns

const before = (row: readonly (string | number | null)[], at: number, ...cells: (string | number | null)[]) =>
  row.toSpliced(at, 0, ...cells);

test('an inserted column is named once, and a cell edited beside it by its place now', () => {
  const inserted = table.map((row, index) => before(row, 1, index === 0 ? 'Mới' : null));
  expect(edits(table, inserted)).toEqual([['column-added', 'B1']]);
  expect(edits(table, inserted.with(2, [2, null, 'Máy trạm', 8]))).toEqual([
    ['column-added', 'B1'],
    ['number', 'D3'],
  ]);
});

test('an inserted empty column is named, and formulas that followed it are as they were', () => {
  const inserted = table.map((row) => before(row, 1, null)).with(4, [null, null, 'Tổng', '=SUM(D2:D4)']);
  expect(edits(table, inserted)).toEqual([['column-added', 'B1']]);
});

test('two inserted columns and a deleted row are three edits', () => {
  const inserted = table.toSpliced(2, 1).map((row) => before(row, 1, 'a', 'b'));
  expect(edits(table, inserted).toSorted()).toEqual([
    ['column-added', 'B1'],
    ['column-added', 'C1'],
    ['row-deleted', 'A3'],
  ]);
});

const wide: Plain = [
  ['TT', 'Tên', null, 'ĐVT', 'Số', 'Giá', 'Ghi chú'],
  ...Array.from({ length: 8 }, (_, row) => [row + 1, `Hàng ${row}`, null, 'máy', row % 3, row * 7, `lời ${row}`]),
  [null, 'Tổng', null, null, '=SUM(E2:E9)', '=SUM(F2:F9)', null],
];

test('columns inserted and deleted apart are named, and a cell edited between them by its place now', () => {
  const apart = wide.map((row) => before(before(row, 5, 'x'), 1, null));
  const added = [
    ['column-added', 'B1'],
    ['column-added', 'G1'],
  ];
  expect(edits(wide, apart)).toEqual(added);
  expect(edits(wide, apart.with(3, (apart[3] ?? []).with(2, 'Khác')))).toEqual([...added, ['text', 'C4']]);
  expect(edits(wide, wide.map((row) => before(row, 1, 'mới').toSpliced(5, 1)).toSpliced(3, 1))).toEqual([
    ['column-deleted', 'E1'],
    ['column-added', 'B1'],
    ['row-deleted', 'A4'],
  ]);
});

test('columns that changed places are moved, not edited', () => {
  const exchanged = (one: number, other: number) =>
    wide.map((row) => row.with(one, row[other] ?? null).with(other, row[one] ?? null));
  expect(edits(wide, exchanged(4, 5))).toEqual([['column-moved', 'F1']]);
  expect(edits(wide, exchanged(1, 6)).toSorted()).toEqual([
    ['column-moved', 'B1'],
    ['column-moved', 'G1'],
  ]);
});

test('values that changed columns below their headings are edited', () => {
  const below = wide.map((row, index) => (index === 0 ? row : row.with(4, row[5] ?? null).with(5, row[4] ?? null)));
  expect(edits(wide, below).every(([what]) => what === 'number' || what === 'formula')).toBe(true);
});

test('a column that was emptied is edited cell by cell', () => {
  expect(
    edits(
      wide,
      wide.map((row) => row.with(3, null)),
    ),
  ).toHaveLength(9);
});

test('a value that was moved one cell to the right in one row is no column', () => {
  expect(edits(table, table.with(2, [2, null, 'Máy trạm', 7]))).toEqual([
    ['text', 'B3'],
    ['number', 'C3'],
    ['number', 'D3'],
  ]);
});

test('the result of a formula over a deleted column follows from it', () => {
  const changed = new Map([['S', [{ row: everyRow, column: 3 }]]]);
  expect(followsFrom('SUM(B2:D2)', 'S', changed)).toBe(true);
  expect(followsFrom('SUM(D2:F2)', 'S', changed)).toBe(false);
});

test('two rows that changed places far apart are moved, not edited', () => {
  const many: Plain = Array.from({ length: 9 }, (_, index) => [`C-${index}`, `câu hỏi ${index}`, index % 2, 'Đạt']);
  const exchanged = many.with(2, many[7] ?? []).with(7, many[2] ?? []);
  expect(edits(many, exchanged)).toEqual([
    ['row-moved', 'A3'],
    ['row-moved', 'A8'],
  ]);
});

test('signatures below each other may be filled in any of their rows', () => {
  const rows: Plain = [['BIÊN BẢN', 'x'], [null], ['Lê Văn C', null], ['Nơi nhận:', 'y']];
  const signature = new Set([1, 2]);
  expect(edits(rows, rows.with(2, ['Lê Văn C', 'Người ký']), 'S', signature)).toEqual([]);
  expect(edits(rows, rows.with(2, ['Trần Thị D', 'Người ký']), 'S', signature)).toEqual([]);
  expect(edits(rows, rows.with(1, ['(đã ký)']), 'S', signature)).toEqual([]);
});

test('rows with nothing but blanks are as empty as those without cells', () => {
  const rows: Plain = [
    ['THƯ KÝ', 'CHỦ TỌA'],
    [null, null],
    [' ', ' '],
    ['Nơi nhận:', 'y'],
  ];
  expect(edits(rows, rows, 'S', new Set([1, 2]))).toEqual([]);
  expect(edits(table, [...table.slice(0, 3), [' '], ...table.slice(3)])).toEqual([['row-added', 'A4']]);
  expect(edits(table, [...table, [null, ' ']])).toEqual([]);
});

test('a sheet that is hidden now is named; one added hidden is not as written', () => {
  const found = [
    { name: 'Tồn tại', visible: false },
    { name: 'Khác', visible: false },
  ];
  expect(hiddenSheets([{ name: 'Tồn tại' }], found)).toMatchObject([{ sheet: 'Tồn tại', what: 'sheet-hidden' }]);
});

test('a sheet under another name is renamed, and its cells are still compared', () => {
  expect(edits(table, table.with(1, [1, 'Máy chủ', 6]), 'Khác')).toEqual([
    ['sheet-renamed', null],
    ['number', 'C2'],
  ]);
});

test('a sheet with nothing of the old one is another sheet', () => {
  expect(edits(table, [['x']], 'Khác')).toEqual([
    ['sheet-deleted', null],
    ['sheet-added', null],
  ]);
});

test('a whole column changed in a long table is one edit a row, found in time', () => {
  const long: Plain = Array.from({ length: 2_000 }, (_, index) => [index, `dòng ${index}`, 1]);
  const after = long.map(([number, name]) => [number ?? 0, name ?? '', 2]);
  expect(edits(long, after)).toHaveLength(2_000);
});
