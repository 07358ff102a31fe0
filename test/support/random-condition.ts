import type { Dice } from './dice.ts';
import type { PlainCondition, PlainCriterion } from './plain-documents.ts';
import { hostings } from './random-checklist.ts';

/** A condition on the profile and on these criteria, up to three deep. */
export function randomCondition(dice: Dice, criteria: readonly PlainCriterion[], depth = 0): PlainCondition {
  if (depth < 3 && dice.chance(35)) {
    const inner = () => randomCondition(dice, criteria, depth + 1);
    const of = dice.several(1, 3, inner);
    return dice.pick([{ not: of[0] ?? inner() }, { all: of }, { any: of }]);
  }
  const testable = criteria.filter(({ kind }) => ['judgement', 'choice', 'number', 'coverage'].includes(kind));
  const criterion = testable[dice.below(Math.max(testable.length, 1))];
  if (dice.chance(8)) return onDay(dice);
  return criterion === undefined || dice.chance(25) ? onProfile(dice) : onCriterion(dice, criterion);
}

function onDay(dice: Dice): PlainCondition {
  const days = ['2025-01-01', '2025-08-05', '2025-08-06', '2026-12-15'] as const;
  const [one, other] = [dice.pick(days), dice.pick(days)];
  const [from, to] = one <= other ? [one, other] : [other, one];
  return { auditedOn: dice.pick([{ from }, { to }, { from, to }]) };
}

function onProfile(dice: Dice): PlainCondition {
  if (dice.chance(50)) return { profile: 'beds', ...bounds(dice, [100, 50, 0.5]) };
  const of = dice.some(hostings);
  return dice.chance(50) && of.length > 0
    ? { profile: 'hosting', in: of }
    : { profile: 'hosting', is: dice.pick(hostings) };
}

function onCriterion(dice: Dice, { id, kind, options = [] }: PlainCriterion): PlainCondition {
  if (kind === 'coverage') return { criterion: id, ...bounds(dice, [1, 3, 0.3, 0]) };
  if (kind === 'number') {
    return dice.chance(70)
      ? { criterion: id, ...bounds(dice, [10, 1, 99.9, 0]) }
      : { criterion: id, in: [10, 0.5, 12] };
  }
  const values = kind === 'judgement' ? ['met', 'partly', 'not-met'] : options.map((option) => option.id);
  const some = dice.some(values);
  return some.length > 0 && dice.chance(60)
    ? { criterion: id, in: some }
    : { criterion: id, is: values[dice.below(values.length)] ?? '' };
}

function bounds(dice: Dice, of: readonly [number, ...number[]]): PlainCondition {
  const [low, high] = [dice.pick(of), dice.pick(of)];
  return dice.pick([{ atLeast: low }, { atMost: high }, { atLeast: Math.min(low, high), atMost: Math.max(low, high) }]);
}
