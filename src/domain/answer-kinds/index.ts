import type { GivenValue } from '../audit/audit.ts';
import type { AnswerKind, ChecksCriterion, Criterion, TestValue } from '../checklist/checklist.ts';
import type { Rational } from '../values/rational.ts';
import { type AnswerKindRules, type MarkContext, plainReader, type TypedReader } from './answer-kind-rules.ts';
import { checksRules } from './checks.ts';
import { choiceRules } from './choice.ts';
import { coverageRules } from './coverage.ts';
import { dateRules } from './date.ts';
import { judgementRules } from './judgement.ts';
import { numberRules } from './number.ts';
import { textRules } from './text.ts';

const rulesByKind: { readonly [Kind in AnswerKind]: AnswerKindRules<Extract<Criterion, { kind: Kind }>> } = {
  judgement: judgementRules,
  choice: choiceRules,
  checks: checksRules,
  number: numberRules,
  coverage: coverageRules,
  date: dateRules,
  text: textRules,
};

/** Whether the value is a valid answer to the criterion. */
export function fitsKind(criterion: Criterion, value: GivenValue): boolean {
  return rulesOf(criterion).fits(criterion, value);
}

/** The exact mark, 0–1; null if the criterion, or this answer to it, is not scored. */
export function markOf(criterion: Criterion, value: GivenValue, context: MarkContext): Rational | null {
  return criterion.scored ? rulesOf(criterion).mark(criterion, value, context) : null;
}

/** The value that conditions compare; null: no test on this answer holds. */
export function testValueOf(criterion: Criterion, value: GivenValue): TestValue | null {
  return rulesOf(criterion).testValue(value);
}

/** Whether an answer may pick several of the options, and so says of each of the others that it is not so. */
export function picksSeveral(criterion: Criterion): criterion is ChecksCriterion {
  return rulesOf(criterion).picksSeveral;
}

/** Ids of what can be picked as an answer, in the checklist's order; none where nothing is picked. */
export function offeredBy(criterion: Criterion): readonly string[] {
  return rulesOf(criterion).offered(criterion);
}

/** A typed value, the same through every door; null: it is no answer of this kind. */
export function valueFromText(criterion: Criterion, text: string, read: TypedReader = plainReader): GivenValue | null {
  return rulesOf(criterion).fromText(criterion, text, read);
}

/** The marks that a criterion's answers may yield, 0 for want of evidence among them; null: any from 0 to 1. */
export function possibleMarks(criterion: Criterion): readonly number[] | null {
  const marks = rulesOf(criterion).possibleMarks(criterion);
  return marks === null ? null : [...new Set([0, ...marks])];
}

/** The day that an answer names, which may not lie after the audit; null: it names none. */
export function dayIn(criterion: Criterion, value: GivenValue): string | null {
  return rulesOf(criterion).dayIn(value);
}

/** A value of that kind without what somebody wrote in own words. */
export function withoutWords(kind: AnswerKind, value: GivenValue): GivenValue {
  return rulesByKind[kind].withoutWords(value);
}

/** The only place that pairs a criterion with the rules of its kind; the type of the table above makes the cast safe. */
function rulesOf(criterion: Criterion): AnswerKindRules<Criterion> {
  return rulesByKind[criterion.kind] as AnswerKindRules<Criterion>;
}
