import { AuditError, failure } from '../../domain/problem/audit-error.ts';

/** Turns an interruption that loses decisions into a problem that says so; returns any other error as it is. `keep` as in the problem. */
export function toldUnsaved(error: unknown, keep: string | null): unknown {
  const isInterrupted = error instanceof AuditError && error.problems.some(({ code }) => code === 'interrupted');
  return isInterrupted ? failure('interrupted-unsaved', { keep }) : error;
}
