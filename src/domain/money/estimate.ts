import { compareByCode } from '../values/compare-by-code.ts';
import { groupBy } from '../values/grouping.ts';
import { isVatUnknown, type Money, sumMoney } from './money.ts';

export type Frequency = 'once' | 'yearly';

export const budgets = ['investment', 'recurrent'] as const;
/** The budget that an expense belongs to; a purchase made once may well be recurrent expenditure. */
export type Budget = (typeof budgets)[number];

/** As much of a purchase as estimates are made of. */
export interface MoneyRow {
  readonly frequency: Frequency;
  readonly budget: Budget;
  /** Null: not settled. */
  readonly fundingSource: string | null;
  readonly year: number | null;
  /** Null: price or quantity is not known. */
  readonly money: Money | null;
}

export interface OnceAndYearly {
  readonly once: Money;
  readonly yearly: Money;
}

/** What one source of money pays in one year. */
export interface SourceMoney extends OnceAndYearly {
  readonly fundingSource: string | null;
  readonly year: number | null;
}

/** The money of purchases together; every breakdown has the same rows, so all of them come to the same sums. */
export interface Estimate extends OnceAndYearly {
  readonly byBudget: Readonly<Record<Budget, OnceAndYearly>>;
  /** In the order of years, then of sources by name; what is not settled comes last. */
  readonly bySource: readonly SourceMoney[];
  /** How many rows with an amount have no known VAT. */
  readonly vatUnknown: number;
}

/** A part of the money; null: of what is spent so, nothing is known of the part. */
export interface StatedPart {
  readonly part: 'net' | 'vat' | 'other' | 'contingency';
  readonly once: number | null;
  readonly yearly: number | null;
}

/**
 * The parts that can be stated. A part of which nothing is known is none of them, although it is nothing where nothing is spent: its 0 would
 * be read as known.
 */
export function statedParts({ once, yearly }: OnceAndYearly): readonly StatedPart[] {
  return (['net', 'vat', 'other', 'contingency'] as const).flatMap((part) => {
    const own = { part, once: once[part], yearly: yearly[part] };
    const isUnknown = own.once === null || own.yearly === null;
    return isUnknown && !own.once && !own.yearly ? [] : [own];
  });
}

/** The estimate over these rows; those without an amount add nothing. */
export function estimateOf(rows: Iterable<MoneyRow>): Estimate {
  const all = [...rows];
  return {
    ...onceAndYearly(all),
    byBudget: {
      investment: onceAndYearly(all.filter(({ budget }) => budget === 'investment')),
      recurrent: onceAndYearly(all.filter(({ budget }) => budget === 'recurrent')),
    },
    bySource: moneyBySource(all),
    vatUnknown: all.filter(({ money }) => isVatUnknown(money)).length,
  };
}

/** The money spent once and every year, apart: they are never added up but in a first year. */
export function onceAndYearly(rows: readonly Pick<MoneyRow, 'frequency' | 'money'>[]): OnceAndYearly {
  const sumOf = (wanted: Frequency) =>
    sumMoney(rows.flatMap(({ frequency, money }) => (frequency === wanted && money !== null ? [money] : [])));
  return { once: sumOf('once'), yearly: sumOf('yearly') };
}

/** The amounts by source and year, in the order of years, then of sources; what is not settled comes last. */
export function moneyBySource(rows: readonly Omit<MoneyRow, 'budget'>[]): readonly SourceMoney[] {
  const known = rows.filter(({ money }) => money !== null && money.total !== 0);
  const groups = groupBy(known, ({ fundingSource, year }) => JSON.stringify([fundingSource, year]));
  return [...groups.values()]
    .flatMap((own): readonly SourceMoney[] => {
      const [first] = own;
      if (first === undefined) return [];
      return [{ fundingSource: first.fundingSource, year: first.year, ...onceAndYearly(own) }];
    })
    .sort((a, b) => nullLast(a.year, b.year) || nullLast(a.fundingSource, b.fundingSource));
}

function nullLast<Value extends string | number>(a: Value | null, b: Value | null): number {
  return a === null || b === null ? (a === null ? 1 : 0) - (b === null ? 1 : 0) : compareByCode(a, b);
}
