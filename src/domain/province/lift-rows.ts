import type { CheapestLift, Lifts } from '../lifts/cheapest-lift.ts';
import type { LiftPurchase } from '../lifts/lift-purchase.ts';
import type { FacilityResult } from './facility-result.ts';

/** What lifts one facility, among all that are lifted. */
export interface LiftRow {
  readonly result: FacilityResult;
  readonly lift: CheapestLift;
  /** Once and the first year together, for this facility alone; null: no prices. */
  readonly cost: number | null;
  /** Of the cost: what the unit buys once for all its sites, and a row above has counted. */
  readonly shared: number;
  /** The purchases that count here: those that no row above has counted for the unit. */
  readonly purchases: readonly LiftPurchase[];
  /** With all the rows above, each purchase of a unit counted once; null: no prices. */
  readonly cumulated: number | null;
}

/** One row for each facility that can be lifted so far, cheapest first; those with unknown amounts last. */
export function liftRows(facilities: readonly FacilityResult[], which: keyof Lifts): readonly LiftRow[] {
  const lifted = facilities
    .flatMap((result) => {
      const lift = result.lifts()[which];
      return lift === null ? [] : [{ result, lift, cost: costOf(lift) }];
    })
    .sort(
      (a, b) =>
        a.lift.unpriced - b.lift.unpriced ||
        (a.cost ?? 0) - (b.cost ?? 0) ||
        a.lift.criteria.length - b.lift.criteria.length,
    );
  const counted = new Set<string>();
  let sum = 0;
  return lifted.map((row) => {
    const { shared, purchases } = countedOnce(row, counted);
    sum += (row.cost ?? 0) - shared;
    return { ...row, shared, purchases, cumulated: row.cost === null ? null : sum };
  });
}

/** Once and the first year together; null: no prices. */
function costOf({ money }: CheapestLift): number | null {
  return money === null ? null : money.once.total + money.yearly.total;
}

/** What other sites of the unit have bought already is shared; what this one buys counts for the next. */
function countedOnce(
  { result, lift }: Pick<LiftRow, 'result' | 'lift'>,
  counted: Set<string>,
): Pick<LiftRow, 'shared' | 'purchases'> {
  const { unit } = result.facility;
  if (unit === null) return { shared: 0, purchases: lift.purchases };
  const isCounting = ({ isOfUnit, money }: LiftPurchase) => isOfUnit && money !== null && money.total !== 0;
  const keyOf = ({ criterion, item, frequency }: LiftPurchase) => JSON.stringify([unit.id, criterion, item, frequency]);
  const again = lift.purchases.filter((purchase) => isCounting(purchase) && counted.has(keyOf(purchase)));
  for (const purchase of lift.purchases) if (isCounting(purchase)) counted.add(keyOf(purchase));
  return {
    shared: again.reduce((sum, { money }) => sum + (money?.total ?? 0), 0),
    purchases: lift.purchases.filter((purchase) => !again.includes(purchase)),
  };
}
