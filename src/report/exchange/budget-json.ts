import type { FacilityChoices } from '../../domain/budget/lift-choice.ts';
import { type BudgetPlan, servedBy, servedSteps } from '../../domain/budget/plan-budget.ts';
import { isAtBestLevel } from '../../domain/province/is-done.ts';
import type { JsonObject } from '../../domain/values/json.ts';

/** What a sum of money can do, for other programs (`plan-budget --json`). */
export function budgetJson(plan: BudgetPlan, currency: string | null, output: string | null): JsonObject {
  const { budget, by, chosen, isExact, isExactInLevels } = plan;
  return {
    format: 'facility-audit/budget/1',
    output,
    budget,
    by,
    currency,
    spent: chosen.amount,
    exact: isExact,
    exactInLevels: isExactInLevels,
    served: servedBy(chosen, by),
    facilities: chosen.facilities,
    beds: chosen.beds,
    levels: chosen.levels,
    reachedOn: chosen.reachedOn,
    choices: chosen.raised.map(({ choice, cost }) => ({
      facility: choice.result.facility.id,
      from: choice.lift.from,
      to: choice.lift.to,
      cost,
      reachedOn: choice.reachedOn,
      findings: [...choice.lift.criteria],
    })),
    steps: servedSteps(plan).map((step) => ({ amount: step.amount, served: servedBy(step, by) })),
    notRaisable: plan.facilities.flatMap((each) => {
      const reason = reasonOf(each);
      return reason === null ? [] : [{ facility: each.result.facility.id, reason }];
    }),
  };
}

/** Why no sum raises a facility; null: one does. */
function reasonOf({ result, choices }: FacilityChoices): 'best-level' | 'unpriced' | 'not-liftable' | null {
  if (isAtBestLevel(result)) return 'best-level';
  if (choices.length === 0) return 'not-liftable';
  return choices.every(({ lift }) => lift.unpriced > 0) ? 'unpriced' : null;
}
