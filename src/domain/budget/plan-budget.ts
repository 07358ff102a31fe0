import type { FacilityResult } from '../province/facility-result.ts';
import { type FacilityChoices, facilityChoices } from './lift-choice.ts';
import { lastDayOf, raisingSteps, totalsOf } from './raising-steps.ts';
import { soonestSteps } from './soonest-steps.ts';
import { type Raised, type Raising, raisingOptions } from './unit-options.ts';

export const budgetOrders = ['cheapest', 'soonest', 'beds'] as const;
/**
 * What a sum is to reach first. `cheapest`: as many facilities as it can, then as many levels, then for less money. `beds`: the same with
 * beds in the place of facilities. `soonest`: as many facilities as it can, then the earliest day on which the last of them has what was
 * planned, then levels, then less money; a facility without such a day comes after all that have one. Still equal: earlier facilities in
 * the order of the province.
 */
export type BudgetOrder = (typeof budgetOrders)[number];

/** Which facilities to raise with a sum of money, and with every other sum. */
export interface BudgetPlan {
  readonly by: BudgetOrder;
  readonly budget: number;
  /** In the order of the province. */
  readonly facilities: readonly FacilityChoices[];
  /** From nothing to the most that money can do: each reaches more than those before, and costs more. The first costs nothing. */
  readonly steps: readonly BudgetStep[];
  /** The step that the sum pays for. */
  readonly chosen: BudgetStep;
  /** False if with some sum more facilities (or beds) may be raised than its step says. */
  readonly isExact: boolean;
  /** False if with some sum as many may be raised to more levels, or for less money. */
  readonly isExactInLevels: boolean;
}

export interface BudgetStep {
  /** One-off costs and those of the first year, with all that comes on top. */
  readonly amount: number;
  /** How many facilities are raised. */
  readonly facilities: number;
  /** Their beds, as far as they are known. */
  readonly beds: number;
  /** Levels that they rise, together. */
  readonly levels: number;
  /** The day on which the last of them has what was planned; null: none is raised, or the day of one is not known. */
  readonly reachedOn: string | null;
  /** In the order of the province. */
  readonly raised: readonly Raised[];
}

export interface BudgetWish {
  readonly by: BudgetOrder;
  readonly budget: number;
  /** ISO day: a planned day before it says nothing. */
  readonly today: string;
}

/** What the sum can do for these facilities, all of whose amounts are in one currency. Only known amounts are planned with. */
export function planBudget(results: readonly FacilityResult[], { by, budget, today }: BudgetWish): BudgetPlan {
  const facilities = results.map((result) => facilityChoices(result, today));
  const groups = raisingOptions(facilities);
  const found = by === 'soonest' ? soonestSteps(groups) : raisingSteps(groups, by === 'beds' ? 'beds' : 'facilities');
  const order = new Map(results.map((result, place) => [result, place]));
  const steps = found.steps.map((raisings) => budgetStep(raisings, order));
  const chosen = steps.reduce((last, step) => (step.amount <= budget ? step : last));
  const areExact = (own: readonly Raising[]) => found.isExact && own.every(({ isExact }) => isExact);
  const ways = groups.flatMap((own) => own.map(({ item }) => item));
  return {
    by,
    budget,
    facilities,
    steps,
    chosen,
    // Whoever rises two levels could rise one for as little or less: only those decide how many are raised.
    isExact: areExact(ways.filter(({ raised }) => raised.every(({ choice }) => choice.levels === 1))),
    isExactInLevels: areExact(ways),
  };
}

/** The steps at which more facilities (or beds) are raised than at the step before, without those that only add levels or days. */
export function servedSteps({ steps, by }: Pick<BudgetPlan, 'steps' | 'by'>): readonly BudgetStep[] {
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    return servedBy(step, by) > (before === undefined ? 0 : servedBy(before, by));
  });
}

/** Facilities raised, or their beds where beds are counted. */
export function servedBy({ facilities, beds }: Pick<BudgetStep, 'facilities' | 'beds'>, by: BudgetOrder): number {
  return by === 'beds' ? beds : facilities;
}

function budgetStep(raisings: readonly Raising[], order: ReadonlyMap<FacilityResult, number>): BudgetStep {
  const placeOf = ({ choice }: Raised) => order.get(choice.result) ?? 0;
  const raised = raisings.flatMap((each) => each.raised).sort((a, b) => placeOf(a) - placeOf(b));
  const { cost, ...totals } = totalsOf(raisings);
  return { amount: cost, ...totals, reachedOn: lastDayOf(raised), raised };
}
