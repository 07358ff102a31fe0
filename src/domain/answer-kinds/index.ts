import type { GivenValue } from '../audit/audit.ts';
import type { AnswerKind, Criterion, TestValue } from '../checklist/checklist.ts';
import type { Rational } from '../values/rational.ts';
import type { AnswerKindRules, MarkContext } from './answer-kind-rules.ts';
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

/** The only place that pairs a criterion with the rules of its kind; the type of the table above makes the cast safe. */
function rulesOf(criterion: Criterion): AnswerKindRules<Criterion> {
  return rulesByKind[criterion.kind] as AnswerKindRules<Criterion>;
}
