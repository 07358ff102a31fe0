import type { LiftPurchase } from '../lifts/lift-purchase.ts';
import { moneyBySource, type OnceAndYearly, onceAndYearly, type SourceMoney } from '../money/estimate.ts';
import type { FacilityResult } from './facility-result.ts';
import { isAtBestLevel } from './is-done.ts';
import { liftRows } from './lift-rows.ts';

/** What it takes to lift facilities to the best level; what a unit buys once for its sites counts once. */
export interface LiftCosts {
  readonly lifted: readonly FacilityResult[];
  /** Below the best level, and nothing says what lifts them: not enough answers, or more than findings hold them back. */
  readonly unclear: readonly FacilityResult[];
  /** Null: no prices in one currency. */
  readonly money: OnceAndYearly | null;
  /** The same money by source and year; nothing where there is none. */
  readonly bySource: readonly SourceMoney[];
  /** Purchases without a known amount. */
  readonly unpriced: number;
}

/** The lifts of these facilities to the best level, together; its money is the running total of the last row. */
export function liftCosts(facilities: readonly FacilityResult[]): LiftCosts {
  const rows = liftRows(facilities, 'best');
  const lifted = rows.map(({ result }) => result);
  const purchases = rows.flatMap((row) => row.purchases);
  const currencies = new Set(lifted.map(({ investment }) => investment.currency));
  const isPriced = currencies.size === 1 && !currencies.has(null);
  return {
    lifted,
    unclear: facilities.filter((each) => !isAtBestLevel(each) && !lifted.includes(each)),
    money: isPriced ? onceAndYearly(purchases) : null,
    bySource: isPriced ? moneyBySource(partsOf(purchases)) : [],
    unpriced: purchases.filter(({ money }) => money === null).length,
  };
}

function partsOf(purchases: readonly LiftPurchase[]) {
  return purchases.flatMap(({ frequency, parts }) => parts.map((part) => ({ ...part, frequency })));
}
