import {
  isProblems,
  type Outcome,
  type Problem,
  type ProblemCode,
  type ProblemParams,
  type ProblemPlace,
  problem,
} from './problem.ts';

/** An expected failure, with problems that the user can mend. Anything else that is thrown is our bug. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => each.code).join(', '));
    this.problems = problems;
  }
}

/** An AuditError of one problem. */
export function failure<Code extends ProblemCode>(
  code: Code,
  params: ProblemParams[Code],
  place: Partial<ProblemPlace> = {},
): AuditError {
  return new AuditError([problem(code, params, place)]);
}

/** The outcome's value. @throws AuditError with its problems. */
export function valueOrThrow<Value>(outcome: Outcome<Value>): Value {
  if (isProblems(outcome)) throw new AuditError(outcome.problems);
  return outcome.value;
}
