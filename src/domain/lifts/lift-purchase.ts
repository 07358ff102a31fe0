import type { Frequency } from '../money/estimate.ts';
import { type Money, noMoney } from '../money/money.ts';
import type { InvestmentLine } from '../scoring/investment.ts';
import type { PurchasePart } from '../scoring/purchase-parts.ts';

/** One purchase of a lift, with what it costs where all of the lift is mended. */
export interface LiftPurchase {
  readonly criterion: string;
  readonly item: string;
  readonly frequency: Frequency;
  /** Bought once for all sites of a unit. */
  readonly isOfUnit: boolean;
  /** Null: price or quantity is not known. */
  readonly money: Money | null;
  /** The same money by who pays it and when. */
  readonly parts: readonly Pick<PurchasePart, 'fundingSource' | 'year' | 'money'>[];
}

/** The purchase of one line, where the findings of `mended` are mended together. */
export function liftPurchase(line: InvestmentLine, mended: ReadonlySet<string>): LiftPurchase {
  const { criterion, item, frequency } = line;
  const isOfUnit = criterion.scope === 'unit';
  const money = moneyWith(line, mended);
  return { criterion: criterion.id, item, frequency, isOfUnit, money, parts: partsOf(line, money) };
}

/** Only what is counted here is split: what another criterion covers is one part. */
function partsOf({ parts }: InvestmentLine, money: Money | null): LiftPurchase['parts'] {
  return parts.length > 1 ? parts : parts.map(({ fundingSource, year }) => ({ fundingSource, year, money }));
}

/** Cost of a finding's purchases: nothing for one that is counted with another mended criterion, otherwise its full amount. */
export function moneyWith({ coveredBy, moneyAlone }: InvestmentLine, mended: ReadonlySet<string>): Money | null {
  return coveredBy !== null && mended.has(coveredBy) ? noMoney : moneyAlone;
}
