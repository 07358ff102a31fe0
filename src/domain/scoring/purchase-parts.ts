import type { Purchase } from '../audit/audit.ts';
import { amountOf, type Money, splitMoney } from '../money/money.ts';

/** What one source of money pays of a purchase in one year; the parts of a line come to its amount and money exactly. */
export interface PurchasePart {
  readonly quantity: number | null;
  /** Null where quantity or price is not known; 0 where it is counted elsewhere. */
  readonly amount: number | null;
  readonly money: Money | null;
  /** Null: not settled; `several`: parts that can't be told apart. */
  readonly fundingSource: string | null;
  readonly year: number | null;
  readonly note: string | null;
}

interface PurchasedLine {
  readonly quantity: number | null;
  readonly price: number | null;
  readonly amount: number | null;
  readonly money: Money | null;
  readonly purchases: readonly Purchase[];
  readonly coveredBy: string | null;
  /** Where a part that names no source gets its money; null: not settled. */
  readonly plannedSource: string | null;
}

/** The parts that the group split a line into; where they do not come to its amount, the line as one part. */
export function purchaseParts(line: PurchasedLine): readonly PurchasePart[] {
  const { price, purchases, coveredBy, plannedSource } = line;
  const amounts = purchases.map(({ quantity }) => amountOf(quantity, price));
  const isSplit =
    purchases.length > 1 &&
    coveredBy === null &&
    purchases.every(({ quantity }) => quantity !== null) &&
    (price === null || amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) === line.amount);
  if (!isSplit) return [wholePart(line)];
  const shares = amounts.map((amount) => amount ?? 0);
  const money = line.money === null ? null : splitMoney(line.money, shares);
  return purchases.map(({ quantity, fundingSource, year, note }, index) => ({
    quantity,
    amount: amounts[index] ?? null,
    money: money?.[index] ?? null,
    fundingSource: fundingSource ?? plannedSource,
    year,
    note,
  }));
}

function wholePart({ quantity, amount, money, purchases, plannedSource }: PurchasedLine): PurchasePart {
  return {
    quantity,
    amount,
    money,
    fundingSource: same(purchases, ({ fundingSource }) => fundingSource, 'several') ?? plannedSource,
    year: same(purchases, ({ year }) => year, null),
    note: purchases.flatMap(({ note }) => note ?? []).join('; ') || null,
  };
}

function same<Value>(
  purchases: readonly Purchase[],
  of: (purchase: Purchase) => Value | null,
  several: Value | null,
): Value | null {
  const values = new Set(purchases.flatMap((purchase) => of(purchase) ?? []));
  const [first = null] = values;
  return values.size > 1 ? several : first;
}
