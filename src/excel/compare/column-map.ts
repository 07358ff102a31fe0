import { longestGrowing, type Pairs } from '../../office/compare/align-items.ts';

/** Which written column is which found column. Columns to the right of both widths are shifted by the difference of the widths. */
export interface ColumnPairs {
  /** Ascending on the written side. */
  readonly pairs: Pairs;
  readonly writtenWidth: number;
  readonly foundWidth: number;
}

/** Maps columns as written to their present place, and back. */
export interface ColumnMap {
  /** Column numbers as found. */
  readonly added: readonly number[];
  /** Column numbers as written. */
  readonly deleted: readonly number[];
  /** Columns that changed places, as written and as found. */
  readonly moved: Pairs;
  /** Null: deleted. */
  now(column: number): number | null;
  /** Null: added. */
  before(column: number): number | null;
  /** For the first corner of a range: the column, or the next one that still exists. */
  first(column: number): number;
  /** For the last corner of a range: the column, or the previous one that still exists. */
  last(column: number): number;
}

export function createColumnMap({ pairs, writtenWidth, foundWidth }: ColumnPairs): ColumnMap {
  const nowOf = new Map(pairs);
  const beforeOf = new Map(pairs.map(([at, otherAt]) => [otherAt, at]));
  const inOrder = new Set(longestGrowing(pairs).map(([at]) => at));
  const now = (column: number): number | null =>
    column > writtenWidth ? column - writtenWidth + foundWidth : (nowOf.get(column) ?? null);
  const stillThere = (column: number, step: 1 | -1): number => {
    let at = column;
    while (at > 0 && now(at) === null) at += step;
    return now(at) ?? 0;
  };
  return {
    added: columnsTo(foundWidth).filter((column) => !beforeOf.has(column)),
    deleted: columnsTo(writtenWidth).filter((column) => !nowOf.has(column)),
    moved: pairs.filter(([at]) => !inOrder.has(at)),
    now,
    before: (column) => (column > foundWidth ? column - foundWidth + writtenWidth : (beforeOf.get(column) ?? null)),
    first: (column) => stillThere(column, 1),
    last: (column) => stillThere(column, -1),
  };
}

export function columnsTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
