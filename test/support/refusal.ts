import { AuditError } from '../../src/domain/problem/audit-error.ts';
import type { Problem } from '../../src/domain/problem/problem.ts';

/** Code and parameters of the single problem that an action throws; anything else fails the test. */
export function refusalOf(action: () => unknown): Pick<Problem, 'code' | 'params'> {
  const { code, params } = problemOf(action);
  return { code, params };
}

/** The single problem that an action throws. */
export function problemOf(action: () => unknown): Problem {
  try {
    action();
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    const [problem] = error.problems;
    if (problem === undefined || error.problems.length > 1) throw new Error(`expected one problem: ${error.message}`);
    return problem;
  }
  throw new Error('expected an AuditError, but nothing failed');
}
