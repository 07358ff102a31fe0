import type { Checklist, Item } from '../checklist.ts';
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

/** The demand for each item, in the order of the first criteria that need it, once before yearly. */
export function itemDemands(rows: readonly PurchaseRow[]): readonly ItemDemand[] {
  const placeOf = createCriterionPlaces();
  const groups = [...groupBy(rows, ({ line }) => `${line.frequency} ${line.item}`).values()];
  return groups
    .flatMap((own) => demandOf(own) ?? [])
    .map((demand) => ({ demand, place: Math.min(...demand.rows.map(placeOf)) }))
    .sort((a, b) => a.place - b.place || compareItems(a.demand, b.demand))
    .map(({ demand }) => demand);
}

/** Criteria are a list, which stays in its order wherever a checklist is carried to; its items are not. */
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
  const bought = rows.filter(({ line }) => line.coveredBy === null);
  const prices = pricesOf(bought);
  const [price = null] = prices.keys();
  return {
    ...spendingOf(rows),
    item: first.line.item,
    frequency: first.line.frequency,
    definition:
      rows.map(({ result, line }) => result.checklist.items.get(line.item)).find((item) => item !== undefined) ?? null,
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
