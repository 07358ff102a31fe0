import type { Frequency } from '../money/estimate.ts';
import { type Money, noMoney } from '../money/money.ts';
import type { InvestmentLine } from '../scoring/investment.ts';

/** One purchase of a lift, with what it costs where all of the lift is mended. */
export interface LiftPurchase {
  readonly criterion: string;
  readonly item: string;
  readonly frequency: Frequency;
  /** Bought once for all sites of a unit. */
  readonly isOfUnit: boolean;
  /** Null: price or quantity is not known. */
  readonly money: Money | null;
}

/** The purchase of one line, where the findings of `mended` are mended together. */
export function liftPurchase(line: InvestmentLine, mended: ReadonlySet<string>): LiftPurchase {
  const { criterion, item, frequency } = line;
  const isOfUnit = criterion.scope === 'unit';
  return { criterion: criterion.id, item, frequency, isOfUnit, money: moneyWith(line, mended) };
}

/** Cost of a finding's purchases: nothing for one that is counted with another mended criterion, otherwise its full amount. */
export function moneyWith({ coveredBy, moneyAlone }: InvestmentLine, mended: ReadonlySet<string>): Money | null {
  return coveredBy !== null && mended.has(coveredBy) ? noMoney : moneyAlone;
}
