import { type ColumnShift, createColumnMap } from './column-map.ts';
import { type ComparableCell, isBlank, rowKey } from './comparable.ts';
import type { SheetRows, WrittenRows } from './sheet-rows.ts';

/** So many rows are enough to tell where a column was put in, however long the sheet. */
const ROWS_LOOKED_AT = 300;
/** Wider sheets are compared cell by cell. */
const MOST_COLUMNS = 400;
/** Fewer rows that agree may agree by chance. */
const FEWEST_ROWS = 2;
/** Cells right of all others that make a column; fewer are cells that somebody typed there. */
const FEWEST_CELLS = 5;

type Cells = readonly ComparableCell[];

/**
 * The columns that were put in or taken out as a whole, which moves all cells right of them: told by the rows that equal
 * what was written once such a move is undone. Null where none explains most of the rows that differ.
 */
export function findColumnShift(written: WrittenRows, found: SheetRows): ColumnShift | null {
  const rows = differingRows(written, found);
  if (rows === null) return null;
  let best: { readonly shift: ColumnShift; readonly rows: number } | null = null;
  for (const shift of possibleShifts(rows)) {
    const agreeing = agreeingRows(shift, rows);
    if (agreeing > (best?.rows ?? 0) && isWhole(shift, rows)) best = { shift, rows: agreeing };
  }
  const needed = Math.max(FEWEST_ROWS, Math.min(rows.written.length, rows.found.length) / 2);
  return best !== null && best.rows >= needed ? best.shift : null;
}

/** Rows without an equal on the other side. */
interface DifferingRows {
  readonly written: readonly Cells[];
  readonly found: readonly Cells[];
  /** The last column with a cell in a row that stands on both sides: nothing can have moved left of it. */
  readonly settled: number;
  readonly writtenWidth: number;
  readonly foundWidth: number;
}

function differingRows(written: WrittenRows, found: SheetRows): DifferingRows | null {
  const [own, others] = [new Set(written.keys), new Set(found.keys)];
  const writtenRows = rowsOf(written, (key) => !others.has(key), ROWS_LOOKED_AT);
  const foundRows = rowsOf(found, (key) => !own.has(key), ROWS_LOOKED_AT);
  if (Math.min(writtenRows.length, foundRows.length) < FEWEST_ROWS) return null;
  const settledRows = rowsOf(written, (key) => others.has(key), Number.POSITIVE_INFINITY);
  const [writtenWidth, foundWidth] = [widthOf(writtenRows), widthOf(foundRows)];
  if (Math.max(writtenWidth, foundWidth) > MOST_COLUMNS) return null;
  return { written: writtenRows, found: foundRows, settled: widthOf(settledRows), writtenWidth, foundWidth };
}

function rowsOf(sheet: SheetRows, isWanted: (key: number) => boolean, most: number): readonly Cells[] {
  const rows: Cells[] = [];
  for (let index = 0; index < sheet.keys.length && rows.length < most; index += 1) {
    if (isWanted(sheet.keys[index] ?? -1)) rows.push(sheet.cells(index));
  }
  return rows;
}

function widthOf(rows: readonly Cells[]): number {
  let width = 0;
  for (const cells of rows) {
    for (const cell of cells) {
      if (cell.column > width && !isBlank(cell)) width = cell.column;
    }
  }
  return width;
}

/** The likely number of columns first: whole rows were moved by it. */
function* possibleShifts({ settled, writtenWidth, foundWidth }: DifferingRows): Generator<ColumnShift> {
  const likely = foundWidth - writtenWidth;
  for (const by of new Set([likely, 1, -1])) {
    if (by === 0) continue;
    const [kind, count] = [by > 0 ? 'added' : 'deleted', Math.abs(by)] as const;
    const last = by > 0 ? writtenWidth + 1 : writtenWidth - count + 1;
    for (let at = settled + 1; at <= last; at += 1) yield { kind, at, count };
  }
}

function agreeingRows(shift: ColumnShift, { written, found }: DifferingRows): number {
  const columns = createColumnMap(shift);
  const kept = (cells: Cells): Cells => cells.filter((cell) => columns.now(cell.column) !== null);
  const keys = new Set(written.map((cells) => rowKey(kept(cells), none)));
  return found.filter((cells) => {
    const key = rowKey(cellsAsBefore(cells, columns.before), none);
    return key !== '' && keys.has(key);
  }).length;
}

const none: ReadonlySet<number> = new Set();

/** Cells in the columns in which they were written; those of added columns are left out. */
export function cellsAsBefore(cells: Cells, before: (column: number) => number | null): Cells {
  return cells.flatMap((cell) => {
    const column = before(cell.column);
    return column === null ? [] : [{ ...cell, column }];
  });
}

/** Right of all others a column is one only if it has cells enough. */
function isWhole({ kind, at, count }: ColumnShift, { found, writtenWidth }: DifferingRows): boolean {
  if (kind === 'deleted' || at <= writtenWidth) return true;
  const added = found.flat().filter((cell) => cell.column >= at && cell.column < at + count && !isBlank(cell));
  return added.length >= FEWEST_CELLS * count;
}
