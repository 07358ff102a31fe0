import type { Item } from '../checklist.ts';
import type { InvestmentLine } from '../investment.ts';
import type { FacilityResult } from './facility-result.ts';
import { groupBy } from './grouping.ts';
import type { PurchaseRow } from './purchase-rows.ts';
import { type Spending, spendingOf } from './spending.ts';

/** What all facilities together need of one item, bought once or paid yearly. */
export interface ItemDemand extends Spending {
  readonly item: string;
  readonly frequency: InvestmentLine['frequency'];
  /** From the first checklist that has it; null: the group added it by hand. */
  readonly definition: Item | null;
  /** Over the lines whose quantity is known; what is counted elsewhere is left out. */
  readonly quantity: number;
  readonly rows: readonly PurchaseRow[];
  readonly facilities: readonly FacilityResult[];
  /** The price, where all that have one have the same; null: several, or none. */
  readonly price: number | null;
  /** Every price it has, with the facilities priced so; more than one where workbooks carry different lists. */
  readonly prices: ReadonlyMap<number, readonly FacilityResult[]>;
}

/** The demand for each item, items in the order of the first checklist that has them, once before yearly. */
export function itemDemands(rows: readonly PurchaseRow[]): readonly ItemDemand[] {
  const order = itemOrder(rows);
  const placeOf = ({ item, frequency }: ItemDemand) => (order.get(item) ?? order.size) * 2 + (frequency === 'once' ? 0 : 1);
  return [...groupBy(rows, ({ line }) => `${line.frequency} ${line.item}`).values()]
    .flatMap((own) => demandOf(own) ?? [])
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.item < b.item ? -1 : 1));
}

function demandOf(rows: readonly PurchaseRow[]): ItemDemand | null {
  const [first] = rows;
  if (first === undefined) return null;
  const bought = rows.filter(({ line }) => line.coveredBy === null);
  const prices = pricesOf(bought);
  const [price = null] = prices.keys();
  return {
    ...spendingOf(rows),
    item: first.line.item,
    frequency: first.line.frequency,
    definition: rows.map(({ result, line }) => result.checklist.items.get(line.item)).find((item) => item !== undefined) ?? null,
    quantity: bought.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0),
    rows,
    facilities: [...new Set(bought.map(({ result }) => result))],
    price: prices.size === 1 ? price : null,
    prices,
  };
}

function pricesOf(rows: readonly PurchaseRow[]): ReadonlyMap<number, readonly FacilityResult[]> {
  const prices = new Map<number, Set<FacilityResult>>();
  for (const { line, result } of rows) {
    if (line.price === null) continue;
    const known = prices.get(line.price);
    if (known === undefined) prices.set(line.price, new Set([result]));
    else known.add(result);
  }
  return new Map([...prices].sort(([a], [b]) => a - b).map(([price, facilities]) => [price, [...facilities]]));
}

function itemOrder(rows: readonly PurchaseRow[]): ReadonlyMap<string, number> {
  const items = new Set([...new Set(rows.map(({ result }) => result.checklist))].flatMap(({ items: own }) => [...own.keys()]));
  return new Map([...items].map((item, index) => [item, index]));
}
