import type { CoverageCounts, GivenValue } from '../audit/audit.ts';
import type { CoverageCriterion } from '../checklist/checklist.ts';
import { add, compare, divide, one, type Rational, rational, toNumber, zero } from '../values/rational.ts';
import { type AnswerKindRules, isCounts, noDay, type TypedReader } from './answer-kind-rules.ts';

export const coverageRules: AnswerKindRules<CoverageCriterion> = {
  fits: (_criterion, value) => isCounts(value) && rowsOf(value).every(isCount),
  mark: (criterion, value, { needed }) => {
    if (!isCounts(value) || needed === null || compare(needed, zero) === 0) return null;
    const share = divide(presentOf(value), needed);
    if (compare(share, rational(criterion.full)) >= 0) return one;
    return compare(share, rational(criterion.zero)) < 0 ? zero : share;
  },
  testValue: (value) => (isCounts(value) ? toNumber(presentOf(value)) : null),
  picksSeveral: false,
  offered: () => [],
  fromText: ({ needed }, text, read) => countsFromText(text, needed.length > 0, read),
  possibleMarks: () => null,
  dayIn: noDay,
  withoutWords: withoutRows,
};

/** The number present according to the answer, summed over its rows. */
export function presentOf(counts: CoverageCounts): Rational {
  return rowsOf(counts).reduce((sum, row) => add(sum, rational(row.present)), zero);
}

/** The number needed according to the answer, summed over its rows; null if it gives none. */
export function neededOf(counts: CoverageCounts): Rational | null {
  const typed = rowsOf(counts).flatMap((row) => (row.needed === null ? [] : [row.needed]));
  return typed.length === 0 ? null : typed.reduce((sum, needed) => add(sum, rational(needed)), zero);
}

function countsFromText(text: string, hasRule: boolean, read: TypedReader): GivenValue | null {
  const [present, needed, ...more] = text.split('/').map((each) => read.number(each.trim()));
  if (present === undefined || present === null || present < 0 || more.length > 0) return null;
  if (needed === undefined) return hasRule ? { needed: null, present } : null;
  return needed === null || needed < 0 ? null : { needed, present };
}

/** Summed, since rows bear names of rooms. */
function withoutRows(value: GivenValue): GivenValue {
  if (!isCounts(value) || !('rows' in value)) return value;
  const needed = neededOf(value);
  return { needed: needed === null ? null : toNumber(needed), present: toNumber(presentOf(value)) };
}

interface Counts {
  readonly needed: number | null;
  readonly present: number;
}

/** Its numbers row by row; an answer without rows is one row. */
export function rowsOf(counts: CoverageCounts): readonly Counts[] {
  return 'rows' in counts ? counts.rows : [counts];
}

function isCount({ needed, present }: Counts): boolean {
  return isAmount(present) && (needed === null || isAmount(needed));
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
