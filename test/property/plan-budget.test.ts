import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BudgetPlan,
  type BudgetStep,
  planBudget,
  servedBy,
  servedSteps,
} from '../../src/domain/budget/plan-budget.ts';
import type { FacilityResult } from '../../src/domain/province/facility-result.ts';
import { type Assessment, levelWith } from '../../src/domain/scoring/assessment.ts';
import { levelsUpwards } from '../../src/domain/scoring/level.ts';
import { one } from '../../src/domain/values/rational.ts';
import { checklist, judgement, priceList, remedy, section } from '../support/checklist-builders.ts';
import { resultOf } from '../support/facility-results.ts';

const today = '2025-08-05';

/** Four criteria that buy things, the second and third once for all sites of a unit; the last is counted with the first. */
const definition = checklist([
  section('s', [
    judgement('A', { weight: 3, critical: true, remedies: [remedy({ item: 'a', leadDays: 30 })] }),
    judgement('B', { weight: 3, scope: 'unit', remedies: [remedy({ item: 'b', leadDays: 90 })] }),
  ]),
  section('t', [
    judgement('C', { weight: 2, scope: 'unit', remedies: [remedy({ item: 'c' })] }),
    judgement('D', {
      weight: 4,
      remedies: [remedy({ item: 'd', frequency: 'yearly', coveredBy: ['A'], leadDays: 5 })],
    }),
  ]),
]);

const answers = fc.record({
  A: fc.constantFrom('met', 'partly', 'not-met'),
  B: fc.constantFrom('met', 'not-met'),
  C: fc.constantFrom('met', 'not-met'),
  D: fc.constantFrom('met', 'partly', 'not-met'),
});

const provinces = fc.record({
  facilities: fc.array(
    fc.record({ answers, unit: fc.constantFrom(null, 'u', 'v'), beds: fc.integer({ min: 0, max: 4 }) }),
    { minLength: 1, maxLength: 5 },
  ),
  prices: fc.record({
    a: fc.integer({ min: 0, max: 9 }),
    b: fc.integer({ min: 0, max: 9 }),
    c: fc.integer({ min: 0, max: 9 }),
    d: fc.integer({ min: 0, max: 9 }),
  }),
});

type Plain = typeof provinces extends fc.Arbitrary<infer Value> ? Value : never;

function resultsOf({ facilities, prices }: Plain): readonly FacilityResult[] {
  return facilities.map(({ answers: given, unit, beds }, index) =>
    resultOf(`f${index}`, given, {
      checklist: definition,
      prices: priceList(prices),
      profile: { beds },
      facility: { unit: unit === null ? null : { id: unit, name: unit } },
    }),
  );
}

describe('what a sum of money can do', () => {
  test('serves with every sum as many facilities, then as many levels, for as little, as the best of all sets of findings, where it says so', () => {
    fc.assert(
      fc.property(provinces, (province) => {
        const results = resultsOf(province);
        const plan = planBudget(results, { by: 'cheapest', budget: 20, today });
        const worth = ({ facilities, levels }: Short) => facilities * 100 + levels;
        const best = bestByTrying(results, worth);
        if (plan.isExactInLevels) expect(plan.steps.map(amountAnd(worth))).toEqual(best.map(amountAnd(worth)));
        if (plan.isExact) expect(servedSteps(plan).map(served)).toEqual(risingSteps(best));
        else expectNoBetter(plan, best);
      }),
      { numRuns: 60 },
    );
  });

  test('or as many beds', () => {
    fc.assert(
      fc.property(provinces, (province) => {
        const results = resultsOf(province);
        const plan = planBudget(results, { by: 'beds', budget: 20, today });
        const worth = ({ beds, levels }: Short) => beds * 100 + levels;
        if (!plan.isExactInLevels) return;
        expect(plan.steps.map(amountAnd(worth))).toEqual(bestByTrying(results, worth).map(amountAnd(worth)));
      }),
      { numRuns: 40 },
    );
  });

  test('is exact for facilities without a unit whose lifts are, and reaches as many by the soonest as by the cheapest', () => {
    fc.assert(
      fc.property(provinces, ({ facilities, prices }) => {
        const results = resultsOf({ facilities: facilities.map((each) => ({ ...each, unit: null })), prices });
        const cheapest = planBudget(results, { by: 'cheapest', budget: 20, today });
        const soonest = planBudget(results, { by: 'soonest', budget: 20, today });
        const lifts = cheapest.facilities.flatMap(({ choices }) => choices.map(({ lift }) => lift.isExact));
        expect(cheapest.isExactInLevels).toBe(!lifts.includes(false));
        expect(servedSteps(soonest).map(served)).toEqual(servedSteps(cheapest).map(served));
        expect(soonest.chosen.facilities).toBe(cheapest.chosen.facilities);
        if (soonest.chosen.reachedOn === null) return;
        expect(cheapest.chosen.reachedOn === null || cheapest.chosen.reachedOn >= soonest.chosen.reachedOn).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('costs what its findings cost, and lifts whom it says', () => {
    fc.assert(
      fc.property(provinces, (province) => {
        const results = resultsOf(province);
        for (const by of ['cheapest', 'soonest', 'beds'] as const) {
          const plan = planBudget(results, { by, budget: 20, today });
          expect(plan.chosen.amount).toBeLessThanOrEqual(20);
          for (const step of plan.steps) {
            const sets = new Map(step.raised.map(({ choice }) => [choice.result, choice.lift.criteria]));
            const assessed = results.map((result) => ({ result, assessment: result.reopen() }));
            expect(step.raised.reduce((sum, { cost }) => sum + cost, 0)).toBe(step.amount);
            expect(costOf(assessed.map((each) => ({ ...each, ids: sets.get(each.result) ?? [] })))).toBe(step.amount);
            for (const { choice } of step.raised) {
              expect(risesBy(choice.result.reopen(), choice.lift.criteria)).toBeGreaterThanOrEqual(choice.levels);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

interface Short {
  readonly amount: number;
  readonly facilities: number;
  readonly beds: number;
  readonly levels: number;
}

function amountAnd(worth: (short: Short) => number): (short: Short) => readonly [number, number] {
  return (short) => [short.amount, worth(short)];
}

function served(step: BudgetStep) {
  return [step.amount, servedBy(step, 'cheapest')];
}

/** Where more facilities are raised than before. */
function risingSteps(best: readonly Short[]): readonly (readonly number[])[] {
  const most = (upTo: number) => Math.max(0, ...best.slice(0, upTo).map(({ facilities }) => facilities));
  return best
    .filter(({ facilities }, index) => facilities > most(index))
    .map((short) => [short.amount, short.facilities]);
}

/** A plan that may not be the best is at least never better than everything there is. */
function expectNoBetter(plan: BudgetPlan, best: readonly Short[]): void {
  for (const step of plan.steps) {
    const most = best.filter(({ amount }) => amount <= step.amount).at(-1);
    expect(step.facilities).toBeLessThanOrEqual(most?.facilities ?? 0);
  }
}

/** Every set of findings of every facility, combined; of equal worth the cheapest, without those that cost more and are worth no more. */
function bestByTrying(results: readonly FacilityResult[], worthOf: (short: Short) => number): readonly Short[] {
  let states: readonly { readonly sets: readonly Mended[]; readonly short: Short }[] = [
    { sets: [], short: { amount: 0, facilities: 0, beds: 0, levels: 0 } },
  ];
  for (const result of results) {
    const assessment = result.reopen();
    const sets = usefulSets(assessment);
    const widened = states.flatMap((state) =>
      sets.map(({ ids, levels }) => {
        const all = [...state.sets, { result, assessment, ids }];
        const { facilities, beds, levels: before } = state.short;
        const short = {
          amount: costOf(all),
          facilities: facilities + (levels > 0 ? 1 : 0),
          beds: beds + (levels > 0 ? Number(result.facility.profile.get('beds')) : 0),
          levels: before + levels,
        };
        return { sets: all, short };
      }),
    );
    // What the units have paid so far decides what the next sites pay, so only states with the same purchases compete.
    const kept = new Map<string, (typeof widened)[number]>();
    for (const state of widened) {
      const key = `${worthOf(state.short)} ${unitPurchasesOf(state.sets)}`;
      const before = kept.get(key);
      if (before === undefined || state.short.amount < before.short.amount) kept.set(key, state);
    }
    states = [...kept.values()];
  }
  const sorted = states.map(({ short }) => short).sort((a, b) => a.amount - b.amount || worthOf(b) - worthOf(a));
  return sorted.filter((short, index) => sorted.slice(0, index).every((other) => worthOf(other) < worthOf(short)));
}

interface Mended {
  readonly result: FacilityResult;
  readonly assessment: Assessment;
  readonly ids: readonly string[];
}

/** All sets of findings that raise the facility by one or two levels, and the empty one; a rise counts two levels at most. */
function usefulSets(assessment: Assessment): readonly { readonly ids: readonly string[]; readonly levels: number }[] {
  const ids = assessment.findings.map(({ marked }) => marked.criterion.id);
  const all = Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, index) => (bits >> index) % 2 === 1),
  );
  const rising = all.map((set) => ({ ids: set, levels: risesBy(assessment, set) })).filter(({ levels }) => levels > 0);
  return [{ ids: [], levels: 0 }, ...rising];
}

function risesBy({ checklist: { ladder }, ...assessment }: Assessment, ids: readonly string[]): number {
  const upwards = levelsUpwards(ladder);
  const criteria = assessment.criteria.map((each) => (ids.includes(each.criterion.id) ? { ...each, mark: one } : each));
  const reached = levelWith({ ...definition, ladder }, criteria);
  return upwards.indexOf(reached ?? '') - upwards.indexOf(assessment.provisionalLevel ?? '');
}

/** Each purchase at its price, unless a mended finding of the facility counts it; what a unit buys for all its sites once. */
function costOf(all: readonly Mended[]): number {
  const paid = new Map<string, number>();
  for (const { result, assessment, ids } of all) {
    for (const line of assessment.investment.lines) {
      if (!ids.includes(line.criterion.id)) continue;
      const isCovered = line.coveredBy !== null && ids.includes(line.coveredBy);
      const { unit, id } = result.facility;
      const payer = line.criterion.scope === 'unit' && unit !== null ? `unit ${unit.id}` : id;
      paid.set(`${payer} ${line.criterion.id}`, isCovered ? 0 : (line.price ?? Number.NaN));
    }
  }
  return [...paid.values()].reduce((sum, amount) => sum + amount, 0);
}

function unitPurchasesOf(all: readonly Mended[]): string {
  const bought = all.flatMap(({ result, ids }) =>
    ids.filter((id) => id === 'B' || id === 'C').map((id) => `${result.facility.unit?.id ?? result.facility.id} ${id}`),
  );
  return [...new Set(bought)].sort().join();
}
