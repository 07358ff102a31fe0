import { isCounts } from '../answer-kinds/answer-kind-rules.ts';
import { presentOf } from '../answer-kinds/coverage.ts';
import { testValueOf } from '../answer-kinds/index.ts';
import type { Audit } from '../audit/audit.ts';
import type { Checklist, TestValue } from '../checklist/checklist.ts';
import type { Compared, ComparedValue, CrossCondition, CrossRule } from '../checklist/cross-rule.ts';
import { toNumber } from '../values/rational.ts';
import { passes, type Standing, standings } from './applicability.ts';

/**
 * The cross rules of the checklist that hold: answers that look odd beside each other. What is unanswered, not applicable or without
 * evidence makes no rule hold. `previous`: the audit of the round before; null: there is none, or it is not known.
 */
export function crossRemarks(checklist: Checklist, audit: Audit, previous: Audit | null): readonly CrossRule[] {
  if (checklist.cross.length === 0) return [];
  const now = standings(checklist, audit);
  const then = previous === null ? new Map<string, Standing>() : standings(checklist, previous);
  const found = (value: ComparedValue) => comparedValue(value, audit, value.of === 'previous' ? then : now);
  return checklist.cross.filter(({ when }) => doesHold(when, found));
}

/** Ids of the criteria whose answers a rule compares, so that it is shown beside them. */
export function criteriaIn({ when }: CrossRule): ReadonlySet<string> {
  return new Set(valuesIn(when).flatMap(({ of, id }) => (of === 'profile' ? [] : [id])));
}

/** Whether a rule needs the audit of the round before. */
export function looksBack({ when }: CrossRule): boolean {
  return valuesIn(when).some(({ of }) => of === 'previous');
}

function valuesIn(condition: CrossCondition): readonly ComparedValue[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(valuesIn);
    case 'not':
      return valuesIn(condition.of);
    case 'tested':
      return [condition.value];
    case 'compared': {
      const others = [condition.moreThan, condition.lessThan];
      return [
        condition.value,
        ...others.flatMap((other) => (typeof other === 'object' && other !== null ? [other.value] : [])),
      ];
    }
  }
}

type Find = (value: ComparedValue) => TestValue | null;

function doesHold(condition: CrossCondition, find: Find): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((each) => doesHold(each, find));
    case 'any':
      return condition.of.some((each) => doesHold(each, find));
    case 'not':
      return !doesHold(condition.of, find);
    case 'tested':
      return passes(condition.test, find(condition.value));
    case 'compared': {
      const { moreThan, lessThan } = condition;
      const value = find(condition.value);
      return isBeyond(value, moreThan, find, 1) && isBeyond(value, lessThan, find, -1);
    }
  }
}

/** True where nothing is compared. */
function isBeyond(value: TestValue | null, other: Compared | null, find: Find, sign: 1 | -1): boolean {
  if (other === null) return true;
  const limit = typeof other === 'number' ? other : multipleOf(other, find);
  return typeof value === 'number' && limit !== null && (value - limit) * sign > 0;
}

function multipleOf({ value, times }: Exclude<Compared, number>, find: Find): number | null {
  const found = find(value);
  return typeof found === 'number' ? found * times : null;
}

function comparedValue(
  { of, id, part }: ComparedValue,
  { facility }: Audit,
  known: ReadonlyMap<string, Standing>,
): TestValue | null {
  if (of === 'profile') return facility.profile.get(id) ?? null;
  const standing = known.get(id);
  if (standing?.state !== 'answered' || standing.answer?.is !== 'given') return null;
  const { value } = standing.answer;
  if (!isCounts(value)) return testValueOf(standing.criterion, value);
  if (part === 'present') return toNumber(presentOf(value));
  return standing.needed === null ? null : toNumber(standing.needed);
}
