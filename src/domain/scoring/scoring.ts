import { markOf } from '../answer-kinds/index.ts';
import type { Criterion, Section } from '../checklist/checklist.ts';
import { divide, hundred, multiply, type Rational, rational, sumOf, zero } from '../values/rational.ts';
import type { Standing } from './applicability.ts';

/** A criterion with its mark: 0–1; null if it is not applicable, inactive or not scored. */
export interface MarkedCriterion extends Standing {
  readonly mark: Rational | null;
}

/** Marks one standing; unanswered or without evidence gives mark 0. */
export function markCriterion(standing: Standing, auditedOn: string): MarkedCriterion {
  const { criterion, section, state, answer, side, needed, neededByRule } = standing;
  const mark = markOfStanding(standing, auditedOn);
  return { criterion, section, state, answer, side, needed, neededByRule, mark };
}

/** The marks if every criterion without evidence had full mark. */
export function asIfEvidenced(marked: readonly MarkedCriterion[]): readonly MarkedCriterion[] {
  return marked.map((each) =>
    each.state === 'no-evidence' && each.mark !== null ? { ...each, mark: rational(1) } : each,
  );
}

/** 100 × Σ weight × mark ÷ Σ weight over the criteria with a mark; null if none has one. */
export function weightedPercent(marked: Iterable<MarkedCriterion>): Rational | null {
  const shares: Weighted[] = [];
  for (const { criterion, mark } of marked) {
    if (mark !== null) shares.push({ weight: weightOf(criterion), value: mark });
  }
  const mean = weightedMean(shares);
  return mean === null ? null : multiply(hundred, mean);
}

/** Σ section weight × section percent ÷ Σ section weight, over scored sections that are not null. */
export function auditPercent(
  sections: Iterable<{ readonly section: Section; readonly percent: Rational | null }>,
): Rational | null {
  return weightedMean(
    [...sections].flatMap(({ section, percent }) =>
      section.scored && section.weight !== null && percent !== null
        ? [{ weight: rational(section.weight), value: percent }]
        : [],
    ),
  );
}

/** The weight in a sum; a criterion that is not scored has none. */
export function weightOf(criterion: Criterion): Rational {
  return criterion.weight === null ? zero : rational(criterion.weight);
}

interface Weighted {
  readonly weight: Rational;
  readonly value: Rational;
}

/** Exact weighted mean; null if empty. */
function weightedMean(shares: readonly Weighted[]): Rational | null {
  const total = sumOf(shares.map(({ weight }) => weight));
  if (total.numerator === 0n) return null;
  return divide(sumOf(shares.map(({ weight, value }) => multiply(weight, value))), total);
}

function markOfStanding({ criterion, state, answer, needed }: Standing, auditedOn: string): Rational | null {
  if (!criterion.scored) return null;
  switch (state) {
    case 'inactive':
    case 'not-applicable':
      return null;
    case 'unanswered':
    case 'no-evidence':
      return zero;
    case 'answered':
      return answer?.is === 'given' ? markOf(criterion, answer.value, { auditedOn, needed }) : null;
  }
}
