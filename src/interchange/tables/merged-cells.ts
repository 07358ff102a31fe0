import type { CellRange } from '../../domain/values/cell-address.ts';
import type { ReadSheet } from './read-sheet.ts';

/** The row that has the value of a cell merged with those above it; null: it stands for itself. */
export type TopRow = (row: number, column: number) => number | null;

/** Cells merged downwards, looked up one by one: a range may be as large as a sheet, and there may be very many. */
export function mergedDown({ merged = [] }: ReadSheet): TopRow {
  const byColumn = new Map<number, CellRange[]>();
  for (const range of merged.filter(({ top, bottom }) => bottom > top)) {
    const ranges = byColumn.get(range.left) ?? [];
    ranges.push(range);
    byColumn.set(range.left, ranges);
  }
  for (const ranges of byColumn.values()) ranges.sort((a, b) => a.top - b.top);
  return (row, column) => {
    const range = lastAbove(byColumn.get(column) ?? [], row);
    return range !== null && range.bottom >= row ? range.top : null;
  };
}

function lastAbove(sorted: readonly CellRange[], row: number): CellRange | null {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.top ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? null;
}
