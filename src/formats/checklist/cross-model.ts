import type { Compared, ComparedValue, CrossCondition, CrossRule } from '../../domain/checklist/cross-rule.ts';
import type { ChecklistShape } from '../schemas/checklist-schema.ts';
import type { CrossConditionShape } from '../schemas/cross-schema.ts';
import { testOf } from './criterion-model.ts';

/** A cross rule that passed the rules. */
export function crossRuleOf({ id, when, say }: NonNullable<ChecklistShape['cross']>[number]): CrossRule {
  return { id, when: conditionOf(when), say };
}

function conditionOf(shape: CrossConditionShape): CrossCondition {
  const { all, any, not, moreThan, lessThan } = shape;
  if (all) return { kind: 'all', of: all.map(conditionOf) };
  if (any) return { kind: 'any', of: any.map(conditionOf) };
  if (not) return { kind: 'not', of: conditionOf(not) };
  const value = comparedValueOf(shape);
  const tested: CrossCondition = { kind: 'tested', value, test: testOf(shape) };
  const compares = (moreThan ?? null) !== null || (lessThan ?? null) !== null;
  if (!compares) return tested;
  const compared: CrossCondition = {
    kind: 'compared',
    value,
    moreThan: comparedOf(moreThan ?? null),
    lessThan: comparedOf(lessThan ?? null),
  };
  const isTested = Object.values(tested.test).some((each) => each !== null);
  return isTested ? { kind: 'all', of: [tested, compared] } : compared;
}

function comparedOf(shape: NonNullable<CrossConditionShape['moreThan']> | null): Compared | null {
  if (shape === null || typeof shape === 'number') return shape;
  return { value: comparedValueOf(shape), times: shape.times ?? 1 };
}

function comparedValueOf({
  profile,
  criterion,
  previous,
  part,
}: Pick<CrossConditionShape, 'profile' | 'criterion' | 'previous' | 'part'>): ComparedValue {
  const of = profile ? 'profile' : criterion ? 'criterion' : 'previous';
  return { of, id: profile ?? criterion ?? previous ?? '', part: part ?? 'present' };
}
