import { failure } from '../domain/audit-error.ts';
import type { CellEdit, OpenedWorkbook } from './ports.ts';

const MB = 1024 * 1024;
/** Pages of a province beyond this are not read in a merge: it needs none of them, and would wait and grow for them. */
const mostInMerge = 64 * MB;
/** Comparing takes some five times the memory of the pages. */
const mostAtAll = 256 * MB;

/** Null: the pages are too large to be compared while others are merged. */
export function editsForMerge(workbook: OpenedWorkbook, isProvince: boolean): readonly CellEdit[] | null {
  if (workbook.isUntouched) return [];
  if (isProvince && workbook.pageBytes > mostInMerge) return null;
  return workbook.edits() ?? [];
}

/**
 * Every cell is compared, but those of a workbook of thousands of facilities whose parts all have the checksums they were written with:
 * these are the same bytes. @throws AuditError workbook-limit where so large a workbook was saved again.
 */
export function editsForVerify(workbook: OpenedWorkbook): readonly CellEdit[] {
  const { isUntouched, pageBytes } = workbook;
  if (isUntouched && pageBytes > mostInMerge) return [];
  if (pageBytes > mostAtAll) throw failure('workbook-limit', { what: 'compared-bytes', limit: mostAtAll });
  return workbook.edits() ?? [];
}
