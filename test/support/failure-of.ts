import { AuditError } from '../../src/domain/audit-error.ts';
import type { Problem } from '../../src/domain/problem.ts';

/** The one problem that a promise fails with; anything else it does is a failed test. */
export async function failureOf(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.then(
    () => new Error('expected an AuditError, but nothing failed'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AuditError)) throw error;
  const [problem, ...others] = error.problems;
  if (problem === undefined || others.length > 0) throw new Error(`expected one problem: ${error.message}`);
  return problem;
}
