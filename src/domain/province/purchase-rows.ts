import type { Facility } from '../audit/facility.ts';
import type { InvestmentLine } from '../scoring/investment.ts';
import type { PurchasePart } from '../scoring/purchase-parts.ts';
import type { FacilityResult } from './facility-result.ts';

/** One line of the province's purchase list: an investment line, or its part paid from one source in one year. */
export interface PurchaseRow extends PurchasePart {
  readonly result: FacilityResult;
  readonly line: InvestmentLine;
  /** The site at which this purchase of the unit counts; null: here. */
  readonly countedAt: Facility | null;
}

/** Whether the money is in another line: of another criterion, or of another site of the unit. */
export function isCountedElsewhere({ line, countedAt }: Pick<PurchaseRow, 'line' | 'countedAt'>): boolean {
  return line.coveredBy !== null || countedAt !== null;
}

/** The purchase rows of a facility; their amounts add up exactly to its investment. */
export function purchaseRows(result: FacilityResult): readonly PurchaseRow[] {
  return result.investment.lines.flatMap((line) =>
    line.parts.map((part) => ({ ...part, result, line, countedAt: null })),
  );
}
