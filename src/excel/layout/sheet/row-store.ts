import type { PackedStretch } from '../../../office/zip/write-zip.ts';
import type { LaidOutRow } from './laid-out.ts';

/** Number of cells of a workbook that may still be kept in memory, where each takes about a hundred bytes. */
export interface CellBudget {
  left: number;
}

/** Writes the rows of a sheet beyond the budget as soon as they are laid out. */
export interface RowWriter {
  /** False if the row can't be written yet because a formula refers to a later cell. */
  write(row: LaidOutRow, number: number): boolean;
  /** Returns what was written since the last call, in order; the next row starts a new stretch. */
  take(): readonly PackedStretch[];
}

/** Consecutive rows: in memory, or already written. */
export type RowRun =
  | { readonly is: 'at-hand'; readonly first: number; readonly rows: readonly LaidOutRow[] }
  | { readonly is: 'written'; readonly stretches: readonly PackedStretch[] };

/** The rows of one sheet, from 1 without a gap: the first in memory, those beyond the budget written. */
export interface RowStore {
  add(row: LaidOutRow): void;
  readonly count: number;
  /** Number of the last row that has a cell: below a chart there may be rows that only make room for it. 0: none. */
  readonly lastFilled: number;
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
  let lastFilled = 0;

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
    get lastFilled() {
      return lastFilled;
    },
    add: (row) => {
      count += 1;
      if (row.cells.length > 0) lastFilled = count;
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
