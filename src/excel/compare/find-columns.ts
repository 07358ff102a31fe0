import { type ColumnMap, type ColumnPairs, columnsTo, createColumnMap } from './column-map.ts';
import { columnOrder } from './column-order.ts';
import { isBlank, rowKey } from './comparable.ts';
import { type Cells, type DifferingRows, differingRows, fewestRows } from './differing-rows.ts';
import type { SheetRows, WrittenRows } from './sheet-rows.ts';

/** A column to the right of all others needs this many cells; fewer are just cells typed there. */
const FEWEST_CELLS = 5;

/**
 * Finds where the columns went: the way back that makes most differing rows equal. Null if all columns are in place, or nothing explains
 * most of the rows.
 */
export function findColumns(written: WrittenRows, found: SheetRows): ColumnMap | null {
  const rows = differingRows(written, found);
  if (rows === null) return null;
  let best: { readonly columns: ColumnMap; readonly agreeing: number } | null = null;
  for (const way of possibleWays(rows)) {
    const columns = createColumnMap(way);
    const agreeing = agreeingRows(columns, rows);
    if (agreeing > (best?.agreeing ?? 0) && leavesRows(columns, rows) && isWhole(way, columns, rows))
      best = { columns, agreeing };
  }
  const needed = Math.max(fewestRows, Math.min(rows.written.length, rows.found.length) / 2);
  return best !== null && best.agreeing >= needed ? best.columns : null;
}

/** Simple ways first, since among equally good ones the first wins. */
function* possibleWays(rows: DifferingRows): Generator<ColumnPairs> {
  yield* columnShifts(rows);
  const order = columnOrder(rows);
  const { pairs, writtenWidth, foundWidth } = order;
  if (writtenWidth !== foundWidth || pairs.some(([at, otherAt]) => at !== otherAt)) yield order;
}

/** Whether unchanged rows would stay unchanged. */
function leavesRows(columns: ColumnMap, { unchanged }: DifferingRows): boolean {
  return unchanged.every((cells) => rowKey(cellsAsBefore(cells, columns), none) === rowKey(cells, none));
}

function agreeingRows(columns: ColumnMap, { written, found }: DifferingRows): number {
  const kept = (cells: Cells): Cells => cells.filter((cell) => columns.now(cell.column) !== null);
  const keys = new Set(written.map((cells) => rowKey(kept(cells), none)));
  return found.filter((cells) => {
    const key = rowKey(cellsAsBefore(cells, columns), none);
    return key !== '' && keys.has(key);
  }).length;
}

const none: ReadonlySet<number> = new Set();

/** Cells in their columns as written; cells of added columns are left out. */
export function cellsAsBefore(cells: Cells, { before }: ColumnMap): Cells {
  return cells
    .flatMap((cell) => {
      const column = before(cell.column);
      return column === null ? [] : [{ ...cell, column }];
    })
    .sort((a, b) => a.column - b.column);
}

/** A column to the right of all others counts only if it has enough cells. */
function isWhole({ pairs }: ColumnPairs, { added }: ColumnMap, { found }: DifferingRows): boolean {
  const last = pairs.reduce((most, [, column]) => Math.max(most, column), 0);
  const beside = added.filter((column) => column > last);
  const cells = found.flat().filter((cell) => cell.column > last && !isBlank(cell));
  return cells.length >= FEWEST_CELLS * beside.length;
}

/** Every way in which adjacent columns may have been added or deleted, most likely number first. */
function* columnShifts({ settled, writtenWidth, foundWidth }: DifferingRows): Generator<ColumnPairs> {
  for (const by of new Set([foundWidth - writtenWidth, 1, -1])) {
    if (by === 0) continue;
    const last = by > 0 ? writtenWidth + 1 : writtenWidth + by + 1;
    for (let at = settled + 1; at <= last; at += 1) yield shiftAt(at, by, writtenWidth);
  }
}

function shiftAt(at: number, by: number, width: number): ColumnPairs {
  const kept = columnsTo(width).filter((column) => column < at || column >= at - by);
  const pairs = kept.map((column) => [column, column < at ? column : column + by] as const);
  return { pairs, writtenWidth: width, foundWidth: width + by };
}
