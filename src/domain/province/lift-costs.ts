import type { LiftPurchase } from '../lifts/lift-purchase.ts';
import { type OnceAndYearly, onceAndYearly } from '../money/estimate.ts';
import type { FacilityResult } from './facility-result.ts';
import { isAtBestLevel } from './is-done.ts';

/** What it takes to lift facilities to the best level; what a unit buys once for its sites counts once. */
export interface LiftCosts {
  readonly lifted: readonly FacilityResult[];
  /** Below the best level, and nothing says what lifts them: not enough answers, or more than findings hold them back. */
  readonly unclear: readonly FacilityResult[];
  /** Null: no prices in one currency. */
  readonly money: OnceAndYearly | null;
  /** Purchases without a known amount. */
  readonly unpriced: number;
}

/** The lifts of these facilities to the best level, together. */
export function liftCosts(facilities: readonly FacilityResult[]): LiftCosts {
  const below = facilities.filter((each) => !isAtBestLevel(each));
  const lifted = below.filter((each) => each.lifts().best !== null);
  const purchases = countedOnce(lifted);
  const currencies = new Set(lifted.map(({ investment }) => investment.currency));
  const isPriced = currencies.size === 1 && !currencies.has(null);
  return {
    lifted,
    unclear: below.filter((each) => !lifted.includes(each)),
    money: isPriced ? onceAndYearly(purchases) : null,
    unpriced: purchases.filter(({ money }) => money === null).length,
  };
}

/** Of a unit's sites, the one whose amount is known counts, else the first. */
function countedOnce(lifted: readonly FacilityResult[]): readonly LiftPurchase[] {
  const shared = new Map<string, LiftPurchase>();
  const own: LiftPurchase[] = [];
  for (const { facility, lifts } of lifted) {
    for (const purchase of lifts().best?.purchases ?? []) {
      if (!purchase.isOfUnit || facility.unit === null) {
        own.push(purchase);
        continue;
      }
      const key = JSON.stringify([facility.unit.id, purchase.criterion, purchase.item, purchase.frequency]);
      const known = shared.get(key);
      if (known === undefined || known.money === null) shared.set(key, purchase);
    }
  }
  return [...own, ...shared.values()];
}
