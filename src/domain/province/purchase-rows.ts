import type { Purchase } from '../audit/audit.ts';
import type { Facility } from '../audit/facility.ts';
import { amountOf, type InvestmentLine } from '../scoring/investment.ts';
import type { FacilityResult } from './facility-result.ts';

/** One line of the province's purchase list: an investment line, or the part of it that one source of money pays in one year. */
export interface PurchaseRow {
  readonly result: FacilityResult;
  readonly line: InvestmentLine;
  readonly quantity: number | null;
  /** Null where quantity or price is not known; 0 where it is counted elsewhere. */
  readonly amount: number | null;
  /** Null: not settled; `several`: parts that can't be told apart. */
  readonly fundingSource: string | null;
  readonly year: number | null;
  readonly note: string | null;
  /** The site with which this purchase of their unit is counted; null: it is counted here. */
  readonly countedAt: Facility | null;
}

/** Whether another line holds the money: of another criterion, or of another site of the unit. */
export function isCountedElsewhere({ line, countedAt }: PurchaseRow): boolean {
  return line.coveredBy !== null || countedAt !== null;
}

/** The purchase rows of a facility; their amounts sum up to its investment exactly. */
export function purchaseRows(result: FacilityResult): readonly PurchaseRow[] {
  return result.investment.lines.flatMap((line) => partsOf(result, line));
}

function partsOf(result: FacilityResult, line: InvestmentLine): readonly PurchaseRow[] {
  const parts = line.purchases.map((purchase) => ({ purchase, amount: amountOf(purchase.quantity, line.price) }));
  const isSplit =
    parts.length > 1 &&
    line.coveredBy === null &&
    parts.every(({ purchase }) => purchase.quantity !== null) &&
    (line.price === null || parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0) === line.amount);
  if (!isSplit) return [wholeRow(result, line)];
  return parts.map(({ purchase, amount }) => ({
    result,
    line,
    quantity: purchase.quantity,
    amount,
    fundingSource: purchase.fundingSource ?? plannedFunding(result, line),
    year: purchase.year,
    note: purchase.note,
    countedAt: null,
  }));
}

function wholeRow(result: FacilityResult, line: InvestmentLine): PurchaseRow {
  return {
    result,
    line,
    quantity: line.quantity,
    amount: line.amount,
    fundingSource:
      same(line.purchases, ({ fundingSource }) => fundingSource, 'several') ?? plannedFunding(result, line),
    year: same(line.purchases, ({ year }) => year, null),
    note: line.purchases.flatMap(({ note }) => note ?? []).join('; ') || null,
    countedAt: null,
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

function plannedFunding({ findings }: FacilityResult, { criterion }: InvestmentLine): string | null {
  return findings.find((finding) => finding.criterion.id === criterion.id)?.plan?.fundingSource ?? null;
}
