import { type BudgetPlan, planBudget } from '../../domain/budget/plan-budget.ts';
import type { Province } from '../../domain/province/province.ts';
import type { ProvinceView } from '../province/frame/province-view.ts';
import { fewSteps, stepSentence } from './budget-words.ts';

/** With more facilities the search takes longer than all pages together; `plan-budget` still does it. */
const mostFacilities = 300;

/** What a few sums of money reach, a sentence each, as `plan-budget` finds it; none where `provincePlan` has none. */
export function stepSentences(view: ProvinceView, most = 4): readonly string[] {
  const plan = provincePlan(view);
  return plan === null ? [] : fewSteps(plan, most).map((step) => stepSentence(step, plan.by, view));
}

/** What every sum reaches; null without prices in one currency, and for a public edition, which gives no amounts. */
export function provincePlan({ province, isPublic }: ProvinceView): BudgetPlan | null {
  if (isPublic || province.investment.currency === null || province.facilities.length > mostFacilities) return null;
  return planOf(province);
}

/** Two pages tell of the same plan. */
const plans = new WeakMap<Province, BudgetPlan>();

function planOf(province: Province): BudgetPlan {
  const known = plans.get(province);
  if (known !== undefined) return known;
  const plan = planBudget(province.facilities, { by: 'cheapest', budget: 0, today: province.today });
  plans.set(province, plan);
  return plan;
}
