import { AuditError } from '../../src/domain/problem/audit-error.ts';
import type { Problem } from '../../src/domain/problem/problem.ts';

/** The one problem that a promise fails with; anything else it does is a failed test. */
export async function failureOf(promise: Promise<unknown>): Promise<Problem> {
  const [problem, ...others] = await problemsOf(promise);
  if (problem === undefined || others.length > 0) throw new Error('expected one problem');
  return problem;
}

/** All problems that a promise fails with. */
export async function problemsOf(promise: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await promise.then(
    () => new Error('expected an AuditError, but nothing failed'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AuditError)) throw error;
  return error.problems;
}
