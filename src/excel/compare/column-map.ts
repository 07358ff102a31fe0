/** Columns side by side that were put in or taken out as a whole. */
export interface ColumnShift {
  readonly kind: 'added' | 'deleted';
  /** The first of them: as found where they were added, as written where they were deleted. */
  readonly at: number;
  readonly count: number;
}

/** Where columns as written are now, and back. */
export interface ColumnMap {
  readonly shift: ColumnShift | null;
  /** Null: deleted. */
  now(column: number): number | null;
  /** Null: added. */
  before(column: number): number | null;
  /** As the first corner of a range: the column, else the next that is still there. */
  first(column: number): number;
  /** As the last corner of a range: the column, else the one before that is still there. */
  last(column: number): number;
}

const same = (column: number): number => column;

/** Columns that are where they were. */
const unmovedColumns: ColumnMap = { shift: null, now: same, before: same, first: same, last: same };

export function createColumnMap(shift: ColumnShift | null): ColumnMap {
  if (shift === null) return unmovedColumns;
  const { kind, at, count } = shift;
  const grown = (column: number): number => (column < at ? column : column + count);
  const shrunk = (column: number): number | null => {
    return column < at ? column : column < at + count ? null : column - count;
  };
  if (kind === 'added') return { shift, now: grown, before: shrunk, first: grown, last: grown };
  return {
    shift,
    now: shrunk,
    before: grown,
    first: (column) => shrunk(column) ?? at,
    last: (column) => shrunk(column) ?? at - 1,
  };
}
