import type { Budget } from '../money/estimate.ts';
import { type MoneyTerms, unknownTerms } from '../money/money.ts';

/** Unit prices by item id; money in whole units of the currency. */
export interface PriceList {
  readonly id: string;
  readonly title: string | null;
  readonly currency: string;
  /** True if the prices are examples; every page that uses them prints so. */
  readonly illustrative: boolean;
  /** What advice, installation and management add to net amounts, as a share; null: not said. */
  readonly otherCosts: number | null;
  /** What is kept in reserve, as a share of all else, VAT included; null: not said. */
  readonly contingency: number | null;
  readonly prices: ReadonlyMap<string, Price>;
}

export interface Price {
  readonly item: string;
  /** Null: not known yet; lines that need it stay unpriced. */
  readonly price: number | null;
  readonly unit: string | null;
  readonly specification: string | null;
  readonly sources: readonly PriceSource[];
  /** ISO day until which the price holds. */
  readonly validUntil: string | null;
  /** VAT as a share, 0.08 for 8 %; null: not given. */
  readonly vat: number | null;
  readonly vatIncluded: boolean | null;
  readonly budget: Budget | null;
}

export interface PriceSource {
  readonly kind: 'quotation' | 'appraisal' | 'past-award' | 'example';
  readonly supplier: string | null;
  readonly on: string | null;
  readonly price: number | null;
}

/** How the money of an item is made of its price; nothing is known of an item that the list lacks. */
export function termsOf(list: PriceList | null, item: string): MoneyTerms {
  if (list === null) return unknownTerms;
  const { vat = null, vatIncluded = null } = list.prices.get(item) ?? {};
  return { vat, vatIncluded, other: list.otherCosts, contingency: list.contingency };
}
