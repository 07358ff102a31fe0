import { noMoney } from '../money/money.ts';
import { groupBy } from '../values/grouping.ts';
import type { FacilityResult } from './facility-result.ts';
import { type PurchaseRow, purchaseRows } from './purchase-rows.ts';

/**
 * The purchase rows of all facilities. A purchase for a criterion asked once per unit counts at one of the unit's sites; the rows of the
 * other sites get the amount 0 and name that site.
 */
export function provincePurchases(facilities: readonly FacilityResult[]): readonly PurchaseRow[] {
  const rows = facilities.flatMap(purchaseRows);
  const shared = rows.filter(({ line, result }) => line.criterion.scope === 'unit' && result.facility.unit !== null);
  const countedAt = new Map<PurchaseRow, FacilityResult>();
  for (const same of groupBy(shared, unitPurchase).values()) {
    const site = countingSite(same);
    for (const row of same) if (row.result !== site) countedAt.set(row, site);
  }
  return rows.map((row) => {
    const site = countedAt.get(row);
    return site === undefined ? row : { ...row, amount: 0, money: noMoney, countedAt: site.facility };
  });
}

function unitPurchase({ result, line }: PurchaseRow): string {
  return JSON.stringify([result.facility.unit?.id, line.criterion.id, line.item, line.frequency]);
}

/**
 * The site at which the unit's purchase counts: where it is already counted with another criterion, else where the group corrected it, else
 * where quantity and price are known; otherwise the first.
 */
function countingSite(rows: readonly PurchaseRow[]): FacilityResult {
  const sites = [...groupBy(rows, ({ result }) => result.facility.id).values()];
  const best = sites.reduce((kept, site) => (knowledgeOf(site) > knowledgeOf(kept) ? site : kept));
  const [first] = best;
  if (first === undefined) throw new RangeError('a purchase of no site');
  return first.result;
}

function knowledgeOf(rows: readonly PurchaseRow[]): number {
  if (rows.some(({ line }) => line.coveredBy !== null)) return 4;
  if (rows.some(({ line }) => line.purchases.some(({ quantity }) => quantity !== null))) return 3;
  if (rows.every(({ amount }) => amount !== null)) return 2;
  return rows.every(({ quantity }) => quantity !== null) ? 1 : 0;
}
