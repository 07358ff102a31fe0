import { planBudget } from '../../domain/budget/plan-budget.ts';
import type { Province } from '../../domain/province/province.ts';
import type { ProvinceView } from '../province/frame/province-view.ts';
import { fewSteps, stepSentence } from './budget-words.ts';

/** With more facilities the search takes longer than all pages together; `plan-budget` still does it. */
const mostFacilities = 300;

/**
 * What a few sums of money reach, a sentence each, as `plan-budget` finds it; none without prices in one currency, and none for a public
 * edition, which gives no amounts.
 */
export function stepSentences(view: ProvinceView, most = 4): readonly string[] {
  const { province, isPublic } = view;
  if (isPublic || province.investment.currency === null || province.facilities.length > mostFacilities) return [];
  const plan = planOf(province);
  return fewSteps(plan, most).map((step) => stepSentence(step, plan.by, view));
}

/** Two pages tell of the same plan. */
const plans = new WeakMap<Province, ReturnType<typeof planBudget>>();

function planOf(province: Province): ReturnType<typeof planBudget> {
  const known = plans.get(province);
  if (known !== undefined) return known;
  const plan = planBudget(province.facilities, { by: 'cheapest', budget: 0, today: province.today });
  plans.set(province, plan);
  return plan;
}
