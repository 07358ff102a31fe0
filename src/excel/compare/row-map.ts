import type { Pairs } from '../../office/compare/align-items.ts';

/** Maps rows as written to their present place. Rows without cells move with the row above. */
export interface RowMap {
  /** Null: deleted. */
  exact(row: number): number | null;
  /** For the first corner of a range: the row, or the next one that still exists. */
  first(row: number): number | null;
  /** For the last corner of a range: the row, or the previous one that still exists. */
  last(row: number): number | null;
}

/**
 * @param written ascending numbers of all rows with cells as written;
 * @param found the same as found;
 * @param pairs which row is which;
 * @param passedOver indexes of written rows that are neither paired nor deleted.
 */
export function createRowMap(
  written: readonly number[],
  found: readonly number[],
  pairs: Pairs,
  passedOver: ReadonlySet<number> = new Set(),
): RowMap {
  const foundOf = new Map(pairs.map(([at, otherAt]) => [written[at] ?? 0, found[otherAt] ?? 0]));
  const deleted = new Set(written.filter((row, index) => !foundOf.has(row) && !passedOver.has(index)));
  const anchors = [...foundOf.keys()].sort((a, b) => a - b);

  const exact = (row: number): number | null => {
    if (deleted.has(row)) return null;
    const anchor = lastAtMost(anchors, row);
    if (anchor === null) return row;
    return (foundOf.get(anchor) ?? anchor) + (row - anchor);
  };
  return {
    exact,
    first: (row) => {
      const next = anchors.find((anchor) => anchor >= row);
      return exact(row) ?? (next === undefined ? null : (foundOf.get(next) ?? null));
    },
    last: (row) => {
      const before = lastAtMost(anchors, row);
      return exact(row) ?? (before === null ? null : (foundOf.get(before) ?? null));
    },
  };
}

function lastAtMost(sorted: readonly number[], limit: number): number | null {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? null;
}
