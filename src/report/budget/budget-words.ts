import type { FacilityChoices, LiftChoice } from '../../domain/budget/lift-choice.ts';
import type { BudgetPlan, BudgetStep } from '../../domain/budget/plan-budget.ts';
import { servedSteps } from '../../domain/budget/plan-budget.ts';
import { bedsOf } from '../../domain/budget/raising-steps.ts';
import type { FacilityResult } from '../../domain/province/facility-result.ts';
import { isAtBestLevel } from '../../domain/province/is-done.ts';
import { namesOf } from '../province/frame/cells.ts';
import { amountText, priceNotes } from '../province/frame/money.ts';
import type { ProvinceView } from '../province/frame/province-view.ts';
import { levelLabel } from '../words/facility/level-text.ts';

/** What a lift costs for a facility alone, once and the first year together; null: an amount is not known. */
export function costAlone({ lift }: LiftChoice): number | null {
  return lift.unpriced > 0 || lift.money === null ? null : lift.money.once.total + lift.money.yearly.total;
}

/** The level a choice leads to, in words. */
export function levelReached({ result, lift }: LiftChoice, { language }: ProvinceView): string {
  return levelLabel(result.checklist, lift.to, language);
}

/** The level that the answers reach now; an unfinished audit says so. */
export function levelNow(result: FacilityResult, { language, messages }: ProvinceView): string {
  const { provisionalLevel, checklist, complete } = result;
  if (provisionalLevel === null) return messages.words.noLevel;
  const label = levelLabel(checklist, provisionalLevel, language);
  return complete ? label : messages.report.incompletePublic({ provisional: label });
}

/** "With 148,000,000 VND, 6 facilities rise": what a step reaches, as a sentence. */
export function stepSentence(step: BudgetStep, by: BudgetPlan['by'], view: ProvinceView): string {
  const { budget } = view.messages;
  const amount = amountText(step.amount, view.province.investment.currency ?? '', view);
  const { facilities: count, beds } = step;
  if (step.amount === 0) return budget.servedFree({ count });
  return by === 'beds' ? budget.servedBeds({ amount, count, beds }) : budget.served({ amount, count });
}

/** What a plan rests on, and what it leaves out, in sentences. */
export function planNotes(plan: BudgetPlan, view: ProvinceView): readonly string[] {
  const { budget, province } = view.messages;
  const { facilities, by, isExact, isExactInLevels } = plan;
  const best = facilities.filter(({ result }) => isAtBestLevel(result));
  const others = facilities.filter(({ result }) => !isAtBestLevel(result));
  const unpriced = others.filter(isUnpriced);
  const unclear = others.filter(({ choices }) => choices.length === 0);
  const bedless = by === 'beds' ? facilities.filter(({ result }) => bedsOf(result) === null) : [];
  const about = (own: readonly FacilityChoices[], say: (of: { facilities: string }) => string) =>
    own.length === 0
      ? []
      : [
          say({
            facilities: namesOf(
              own.map(({ result }) => result),
              view,
            ),
          }),
        ];
  return [
    budget.rules[by],
    budget.basis,
    ...(isAnyShared(facilities) ? [budget.perUnit] : []),
    budget.scoredAgain,
    isExact ? budget.exact : budget.notExact,
    ...(isExact && !isExactInLevels ? [budget.notExactInLevels] : []),
    ...about(best, province.notes.liftBest),
    ...about(unclear, province.notes.liftUnclear),
    ...about(unpriced, budget.unpriced),
    ...about(bedless, budget.noBeds),
    ...priceNotes(view),
  ];
}

/** A few of the steps at which more is reached, evenly spread, with the first and the last. */
export function fewSteps(plan: BudgetPlan, most: number): readonly BudgetStep[] {
  const all = servedSteps(plan);
  if (all.length <= most) return all;
  const places = Array.from({ length: most }, (_, index) => Math.round((index * (all.length - 1)) / (most - 1)));
  return places.flatMap((place) => all[place] ?? []);
}

/** It could be raised, but of no way are all amounts known. */
function isUnpriced({ choices }: FacilityChoices): boolean {
  return choices.length > 0 && choices.every((choice) => costAlone(choice) === null);
}

function isAnyShared(facilities: readonly FacilityChoices[]): boolean {
  const purchases = facilities.flatMap(({ unitPurchases }) => [...unitPurchases.keys()]);
  return new Set(purchases).size < purchases.length;
}
