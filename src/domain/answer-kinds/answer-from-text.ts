import type { Answer } from '../audit/audit.ts';
import type { Criterion } from '../checklist/checklist.ts';
import { type Outcome, type Problem, problem } from '../problem/problem.ts';
import { isBlank } from '../values/blank.ts';
import { plainReader, type TypedReader } from './answer-kind-rules.ts';
import { boundsFault } from './bounds-fault.ts';
import { expectedAnswer } from './expected-answer.ts';
import { dayIn, valueFromText } from './index.ts';

/**
 * Parses an answer as it is typed in one line: an option's id, `a,b`, a number, `present/needed`, a day, a text, `no-evidence`, or
 * `not-applicable` with its reason. `read`: how numbers and days are written.
 */
export function answerFromText(
  criterion: Criterion,
  text: string,
  reason: string | null,
  read: TypedReader = plainReader,
): Outcome<Answer> {
  if (text === 'no-evidence') return { value: { is: 'no-evidence' } };
  if (text === 'not-applicable') return notApplicable(criterion, reason);
  const value = valueFromText(criterion, text, read);
  if (value !== null) return { value: { is: 'given', value } };
  const expected = expectedAnswer(criterion, read !== plainReader);
  return { problems: [problem('wrong-answer', { criterion: criterion.id, found: text, expected })] };
}

/** What an answer is held against besides its criterion. */
export interface AnswerSetting {
  /** ISO day of the audit. */
  readonly auditedOn: string;
  /** Coverage only: the number needed if a rule gives it. */
  readonly needed: number | null;
}

/** Problems of an answer that fits its criterion but not its bounds, or not the day of the audit. */
export function answerProblems(
  criterion: Criterion,
  answer: Answer,
  { auditedOn, needed }: AnswerSetting,
): readonly Problem[] {
  return [...dayProblems(criterion, answer, auditedOn), ...boundsProblems(criterion, answer, needed)];
}

/** A day after that of the audit. */
export function dayProblems(criterion: Criterion, answer: Answer, auditedOn: string): readonly Problem[] {
  const date = answer.is === 'given' ? dayIn(criterion, answer.value) : null;
  return date === null || date <= auditedOn
    ? []
    : [problem('date-after-audit', { criterion: criterion.id, date, auditedOn })];
}

/** A number beyond the bounds of its criterion. */
export function boundsProblems(criterion: Criterion, answer: Answer, needed: number | null): readonly Problem[] {
  const fault = answer.is === 'given' ? boundsFault(criterion, answer.value, needed) : null;
  const labels = criterion.kind === 'coverage' ? criterion.labels : null;
  return fault === null ? [] : [problem('out-of-bounds', { criterion: criterion.id, fault, labels })];
}

function notApplicable({ id, notApplicable: rule }: Criterion, reason: string | null): Outcome<Answer> {
  if (rule === 'forbidden') return { problems: [problem('not-applicable-forbidden', { criterion: id })] };
  if (reason === null || isBlank(reason)) return { problems: [problem('missing-reason', { criterion: id })] };
  return { value: { is: 'not-applicable', reason } };
}
