import { failure } from '../../domain/problem/audit-error.ts';
import type { CellEdit, OpenedWorkbook } from '../ports/ports.ts';

const MB = 1024 * 1024;
/** Pages of a province beyond this are not read in a merge: it needs none of them, and would wait and grow for them. */
const mostInMerge = 64 * MB;
/** Comparing takes some five times the memory of the pages. */
const mostAtAll = 256 * MB;

/** The cells that were edited; parts with the checksums they were written with are the same bytes, and are not read for it. */
export function editsIn(workbook: OpenedWorkbook): readonly CellEdit[] {
  return workbook.isUntouched ? [] : (workbook.edits() ?? []);
}

/** Null: the pages are too large to be compared while others are merged. */
export function editsForMerge(workbook: OpenedWorkbook, isProvince: boolean): readonly CellEdit[] | null {
  const isTooLarge = isProvince && !workbook.isUntouched && workbook.pageBytes > mostInMerge;
  return isTooLarge ? null : editsIn(workbook);
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
