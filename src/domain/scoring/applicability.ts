import { isCounts } from '../answer-kinds/answer-kind-rules.ts';
import { neededOf } from '../answer-kinds/coverage.ts';
import { fitsKind, testValueOf } from '../answer-kinds/index.ts';
import type { Answer, Audit, Response, Side, SidedAnswer } from '../audit/audit.ts';
import type {
  Checklist,
  Condition,
  CoverageCriterion,
  Criterion,
  Section,
  Test,
  TestValue,
} from '../checklist/checklist.ts';
import { isWithin } from '../checklist/condition.ts';
import { criterionOrder } from '../checklist/criterion-order.ts';
import { compare, type Rational, rational, toNumber, zero } from '../values/rational.ts';

/** Which answers count: the verified one, else the self-assessed one; or one side alone. */
export type Sides = 'effective' | Side;

export type CriterionState = 'answered' | 'unanswered' | 'no-evidence' | 'not-applicable' | 'inactive';

/** What counts for one criterion in an audit, before marking. */
export interface Standing {
  readonly criterion: Criterion;
  readonly section: Section;
  readonly state: CriterionState;
  /** The answer that counts, kept even if the criterion is inactive; null: none. */
  readonly answer: Answer | null;
  readonly side: Side | null;
  /** Coverage only: the number needed, by the first rule that holds, else as answered. */
  readonly needed: Rational | null;
  /** Coverage only: the number needed by rule, whatever is answered; null: no rule holds. */
  readonly neededByRule: Rational | null;
}

/** The standing of every criterion, in the checklist's order. */
export function standings(
  checklist: Checklist,
  audit: Audit,
  sides: Sides = 'effective',
): ReadonlyMap<string, Standing> {
  const { placed, byDependency } = criterionOrder(checklist);
  const known = new Map<string, Standing>();
  const standingOf = (id: string) => known.get(id) ?? null;
  for (const { criterion, section } of byDependency) {
    known.set(criterion.id, standingAmong(criterion, section, audit, sides, standingOf));
  }
  const inOrder = new Map<string, Standing>();
  for (const id of placed.keys()) {
    const standing = known.get(id);
    if (standing !== undefined) inOrder.set(id, standing);
  }
  return inOrder;
}

/** Coverage only: the number that a rule says is needed; null: it is counted. */
export function neededByRule(standing: Standing | undefined): number | null {
  const needed = standing?.neededByRule ?? null;
  return needed === null ? null : toNumber(needed);
}

/** The answer that counts and its side; null if the chosen side has none. */
export function countingAnswer(
  response: Response | undefined,
  sides: Sides,
): { readonly side: Side; readonly sided: SidedAnswer } | null {
  if (response === undefined) return null;
  if (sides !== 'self' && response.verified !== null) return { side: 'verified', sided: response.verified };
  if (sides !== 'verified' && response.self !== null) return { side: 'self', sided: response.self };
  return null;
}

/** Standing of one criterion, given the standings of those its conditions test. */
function standingAmong(
  criterion: Criterion,
  section: Section,
  audit: Audit,
  sides: Sides,
  standingOf: (id: string) => Standing | null,
): Standing {
  const holds = (condition: Condition) => doesHold(condition, audit, standingOf);
  const counting = countingAnswer(audit.responses.get(criterion.id), sides);
  const answer = counting?.sided.answer ?? null;
  const isAsked = audit.sections === null || audit.sections.includes(section.id);
  const isActive = isAsked && (criterion.when === null || holds(criterion.when));
  const ruled = 'needed' in criterion && isActive ? ruledNeed(criterion, holds) : null;
  const needed = 'needed' in criterion && isActive ? (ruled ?? answeredNeed(answer)) : null;
  const state = isActive ? stateOf(criterion, answer, needed) : 'inactive';
  return { criterion, section, state, answer, side: counting?.side ?? null, needed, neededByRule: ruled };
}

function doesHold(condition: Condition, audit: Audit, standingOf: (id: string) => Standing | null): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((each) => doesHold(each, audit, standingOf));
    case 'any':
      return condition.of.some((each) => doesHold(each, audit, standingOf));
    case 'not':
      return !doesHold(condition.of, audit, standingOf);
    case 'day':
      return isWithin(audit.auditedOn, condition);
    case 'profile':
      return passes(condition.test, audit.facility.profile.get(condition.profile) ?? null);
    case 'criterion':
      return passes(condition.test, testedValue(standingOf(condition.criterion)));
  }
}

function ruledNeed(criterion: CoverageCriterion, holds: (condition: Condition) => boolean): Rational | null {
  const rule = criterion.needed.find(({ when }) => when === null || holds(when));
  return rule === undefined ? null : rational(rule.is);
}

function answeredNeed(answer: Answer | null): Rational | null {
  return answer?.is === 'given' && isCounts(answer.value) ? neededOf(answer.value) : null;
}

function stateOf(criterion: Criterion, answer: Answer | null, needed: Rational | null): CriterionState {
  if (answer === null) return 'unanswered';
  if (answer.is !== 'given') return answer.is;
  if (!('needed' in criterion)) return 'answered';
  if (needed === null || !fitsKind(criterion, answer.value)) return 'unanswered';
  return compare(needed, zero) === 0 ? 'not-applicable' : 'answered';
}

/** The value of a standing that conditions test; null: no test on it holds. */
function testedValue(standing: Standing | null): TestValue | null {
  if (standing?.state !== 'answered' || standing.answer?.is !== 'given') return null;
  return testValueOf(standing.criterion, standing.answer.value);
}

/** Whether a value passes a test; null passes none. */
export function passes(test: Test, value: TestValue | null): boolean {
  if (value === null) return false;
  if (test.is !== null && test.is !== value) return false;
  if (test.in !== null && !test.in.includes(value)) return false;
  if (test.atLeast !== null && !(typeof value === 'number' && value >= test.atLeast)) return false;
  return test.atMost === null || (typeof value === 'number' && value <= test.atMost);
}
