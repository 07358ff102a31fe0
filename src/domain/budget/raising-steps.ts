import type { FacilityResult } from '../province/facility-result.ts';
import { bestSteps, type Option } from './best-steps.ts';
import type { Raised, Raising, RaisingOption } from './unit-options.ts';

/** The ways of all groups of facilities, one of which is taken in each group, or none. */
export type RaisingGroups = readonly (readonly RaisingOption[])[];

/** What each sum of money raises, from nothing to the most. */
export interface RaisingSteps {
  readonly steps: readonly (readonly Raising[])[];
  /** False if some combinations were skipped because there were too many. */
  readonly isExact: boolean;
}

/** The steps at which more facilities are raised, or more beds are in those that are; where that is equal, more levels. */
export function raisingSteps(groups: RaisingGroups, served: 'facilities' | 'beds'): RaisingSteps {
  // All levels together weigh less than one facility or bed.
  const weight = 1 + sumOf(groups, (own) => Math.max(0, ...own.map(({ item }) => totalsOf([item]).levels)));
  const options = groups.map((own) =>
    own.map((each): Option<Raising> => {
      const totals = totalsOf([each.item]);
      return { ...each, worth: totals[served] * weight + totals.levels };
    }),
  );
  const { steps, isExact } = bestSteps(options);
  return { steps: steps.map(({ items }) => items), isExact };
}

export interface RaisingTotals {
  readonly cost: number;
  readonly facilities: number;
  /** As far as they are known. */
  readonly beds: number;
  readonly levels: number;
}

export function totalsOf(raisings: readonly Raising[]): RaisingTotals {
  const raised = raisings.flatMap((each) => each.raised);
  return {
    cost: sumOf(raised, ({ cost }) => cost),
    facilities: raised.length,
    beds: sumOf(raised, ({ choice }) => bedsOf(choice.result) ?? 0),
    levels: sumOf(raised, ({ choice }) => choice.levels),
  };
}

/** Null: not known. */
export function bedsOf({ facility }: FacilityResult): number | null {
  const beds = facility.profile.get('beds');
  return typeof beds === 'number' && beds >= 0 ? Math.round(beds) : null;
}

/** The day on which all of them have what was planned; null: none is raised, or the day of one is not known. */
export function lastDayOf(raised: readonly Raised[]): string | null {
  const days = raised.map(({ choice }) => choice.reachedOn);
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
