import { failure } from '../../../domain/problem/audit-error.ts';
import type { CellEdit, OpenedWorkbook } from '../../ports/workbooks-port.ts';

const MB = 1024 * 1024;
/** If a province's pages are larger than this, a merge does not compare them: it does not need them, and reading costs time and memory. */
const mostInMerge = 64 * MB;
/** Comparing takes about five times the memory of the pages. */
const mostAtAll = 256 * MB;

/** The cells that were edited; parts with the digests they were written with are the same bytes, and are not read for it. */
export function editsIn(workbook: OpenedWorkbook): readonly CellEdit[] {
  return workbook.isUntouched ? [] : (workbook.edits() ?? []);
}

/** Null: the pages are too large to compare during a merge. */
export function editsForMerge(workbook: OpenedWorkbook, isProvince: boolean): readonly CellEdit[] | null {
  const isTooLarge = isProvince && !workbook.isUntouched && workbook.pageBytes > mostInMerge;
  return isTooLarge ? null : editsIn(workbook);
}

/**
 * Every cell is compared, but those of a workbook of thousands of facilities whose parts all have the digests they were written with, null:
 * these are the same bytes. @throws AuditError workbook-limit where so large a workbook was saved again.
 */
export function editsForVerify(workbook: OpenedWorkbook): readonly CellEdit[] | null {
  const { isUntouched, pageBytes } = workbook;
  if (isUntouched && pageBytes > mostInMerge) return null;
  if (pageBytes > mostAtAll) throw failure('workbook-limit', { what: 'compared-bytes', limit: mostAtAll });
  return workbook.edits() ?? [];
}

/** Those of the edits that are not among what was edited since the workbook was written, place by place. */
export function unexplained(edits: readonly CellEdit[], since: readonly CellEdit[]): readonly CellEdit[] {
  const places = new Set(since.map(placeOf));
  return edits.filter((edit) => !places.has(placeOf(edit)));
}

function placeOf({ sheet, cell }: CellEdit): string {
  return `${cell ?? ''} ${sheet}`;
}
