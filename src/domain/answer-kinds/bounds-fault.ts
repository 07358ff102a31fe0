import type { GivenValue } from '../audit/audit.ts';
import type { Bounds } from '../checklist/bounds.ts';
import type { CoverageCriterion, Criterion } from '../checklist/checklist.ts';
import type { BoundsFault, CountedPart } from '../problem/fault.ts';
import { compare, type Rational, rational, toNumber } from '../values/rational.ts';
import { isCounts } from './answer-kind-rules.ts';
import { neededOf, presentOf, rowsOf } from './coverage.ts';

/**
 * The first bound that a value breaks; null: none. Of a coverage both numbers keep to the bounds; where it has rows, `min` and `max` are
 * meant of their sums, the others of each row. `neededByRule`: what the checklist says is needed; null: it is counted.
 */
export function boundsFault(
  criterion: Criterion,
  value: GivenValue,
  neededByRule: number | null = null,
): BoundsFault | null {
  if (criterion.kind === 'number') return typeof value === 'number' ? numberFault(criterion.bounds, value) : null;
  return criterion.kind === 'coverage' && isCounts(value) ? countsFault(criterion, value, neededByRule) : null;
}

/** The bound that one number breaks, such as one that is being typed or answers a question of the profile; null: none. */
export function numberFault(bounds: Bounds, found: number, part: CountedPart = 'value'): BoundsFault | null {
  const { min, max, integer } = bounds;
  if (integer && !Number.isInteger(found)) return { is: 'fraction', part, found };
  if (min !== null && found < min) return { is: 'below', part, found, min };
  return max !== null && found > max ? { is: 'above', part, found, max } : null;
}

/** False: whoever answers should be asked whether it is meant. Only a value without a fault is worth the question. */
export function isPlausible(criterion: Criterion, value: GivenValue): boolean {
  if (!('bounds' in criterion)) return true;
  return numbersIn(value).every((each) => isPlausibleNumber(criterion.bounds, each));
}

/** As isPlausible, of one number. */
function isPlausibleNumber({ plausible }: Bounds, value: number): boolean {
  if (plausible === null) return true;
  return (plausible.from === null || value >= plausible.from) && (plausible.to === null || value <= plausible.to);
}

function numbersIn(value: GivenValue): readonly number[] {
  if (typeof value === 'number') return [value];
  if (!isCounts(value)) return [];
  const needed = neededOf(value);
  return [...(needed === null ? [] : [toNumber(needed)]), toNumber(presentOf(value))];
}

type Counts = Parameters<typeof presentOf>[0];

function countsFault(criterion: CoverageCriterion, counts: Counts, neededByRule: number | null): BoundsFault | null {
  const { bounds, atMost } = criterion;
  const [needed, present] = [neededOf(counts), presentOf(counts)];
  return (
    fractionIn(criterion, counts) ??
    (needed === null ? null : numberFault(bounds, toNumber(needed), 'needed')) ??
    numberFault(bounds, toNumber(present), 'present') ??
    (atMost === null ? null : beyondNeeded(counts, present, neededByRule))
  );
}

function fractionIn({ bounds }: CoverageCriterion, counts: Counts): BoundsFault | null {
  if (!bounds.integer) return null;
  for (const row of rowsOf(counts)) {
    for (const part of ['needed', 'present'] as const) {
      const found = row[part];
      if (found !== null && !Number.isInteger(found)) return { is: 'fraction', part, found };
    }
  }
  return null;
}

function beyondNeeded(counts: Counts, present: Rational, neededByRule: number | null): BoundsFault | null {
  if (neededByRule !== null) {
    const isBeyond = compare(present, rational(neededByRule)) > 0;
    return isBeyond ? { is: 'beyond-needed', part: 'present', found: toNumber(present), needed: neededByRule } : null;
  }
  const row = rowsOf(counts).find(({ needed, present: there }) => needed !== null && there > needed);
  return row === undefined || row.needed === null
    ? null
    : { is: 'beyond-needed', part: 'present', found: row.present, needed: row.needed };
}
