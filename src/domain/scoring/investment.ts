import { isCounts } from '../answer-kinds/answer-kind-rules.ts';
import { presentOf } from '../answer-kinds/coverage.ts';
import type { Audit, Purchase } from '../audit/audit.ts';
import type { Criterion, Remedy } from '../checklist/checklist.ts';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  toNumber,
  zero,
} from '../values/rational.ts';
import type { Finding, Severity } from './finding.ts';
import type { PriceList } from './price-list.ts';
import type { MarkedCriterion } from './scoring.ts';

/** One thing to buy because of one finding. Money in whole units of the currency. */
export interface InvestmentLine {
  readonly criterion: Criterion;
  readonly section: string;
  readonly severity: Severity;
  /** Null for an item that the group added by hand. */
  readonly remedy: Remedy | null;
  readonly item: string;
  readonly frequency: 'once' | 'yearly';
  /** By the remedy's rule; null without evidence, or where it is to be typed. */
  readonly computedQuantity: number | null;
  /** The group's correction where there is one, else as computed. */
  readonly quantity: number | null;
  readonly purchases: readonly Purchase[];
  readonly price: number | null;
  /** Null where price or quantity is not known; 0 where it is counted elsewhere. */
  readonly amount: number | null;
  /** The criterion whose finding this purchase is already counted with. */
  readonly coveredBy: string | null;
}

export interface Investment {
  readonly currency: string | null;
  /** Null without a price list. */
  readonly once: number | null;
  readonly yearly: number | null;
  /** How many lines miss from the totals because their price is not known. */
  readonly unpriced: number;
  readonly lines: readonly InvestmentLine[];
}

/** The purchase list: finding × remedy that buys something, then what the group added. */
export function planInvestment(findings: readonly Finding[], audit: Audit, prices: PriceList | null): Investment {
  const open = new Set(findings.map(({ marked }) => marked.criterion.id));
  const lines = findings.flatMap((finding) => linesOf(finding, audit, prices, open));
  return {
    currency: prices?.currency ?? null,
    once: prices === null ? null : totalOf(lines, 'once'),
    yearly: prices === null ? null : totalOf(lines, 'yearly'),
    unpriced: lines.filter(({ price, coveredBy }) => price === null && coveredBy === null).length,
    lines,
  };
}

/** The sum of the amounts that are known. */
export function totalOf(lines: readonly InvestmentLine[], frequency: 'once' | 'yearly'): number {
  return lines.reduce((sum, line) => (line.frequency === frequency ? sum + (line.amount ?? 0) : sum), 0);
}

/** quantity × price, rounded half up to whole units of the currency. */
export function amountOf(quantity: number | null, price: number | null): number | null {
  if (quantity === null || price === null) return null;
  // Whole numbers, as nearly all are, are exact as they are; the search for the cheapest lift asks for thousands.
  if (Number.isInteger(quantity) && Number.isSafeInteger(quantity * price)) return quantity * price;
  return roundHalfUp(multiply(rational(quantity), rational(price)));
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
    return lineOf(finding, remedy, item, own, prices?.prices.get(item)?.price ?? null, open);
  });
}

function lineOf(
  finding: Finding,
  remedy: Remedy | null,
  item: string,
  purchases: readonly Purchase[],
  price: number | null,
  open: ReadonlySet<string>,
): InvestmentLine {
  const { criterion, section } = finding.marked;
  const computedQuantity = remedy === null ? null : quantityOf(finding.marked, remedy);
  const quantity = correctedQuantity(purchases) ?? computedQuantity;
  const coveredBy = remedy?.coveredBy.find((id) => id !== criterion.id && open.has(id)) ?? null;
  return {
    criterion,
    section: section.id,
    severity: finding.severity,
    remedy,
    item,
    frequency: remedy?.frequency ?? 'once',
    computedQuantity,
    quantity,
    purchases,
    price,
    amount: coveredBy === null ? amountOf(quantity, price) : 0,
    coveredBy,
  };
}

function correctedQuantity(purchases: readonly Purchase[]): number | null {
  const typed = purchases.flatMap(({ quantity }) => (quantity === null ? [] : [rational(quantity)]));
  return typed.length === 0 ? null : toNumber(typed.reduce(add, zero));
}

function quantityOf({ criterion, answer, needed }: MarkedCriterion, { quantity }: Remedy): number | null {
  if (answer?.is !== 'given' || quantity.kind === 'asked') return null;
  if (quantity.kind === 'fixed') return quantity.quantity;
  if (quantity.kind === 'value') {
    return typeof answer.value === 'number' ? perPackage(rational(answer.value), quantity.per) : null;
  }
  if (criterion.kind !== 'coverage' || needed === null || !isCounts(answer.value)) return null;
  return perPackage(subtract(needed, presentOf(answer.value)), quantity.per);
}

/** At least 0; divided and rounded up where something is bought in packages. */
function perPackage(count: Rational, per: number | null): number {
  const positive = compare(count, zero) < 0 ? zero : count;
  return per === null ? toNumber(positive) : roundUp(divide(positive, rational(per)));
}

function roundUp({ numerator, denominator }: Rational): number {
  return Number((numerator + denominator - 1n) / denominator);
}
