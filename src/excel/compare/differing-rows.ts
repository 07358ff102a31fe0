import { type ComparableCell, isBlank } from './comparable.ts';
import type { SheetRows, WrittenRows } from './sheet-rows.ts';

/** This many rows show where columns went, however long the sheet. */
const ROWS_LOOKED_AT = 300;
/** Wider sheets are compared cell by cell. */
const MOST_COLUMNS = 400;
/** Fewer agreeing rows may agree by chance. */
export const fewestRows = 2;

export type Cells = readonly ComparableCell[];

/** Rows without an equal on the other side, which is what moved columns leave behind. */
export interface DifferingRows {
  readonly written: readonly Cells[];
  readonly found: readonly Cells[];
  /** The last column with a cell in a row equal on both sides: no column was added to the left of it. */
  readonly settled: number;
  /** Rows equal on both sides; an explanation must keep them equal. */
  readonly unchanged: readonly Cells[];
  readonly writtenWidth: number;
  readonly foundWidth: number;
}

/** Null if there are too few rows or too many columns. */
export function differingRows(written: WrittenRows, found: SheetRows): DifferingRows | null {
  const [own, others] = [new Set(written.keys), new Set(found.keys)];
  const writtenRows = rowsOf(written, (key) => !others.has(key), ROWS_LOOKED_AT);
  const foundRows = rowsOf(found, (key) => !own.has(key), ROWS_LOOKED_AT);
  if (Math.min(writtenRows.length, foundRows.length) < fewestRows) return null;
  const unchanged = rowsOf(written, (key) => others.has(key), Number.POSITIVE_INFINITY);
  const [writtenWidth, foundWidth] = [widthOf(writtenRows), widthOf(foundRows)];
  if (Math.max(writtenWidth, foundWidth) > MOST_COLUMNS) return null;
  return { written: writtenRows, found: foundRows, settled: widthOf(unchanged), unchanged, writtenWidth, foundWidth };
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
