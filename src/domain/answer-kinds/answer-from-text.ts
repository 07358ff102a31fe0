import type { Answer } from '../audit/audit.ts';
import type { Criterion } from '../checklist/checklist.ts';
import { type Outcome, type Problem, problem } from '../problem/problem.ts';
import { isBlank } from '../values/blank.ts';
import { expectedAnswer } from './expected-answer.ts';
import { dayIn, valueFromText } from './index.ts';

/**
 * Parses an answer as scripts write it: an option's id, `a,b`, `1234.5`, `present/needed`, a day, a text, `no-evidence`, or
 * `not-applicable` with its reason.
 */
export function answerFromText(criterion: Criterion, text: string, reason: string | null): Outcome<Answer> {
  if (text === 'no-evidence') return { value: { is: 'no-evidence' } };
  if (text === 'not-applicable') return notApplicable(criterion, reason);
  const value = valueFromText(criterion, text);
  if (value !== null) return { value: { is: 'given', value } };
  return {
    problems: [problem('wrong-answer', { criterion: criterion.id, found: text, expected: expectedAnswer(criterion) })],
  };
}

/** Problems of an answer that fits its criterion but not the day of the audit. */
export function answerProblems(criterion: Criterion, answer: Answer, auditedOn: string): readonly Problem[] {
  const date = answer.is === 'given' ? dayIn(criterion, answer.value) : null;
  return date === null || date <= auditedOn
    ? []
    : [problem('date-after-audit', { criterion: criterion.id, date, auditedOn })];
}

function notApplicable({ id, notApplicable: rule }: Criterion, reason: string | null): Outcome<Answer> {
  if (rule === 'forbidden') return { problems: [problem('not-applicable-forbidden', { criterion: id })] };
  if (reason === null || isBlank(reason)) return { problems: [problem('missing-reason', { criterion: id })] };
  return { value: { is: 'not-applicable', reason } };
}
