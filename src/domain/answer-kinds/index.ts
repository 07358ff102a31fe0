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

/** Whether a value can stand as an answer to the criterion at all. */
export function fitsKind(criterion: Criterion, value: GivenValue): boolean {
  return rulesOf(criterion).fits(criterion, value);
}

/** The exact mark, 0–1; null where the criterion, or this answer to it, is not scored. */
export function markOf(criterion: Criterion, value: GivenValue, context: MarkContext): Rational | null {
  return criterion.scored ? rulesOf(criterion).mark(criterion, value, context) : null;
}

/** What conditions compare in an answer; null: a test on it does not hold. */
export function testValueOf(criterion: Criterion, value: GivenValue): TestValue | null {
  return rulesOf(criterion).testValue(value);
}

/** The one place where a criterion meets the rules of its own kind; the table above keeps the pair right. */
function rulesOf(criterion: Criterion): AnswerKindRules<Criterion> {
  return rulesByKind[criterion.kind] as AnswerKindRules<Criterion>;
}
