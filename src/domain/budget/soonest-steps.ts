import { compareByCode } from '../values/compare-by-code.ts';
import {
  lastDayOf,
  type RaisingGroups,
  type RaisingSteps,
  type RaisingTotals,
  raisingSteps,
  totalsOf,
} from './raising-steps.ts';
import type { Raised, Raising } from './unit-options.ts';

/**
 * The steps at which more facilities are raised, or as many by an earlier day, or as many by the same day to more levels. For each day the
 * steps with what is there by then are looked at, and of all these those that no other beats.
 */
export function soonestSteps(groups: RaisingGroups): RaisingSteps {
  const days = [...new Set(groups.flatMap((own) => own.map(({ item }) => lastDay(item.raised))))].sort(compareByCode);
  const looked = atMost(days, mostWork / Math.max(1, groups.length ** 2));
  const found = looked.map((day) => {
    const byThen = groups.map((own) => own.filter(({ item }) => lastDay(item.raised) <= day));
    return { day, ...raisingSteps(byThen, 'facilities') };
  });
  const all = found.flatMap(({ day, steps }) =>
    steps.map((raisings): DatedStep => ({ raisings, day, ...totalsOf(raisings) })),
  );
  const kept: DatedStep[] = [];
  for (const step of all.sort((a, b) => a.cost - b.cost || compareReach(b, a))) {
    const last = kept.at(-1);
    if (last === undefined || compareReach(step, last) > 0) kept.push(step);
  }
  return {
    steps: kept.length === 0 ? [[]] : kept.map(({ raisings }) => raisings),
    isExact: looked.length === days.length && found.every(({ isExact }) => isExact),
  };
}

interface DatedStep extends RaisingTotals {
  readonly raisings: readonly Raising[];
  readonly day: string;
}

/** Above 0: `a` reaches more than `b`. */
function compareReach(a: DatedStep, b: DatedStep): number {
  return a.facilities - b.facilities || compareByCode(b.day, a.day) || a.levels - b.levels;
}

/** After every day that there is. */
const notKnown = '9999-99-99';

function lastDay(raised: readonly Raised[]): string {
  return lastDayOf(raised) ?? notKnown;
}

/** Days times facilities squared: what takes some seconds. */
const mostWork = 5e7;

/** Every few of the days, and the last. */
function atMost(days: readonly string[], most: number): readonly string[] {
  const step = Math.ceil(days.length / Math.max(1, most));
  return days.filter((_day, index) => index === days.length - 1 || index % step === 0);
}
