import { isCounts } from '../answer-kinds/answer-kind-rules.ts';
import { presentOf } from '../answer-kinds/coverage.ts';
import type { Audit, Purchase } from '../audit/audit.ts';
import type { Criterion, Remedy } from '../checklist/checklist.ts';
import { type Budget, type Estimate, estimateOf, type Frequency } from '../money/estimate.ts';
import { amountOf, type Money, moneyOf, noMoney } from '../money/money.ts';
import { add, compare, divide, type Rational, rational, subtract, toNumber, zero } from '../values/rational.ts';
import type { Finding, Severity } from './finding.ts';
import { type PriceList, termsOf } from './price-list.ts';
import { type PurchasePart, purchaseParts } from './purchase-parts.ts';
import type { MarkedCriterion } from './scoring.ts';

/** One purchase due to one finding. Money in whole units of the currency. */
export interface InvestmentLine {
  readonly criterion: Criterion;
  readonly section: string;
  readonly severity: Severity;
  /** Null for an item that the group added by hand. */
  readonly remedy: Remedy | null;
  readonly item: string;
  readonly frequency: Frequency;
  /** By the item's price; where that does not say, what is bought once is an investment. */
  readonly budget: Budget;
  /** By the remedy's rule; null: no evidence, or a quantity that must be typed. */
  readonly computedQuantity: number | null;
  /** The group's correction if there is one, otherwise as computed. */
  readonly quantity: number | null;
  readonly purchases: readonly Purchase[];
  readonly price: number | null;
  /** Null: price or quantity unknown; 0: counted elsewhere. */
  readonly amount: number | null;
  /** The amount on its one basis; null where it is not known, nothing where it is counted elsewhere. */
  readonly money: Money | null;
  /** What it costs where it is counted here, which it is once nothing covers it. */
  readonly moneyAlone: Money | null;
  /** Who pays how much of it when; one part where it is not split. */
  readonly parts: readonly PurchasePart[];
  /** The criterion whose finding already counts this purchase. */
  readonly coveredBy: string | null;
}

export interface Investment {
  readonly currency: string | null;
  /** Null: no price list. */
  readonly once: number | null;
  readonly yearly: number | null;
  /** Number of lines left out of the totals because their price is unknown. */
  readonly unpriced: number;
  /** The totals on their one basis, and by budget, source and year; null without a price list. */
  readonly estimate: Estimate | null;
  readonly lines: readonly InvestmentLine[];
}

/** The purchase list: each finding × each remedy that buys something, then what the group added. */
export function planInvestment(findings: readonly Finding[], audit: Audit, prices: PriceList | null): Investment {
  const open = new Set(findings.map(({ marked }) => marked.criterion.id));
  const lines = findings.flatMap((finding) => linesOf(finding, audit, prices, open));
  return {
    currency: prices?.currency ?? null,
    once: prices === null ? null : totalOf(lines, 'once'),
    yearly: prices === null ? null : totalOf(lines, 'yearly'),
    unpriced: lines.filter(({ price, coveredBy }) => price === null && coveredBy === null).length,
    estimate: prices === null ? null : investmentEstimate(lines),
    lines,
  };
}

/** The estimate of these lines; every part of a line is in it. */
function investmentEstimate(lines: readonly InvestmentLine[]): Estimate {
  return estimateOf(
    lines.flatMap(({ frequency, budget, parts }) => parts.map((part) => ({ ...part, frequency, budget }))),
  );
}

/** The sum of the known amounts. */
export function totalOf(lines: readonly InvestmentLine[], frequency: 'once' | 'yearly'): number {
  return lines.reduce((sum, line) => (line.frequency === frequency ? sum + (line.amount ?? 0) : sum), 0);
}

function linesOf(
  finding: Finding,
  audit: Audit,
  prices: PriceList | null,
  open: ReadonlySet<string>,
): readonly InvestmentLine[] {
  const { criterion } = finding.marked;
  const purchases = audit.responses.get(criterion.id)?.purchase ?? [];
  const buying = criterion.remedies.filter((remedy) => remedy.act !== 'act' && remedy.item !== null);
  const remedied = new Set(buying.map(({ item }) => item));
  const added = [...new Set(purchases.map(({ item }) => item))].filter((item) => !remedied.has(item));
  const wanted = [
    ...buying.map((remedy) => ({ remedy, item: remedy.item ?? '' })),
    ...added.map((item) => ({ remedy: null, item })),
  ];
  return wanted.map(({ remedy, item }) => {
    const own = purchases.filter((purchase) => purchase.item === item);
    const plannedSource = audit.responses.get(criterion.id)?.plan?.fundingSource ?? null;
    return lineOf({ finding, remedy, item, purchases: own, prices, open, plannedSource });
  });
}

/** What one line is made of. */
interface Wanted {
  readonly finding: Finding;
  readonly remedy: Remedy | null;
  readonly item: string;
  readonly purchases: readonly Purchase[];
  readonly prices: PriceList | null;
  /** Criteria whose findings are open. */
  readonly open: ReadonlySet<string>;
  /** Where the plan of the finding takes the money from. */
  readonly plannedSource: string | null;
}

function lineOf({ finding, remedy, item, purchases, prices, open, plannedSource }: Wanted): InvestmentLine {
  const { criterion, section } = finding.marked;
  const { price = null, budget = null } = prices?.prices.get(item) ?? {};
  const computedQuantity = remedy === null ? null : quantityOf(finding.marked, remedy);
  const quantity = correctedQuantity(purchases) ?? computedQuantity;
  const coveredBy = remedy?.coveredBy.find((id) => id !== criterion.id && open.has(id)) ?? null;
  const frequency = remedy?.frequency ?? 'once';
  const moneyAlone = moneyOf(quantity, price, termsOf(prices, item));
  const amount = coveredBy === null ? amountOf(quantity, price) : 0;
  const money = coveredBy === null ? moneyAlone : noMoney;
  return {
    criterion,
    section: section.id,
    severity: finding.severity,
    remedy,
    item,
    frequency,
    budget: budget ?? (frequency === 'once' ? 'investment' : 'recurrent'),
    computedQuantity,
    quantity,
    purchases,
    price,
    amount,
    money,
    moneyAlone,
    parts: purchaseParts({ quantity, price, amount, money, purchases, coveredBy, plannedSource }),
    coveredBy,
  };
}

function correctedQuantity(purchases: readonly Purchase[]): number | null {
  const typed = purchases.flatMap(({ quantity }) => (quantity === null ? [] : [rational(quantity)]));
  return typed.length === 0 ? null : toNumber(typed.reduce(add, zero));
}

function quantityOf({ answer, needed }: MarkedCriterion, { quantity }: Remedy): number | null {
  if (answer?.is !== 'given' || quantity.kind === 'asked') return null;
  if (quantity.kind === 'fixed') return quantity.quantity;
  if (quantity.kind === 'value') {
    return typeof answer.value === 'number' ? perPackage(rational(answer.value), quantity.per) : null;
  }
  if (needed === null || !isCounts(answer.value)) return null;
  return perPackage(subtract(needed, presentOf(answer.value)), quantity.per);
}

/** At least 0; divided and rounded up for things bought in packages. */
function perPackage(count: Rational, per: number | null): number {
  const positive = compare(count, zero) < 0 ? zero : count;
  return per === null ? toNumber(positive) : roundUp(divide(positive, rational(per)));
}

function roundUp({ numerator, denominator }: Rational): number {
  return Number((numerator + denominator - 1n) / denominator);
}
