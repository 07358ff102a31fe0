import { AuditError, failure } from '../../domain/problem/audit-error.ts';

/** An interruption by which decisions are lost, told as one; any other error as it is. `keep` as in the problem. */
export function toldUnsaved(error: unknown, keep: string | null): unknown {
  const isInterrupted = error instanceof AuditError && error.problems.some(({ code }) => code === 'interrupted');
  return isInterrupted ? failure('interrupted-unsaved', { keep }) : error;
}
