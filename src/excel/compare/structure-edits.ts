import type { CellEdit } from '../../app/ports/workbooks-port.ts';
import { cellAddress } from '../../domain/values/cell-address.ts';
import type { AlignedColumns } from './align-columns.ts';
import { type ComparableCell, isBlank, shownValue } from './comparable.ts';
import type { MatchedRows } from './match-rows.ts';
import type { SheetRows } from './sheet-rows.ts';

/** A sheet that was deleted, added, renamed or hidden. */
export function sheetEdit(
  what: CellEdit['what'],
  sheet: string,
  expected: string | null,
  found: string | null,
): CellEdit {
  return { sheet, cell: null, what, expected, found, criterion: null };
}

/** Added, deleted or moved columns, each reported once by its first cell. */
export function columnEdits({ found, columns, added, deleted }: AlignedColumns): readonly CellEdit[] {
  const place = (column: number) => ({ sheet: found.name, cell: columnName(column) });
  return [
    ...deleted.map(({ column, text, criterion }): CellEdit => {
      return { ...place(column), what: 'column-deleted', expected: text, found: null, criterion };
    }),
    ...added.map(({ column, text }): CellEdit => {
      return { ...place(column), what: 'column-added', expected: null, found: text, criterion: null };
    }),
    ...columns.moved.map(([at, otherAt]): CellEdit => {
      const [expected, now] = [columnName(at), columnName(otherAt)];
      return { ...place(otherAt), what: 'column-moved', expected, found: now, criterion: null };
    }),
  ];
}

function columnName(column: number): string {
  return cellAddress({ row: 1, column });
}

/** Added, deleted or moved rows, each reported once by its first cell. */
export function rowEdits({ written, found, columns }: AlignedColumns, rows: MatchedRows): readonly CellEdit[] {
  const sheet = found.name;
  const deleted = rows.deleted.map((index) => {
    const cells = written.cells(index);
    const criterion = cells.find((cell) => cell.criterion !== null)?.criterion ?? null;
    return { ...rowEdit('row-deleted', sheet, written.numbers[index] ?? 0, rowText(cells), null), criterion };
  });
  const added = rows.added.map((index) => addedRow(found, index, rows, (column) => columns.now(column) ?? column));
  const moved = rows.moved.map(([at, otherAt]) => {
    const row = found.numbers[otherAt] ?? 0;
    return rowEdit('row-moved', sheet, row, `A${written.numbers[at] ?? 0}`, `A${row}`);
  });
  const blank = [
    ...rows.blank.deleted.map((row) => rowEdit('row-deleted', sheet, row, '', null)),
    ...rows.blank.added.map((row) => rowEdit('row-added', sheet, row, null, '')),
  ];
  return [...deleted, ...added, ...moved, ...blank];
}

/** A single cell in a row that moved no others was typed into an empty row. */
function addedRow(
  found: SheetRows,
  index: number,
  { blank }: MatchedRows,
  columnNow: (column: number) => number,
): CellEdit {
  const row = found.numbers[index] ?? 0;
  const cells = found.cells(index).filter((cell) => !isBlank(cell));
  const [only, another] = cells;
  if (!blank.typed.has(index) || only === undefined || another !== undefined) {
    return rowEdit('row-added', found.name, row, null, rowText(cells));
  }
  const what = only.formula !== null ? 'formula' : typeof only.value === 'number' ? 'number' : 'text';
  const value = only.formula === null ? shownValue(only, false) : `=${only.formula}`;
  const cell = cellAddress({ row, column: columnNow(only.column) });
  return { sheet: found.name, cell, what, expected: null, found: value, criterion: null };
}

function rowEdit(
  what: CellEdit['what'],
  sheet: string,
  row: number,
  expected: string | null,
  found: string | null,
): CellEdit {
  return { sheet, cell: `A${row}`, what, expected, found, criterion: null };
}

/** The contents of a row, for people. */
function rowText(cells: readonly ComparableCell[]): string {
  return cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => shownValue(cell, false))
    .join(' | ');
}
