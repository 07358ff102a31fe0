import { longestGrowing, type Pairs } from './align-items.ts';

/** Which column as written is which as found. Right of both widths columns are moved alike, by the difference of these. */
export interface ColumnPairs {
  /** Growing on the side as written. */
  readonly pairs: Pairs;
  readonly writtenWidth: number;
  readonly foundWidth: number;
}

/** Where columns as written are now, and back. */
export interface ColumnMap {
  /** As found. */
  readonly added: readonly number[];
  /** As written. */
  readonly deleted: readonly number[];
  /** Those that changed places, as written and as found. */
  readonly moved: Pairs;
  /** Null: deleted. */
  now(column: number): number | null;
  /** Null: added. */
  before(column: number): number | null;
  /** As the first corner of a range: the column, else the next that is still there. */
  first(column: number): number;
  /** As the last corner of a range: the column, else the one before that is still there. */
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
