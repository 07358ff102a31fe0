import type { AuditError } from '../../domain/problem/audit-error.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import type { WorkbookDamage, WorkbookFault, WorkbookLimit } from '../../domain/problem/fault.ts';
import type { ProblemPlace } from '../../domain/problem/problem.ts';

/** The file is not a workbook that can be read. */
export function notAWorkbook(reason: WorkbookFault): AuditError {
  return failure('not-a-workbook', { reason });
}

/** The workbook exceeds a limit. */
export function overLimit(what: WorkbookLimit, limit: number, place: Partial<ProblemPlace> = {}): AuditError {
  return failure('workbook-limit', { what, limit }, place);
}

/** The workbook contradicts itself or its format. */
export function damaged(detail: WorkbookDamage, place: Partial<ProblemPlace> = {}): AuditError {
  return failure('workbook-damaged', { detail }, place);
}
