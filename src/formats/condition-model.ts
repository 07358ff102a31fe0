import type { Condition, Test } from '../domain/checklist.ts';
import type { ConditionShape } from './schemas/criterion-schema.ts';

/** A condition that the rules have found sound. */
export function conditionOf(shape: ConditionShape): Condition {
  const { profile, criterion, all, any, not } = shape;
  if (all) return { kind: 'all', of: all.map(conditionOf) };
  if (any) return { kind: 'any', of: any.map(conditionOf) };
  if (not) return { kind: 'not', of: conditionOf(not) };
  if (profile) return { kind: 'profile', profile, test: testOf(shape) };
  return { kind: 'criterion', criterion: criterion ?? '', test: testOf(shape) };
}

function testOf(shape: ConditionShape): Test {
  return { is: shape.is ?? null, in: shape.in ?? null, atLeast: shape.atLeast ?? null, atMost: shape.atMost ?? null };
}
