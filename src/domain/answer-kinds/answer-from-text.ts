import type { Answer, GivenValue } from '../audit/audit.ts';
import type { Criterion, Option } from '../checklist/checklist.ts';
import { type Outcome, type Problem, problem } from '../problem/problem.ts';
import { isBlank } from '../values/blank.ts';
import { isIsoDay } from '../values/days.ts';
import { expectedAnswer } from './expected-answer.ts';
import { judgements } from './judgement.ts';

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
  if (criterion.kind !== 'date' || answer.is !== 'given' || answer.value === 'never') return [];
  const date = String(answer.value);
  return date <= auditedOn ? [] : [problem('date-after-audit', { criterion: criterion.id, date, auditedOn })];
}

function notApplicable({ id, notApplicable: rule }: Criterion, reason: string | null): Outcome<Answer> {
  if (rule === 'forbidden') return { problems: [problem('not-applicable-forbidden', { criterion: id })] };
  if (reason === null || isBlank(reason)) return { problems: [problem('missing-reason', { criterion: id })] };
  return { value: { is: 'not-applicable', reason } };
}

/** Null: not an answer of this kind. */
function valueFromText(criterion: Criterion, text: string): GivenValue | null {
  switch (criterion.kind) {
    case 'judgement':
      return judgements.find((each) => each === text) ?? null;
    case 'choice':
      return criterion.options.find(({ id }) => id === text)?.id ?? null;
    case 'checks':
      return checksFromText(criterion.options, text);
    case 'number':
      return text === 'none' ? 'none' : plainNumber(text);
    case 'coverage':
      return countsFromText(text, criterion.needed.length > 0);
    case 'date':
      return text === 'never' || isIsoDay(text) ? text : null;
    case 'text':
      return isBlank(text) ? null : text;
  }
}

/** In the checklist's order; `[]` checks none, and so does `none` unless an option has that id. A text that says nothing is no answer. */
function checksFromText(options: readonly Option[], text: string): readonly string[] | null {
  const ids = options.map(({ id }) => id);
  if (text === '[]' || (text === 'none' && !ids.includes('none'))) return [];
  const checked = text.split(',').map((each) => each.trim());
  return checked.every((id) => ids.includes(id)) ? ids.filter((id) => checked.includes(id)) : null;
}

function countsFromText(text: string, hasRule: boolean): GivenValue | null {
  const [present, needed, ...more] = text.split('/').map((each) => plainNumber(each.trim()));
  if (present === undefined || present === null || present < 0 || more.length > 0) return null;
  if (needed === undefined) return hasRule ? { needed: null, present } : null;
  return needed === null || needed < 0 ? null : { needed, present };
}

function plainNumber(text: string): number | null {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : null;
}
