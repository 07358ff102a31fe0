import type { PackedStretch } from '../../zip/write-zip.ts';
import type { LaidOutRow } from './laid-out.ts';

/** How many cells of a workbook are still kept at hand: in memory each takes some hundred bytes. */
export interface CellBudget {
  left: number;
}

/** Writes rows of one sheet that are too many to be kept as soon as they are laid out. */
export interface RowWriter {
  /** False where the row can't be written yet, since a formula of it refers to what is still to come. */
  write(row: LaidOutRow, number: number): boolean;
  /** What was written since the last time, in order; the next row written starts anew. */
  take(): readonly PackedStretch[];
}

/** Rows that follow each other: some at hand, or written. */
export type RowRun =
  | { readonly is: 'at-hand'; readonly first: number; readonly rows: readonly LaidOutRow[] }
  | { readonly is: 'written'; readonly stretches: readonly PackedStretch[] };

/** The rows of one sheet, from 1 on without a gap: the first ones as they are, those beyond the budget written. */
export interface RowStore {
  add(row: LaidOutRow): void;
  readonly count: number;
  /** Rows within the budget. */
  readonly kept: readonly LaidOutRow[];
  /** All rows in order. */
  runs(): readonly RowRun[];
}

export function createRowStore(budget: CellBudget, writer: RowWriter): RowStore {
  const kept: LaidOutRow[] = [];
  const runs: RowRun[] = [];
  let held: { readonly is: 'at-hand'; readonly first: number; readonly rows: LaidOutRow[] } | null = null;
  let count = 0;

  const endWritten = (): void => {
    const stretches = writer.take();
    if (stretches.length > 0) runs.push({ is: 'written', stretches });
  };

  const hold = (row: LaidOutRow): void => {
    if (held === null) {
      endWritten();
      held = { is: 'at-hand', first: count, rows: [] };
      runs.push(held);
    }
    held.rows.push(row);
  };

  return {
    kept,
    get count() {
      return count;
    },
    add: (row) => {
      count += 1;
      budget.left -= row.cells.length;
      if (budget.left >= 0 && kept.length === count - 1) kept.push(row);
      else if (writer.write(row, count)) held = null;
      else hold(row);
    },
    runs: () => {
      endWritten();
      return kept.length === 0 ? runs : [{ is: 'at-hand', first: 1, rows: kept }, ...runs];
    },
  };
}
