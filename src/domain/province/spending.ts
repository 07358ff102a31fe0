import { type Estimate, estimateOf, type Frequency } from '../money/estimate.ts';
import { noMoney } from '../money/money.ts';
import type { FacilityResult } from './facility-result.ts';
import { isCountedElsewhere, type PurchaseRow } from './purchase-rows.ts';

/** Money needed, in whole units of the currency, over known amounts; unknown ones are counted. */
export interface Spending {
  /** Before VAT. */
  readonly once: number;
  readonly yearly: number;
  /** With all that comes on top. */
  readonly totalOnce: number;
  readonly totalYearly: number;
  /** Lines without a price. */
  readonly unpriced: number;
  /** Number of lines with a price but no quantity. */
  readonly unquantified: number;
}

export interface ProvinceInvestment {
  /** Null: no prices, or several currencies, which are never added up. */
  readonly currency: string | null;
  readonly currencies: readonly string[];
  readonly once: number | null;
  readonly yearly: number | null;
  readonly unpriced: number;
  readonly unquantified: number;
  /** On its one basis, and by budget, source and year; null as `once` is. */
  readonly estimate: Estimate | null;
}

/** Quantity × price as the lists have it, summed. */
function listed(rows: readonly PurchaseRow[], frequency: Frequency): number {
  return rows.reduce((sum, { line, amount }) => (line.frequency === frequency ? sum + (amount ?? 0) : sum), 0);
}

/** The estimate of these rows. */
function estimateOfRows(rows: readonly PurchaseRow[]): Estimate {
  return estimateOf(rows.map(({ line: { frequency, budget }, ...part }) => ({ ...part, frequency, budget })));
}

/** The money of all facilities together, summed over their purchase rows. */
export function provinceInvestment(
  facilities: readonly FacilityResult[],
  purchases: readonly PurchaseRow[],
): ProvinceInvestment {
  const currencies = [...new Set(facilities.flatMap(({ investment }) => investment.currency ?? []))].sort();
  const { unpriced, unquantified } = spendingOf(purchases);
  const isOneCurrency = currencies.length === 1;
  return {
    currency: isOneCurrency ? (currencies[0] ?? null) : null,
    currencies,
    once: isOneCurrency ? listed(purchases, 'once') : null,
    yearly: isOneCurrency ? listed(purchases, 'yearly') : null,
    unpriced,
    unquantified,
    estimate: isOneCurrency ? estimateOfRows(purchases) : null,
  };
}

/** Whether the line is in no total because its price or quantity is unknown. */
export function isOpenLine(row: PurchaseRow): boolean {
  return isUnpricedLine(row) || isUnquantifiedLine(row);
}

/** Whether the line counts here and its price is unknown. */
export function isUnpricedLine(row: PurchaseRow): boolean {
  return !isCountedElsewhere(row) && row.line.price === null;
}

/** Whether the line counts here and its quantity is unknown. */
export function isUnquantifiedLine(row: PurchaseRow): boolean {
  return !isCountedElsewhere(row) && row.quantity === null;
}

export function spendingOf(rows: Iterable<PurchaseRow>): Spending {
  let spending = nothing;
  for (const row of rows) spending = withRow(spending, row);
  return spending;
}

/** The spending by a key of the rows, in order of first appearance. */
export function spendingBy(
  rows: Iterable<PurchaseRow>,
  keyOf: (row: PurchaseRow) => string,
): ReadonlyMap<string, Spending> {
  const byKey = new Map<string, Spending>();
  for (const row of rows) {
    const key = keyOf(row);
    byKey.set(key, withRow(byKey.get(key) ?? nothing, row));
  }
  return byKey;
}

/** Sorts the spending by the given order of keys; other keys follow as they came. */
export function inOrder(
  byKey: ReadonlyMap<string, Spending>,
  order: readonly string[],
): readonly (readonly [string, Spending])[] {
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...byKey].sort(([a], [b]) => placeOf(a) - placeOf(b));
}

const nothing: Spending = { once: 0, yearly: 0, totalOnce: 0, totalYearly: 0, unpriced: 0, unquantified: 0 };

function withRow(spending: Spending, row: PurchaseRow): Spending {
  const { line, quantity, money } = row;
  const { once, yearly, totalOnce, totalYearly, unpriced, unquantified } = spending;
  const { net, total } = money ?? noMoney;
  const isOpen = !isCountedElsewhere(row);
  return {
    once: line.frequency === 'once' ? once + net : once,
    yearly: line.frequency === 'yearly' ? yearly + net : yearly,
    totalOnce: line.frequency === 'once' ? totalOnce + total : totalOnce,
    totalYearly: line.frequency === 'yearly' ? totalYearly + total : totalYearly,
    unpriced: isOpen && line.price === null ? unpriced + 1 : unpriced,
    unquantified: isOpen && line.price !== null && quantity === null ? unquantified + 1 : unquantified,
  };
}
