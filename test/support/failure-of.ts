import { AuditError } from '../../src/domain/problem/audit-error.ts';
import type { Problem } from '../../src/domain/problem/problem.ts';

/** The single problem with which a promise rejects; anything else fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<Problem> {
  const [problem, ...others] = await problemsOf(promise);
  if (problem === undefined || others.length > 0) throw new Error('expected one problem');
  return problem;
}

/** All problems with which a promise rejects. */
export async function problemsOf(promise: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await promise.then(
    () => new Error('expected an AuditError, but nothing failed'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AuditError)) throw error;
  return error.problems;
}
