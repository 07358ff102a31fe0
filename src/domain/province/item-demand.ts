import type { Checklist, Item } from '../checklist/checklist.ts';
import type { InvestmentLine } from '../scoring/investment.ts';
import { groupBy } from '../values/grouping.ts';
import type { FacilityResult } from './facility-result.ts';
import { isCountedElsewhere, type PurchaseRow } from './purchase-rows.ts';
import { type Spending, spendingOf } from './spending.ts';

/** What all facilities together need of one item, either bought once or paid yearly. */
export interface ItemDemand extends Spending {
  readonly item: string;
  readonly frequency: InvestmentLine['frequency'];
  /** From the first checklist that defines it; null: the group added it by hand. */
  readonly definition: Item | null;
  /** Sum over lines with a known quantity; lines counted elsewhere are left out. Null: no line is known to need any, and some are not known. */
  readonly quantity: number | null;
  /** Before VAT, once or yearly as the item is; null: unknown as the quantity is. */
  readonly amount: number | null;
  readonly rows: readonly PurchaseRow[];
  readonly facilities: readonly FacilityResult[];
  /** The price, if all known prices are equal; null: several, or none. */
  readonly price: number | null;
  /** Every price of the item, lowest first; several if workbooks carry different lists. */
  readonly prices: readonly ItemPrice[];
}

export interface ItemPrice {
  readonly price: number;
  readonly currency: string | null;
  /** The facilities with this price. */
  readonly facilities: readonly FacilityResult[];
}

/** The demand for each item, in the order of the first criterion that needs it; one-off before yearly. */
export function itemDemands(rows: readonly PurchaseRow[]): readonly ItemDemand[] {
  const placeOf = createCriterionPlaces();
  const groups = [...groupBy(rows, ({ line }) => `${line.frequency} ${line.item}`).values()];
  return groups
    .flatMap((own) => demandOf(own) ?? [])
    .map((demand) => ({
      demand,
      place: demand.rows.reduce((least, row) => Math.min(least, placeOf(row)), Number.POSITIVE_INFINITY),
    }))
    .sort((a, b) => a.place - b.place || compareItems(a.demand, b.demand))
    .map(({ demand }) => demand);
}

/** The demands that have something to buy, or may have: the rows of the annex that lists them. */
export function neededItems({ purchases }: { readonly purchases: readonly PurchaseRow[] }): readonly ItemDemand[] {
  return itemDemands(purchases).filter(({ quantity }) => quantity !== 0);
}

/** Sorted by criterion, not by item: criteria are a list and keep their order wherever the checklist is carried; items are a map. */
function createCriterionPlaces(): (row: PurchaseRow) => number {
  const places = new Map<Checklist, ReadonlyMap<string, number>>();
  return ({ result: { checklist }, line }) => {
    let known = places.get(checklist);
    if (known === undefined) {
      known = new Map(checklist.sections.flatMap(({ criteria }) => criteria).map(({ id }, place) => [id, place]));
      places.set(checklist, known);
    }
    return known.get(line.criterion.id) ?? known.size;
  };
}

function compareItems(a: ItemDemand, b: ItemDemand): number {
  if (a.item !== b.item) return a.item < b.item ? -1 : 1;
  return a.frequency === b.frequency ? 0 : a.frequency === 'once' ? -1 : 1;
}

function demandOf(rows: readonly PurchaseRow[]): ItemDemand | null {
  const [first] = rows;
  if (first === undefined) return null;
  const bought = rows.filter((row) => !isCountedElsewhere(row));
  const prices = pricesOf(bought);
  return {
    ...spendingOf(rows),
    item: first.line.item,
    frequency: first.line.frequency,
    definition:
      rows.map(({ result, line }) => result.checklist.items.get(line.item)).find((item) => item !== undefined) ?? null,
    quantity: knownSum(bought.map(({ quantity }) => quantity)),
    amount: knownSum(bought.map(({ amount }) => amount)),
    rows,
    facilities: [...new Set(bought.map(({ result }) => result))],
    price: prices.length === 1 ? (prices[0]?.price ?? null) : null,
    prices,
  };
}

/** The sum of what is known; null: that is nothing, and something is not known. */
function knownSum(values: readonly (number | null)[]): number | null {
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return sum === 0 && values.includes(null) ? null : sum;
}

function pricesOf(rows: readonly PurchaseRow[]): readonly ItemPrice[] {
  const prices = new Map<string, { price: number; currency: string | null; facilities: Set<FacilityResult> }>();
  for (const { line, result } of rows) {
    if (line.price === null) continue;
    const { currency } = result.investment;
    const key = `${line.price} ${currency}`;
    const known = prices.get(key);
    if (known === undefined) prices.set(key, { price: line.price, currency, facilities: new Set([result]) });
    else known.facilities.add(result);
  }
  return [...prices.values()]
    .sort((a, b) => a.price - b.price)
    .map((each) => ({ ...each, facilities: [...each.facilities] }));
}
