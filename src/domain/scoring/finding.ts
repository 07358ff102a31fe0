import { compare, one, rational, zero } from '../values/rational.ts';
import { type MarkedCriterion, weightOf } from './scoring.ts';

export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** An active scored criterion short of full mark, answered or without evidence. */
export interface Finding {
  readonly marked: MarkedCriterion;
  readonly severity: Severity;
}

/** The findings of an audit, in the checklist's order; an unanswered criterion is open, not a finding. */
export function findFindings(criteria: readonly MarkedCriterion[]): readonly Finding[] {
  return criteria.flatMap((marked) => {
    const { state, mark } = marked;
    const isFinding = (state === 'answered' || state === 'no-evidence') && mark !== null && compare(mark, one) < 0;
    return isFinding ? [{ marked, severity: severityOf(marked) }] : [];
  });
}

const majorWeight = rational(4);

function severityOf({ criterion, mark }: MarkedCriterion): Severity {
  const isZero = mark !== null && compare(mark, zero) === 0;
  if (criterion.critical) return isZero ? 'critical' : 'major';
  return isZero && compare(weightOf(criterion), majorWeight) >= 0 ? 'major' : 'minor';
}
