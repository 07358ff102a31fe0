import type { Workbook } from './sheet.ts';

/** A report as a page for a browser: the same blocks as the workbook, of these sheets in this order. */
export function pageOf(workbook: Workbook, ids: readonly string[]): Workbook {
  return { ...workbook, sheets: ids.flatMap((wanted) => workbook.sheets.filter(({ id }) => id === wanted)) };
}
