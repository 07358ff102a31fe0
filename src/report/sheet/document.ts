import type { Block, Workbook } from './sheet.ts';

/** One official paper for a word processor: the same blocks as a sheet, on pages of their own. */
export interface PaperDocument extends Omit<Workbook, 'sheets'> {
  /** Printed at the foot of every page; null: nothing. */
  readonly pageNote: string | null;
  readonly blocks: readonly Block[];
}
