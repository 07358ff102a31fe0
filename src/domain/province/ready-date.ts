import type { Lifts } from '../lifts/cheapest-lift.ts';
import type { Assessment, CriterionAssessment } from '../scoring/assessment.ts';
import { bestLevel } from '../scoring/lift.ts';
import { addDays } from '../values/days.ts';

/** The day on which a facility can reach the best level, from the plans and lead times of the findings that hold it back. */
export type ReadyDate =
  | { readonly is: 'ready' }
  | {
      readonly is: 'dated';
      /** Null: no finding has a planned day or a lead time. */
      readonly date: string | null;
      /** The finding that takes longest. */
      readonly criterion: string | null;
      /** Findings with neither a planned day nor a lead time; because of them the real day can only be later. */
      readonly undated: readonly string[];
    }
  /** Either there are no answers yet, or it is not only findings that hold the facility back. */
  | { readonly is: 'not-computed' };

/**
 * For each finding of the cheapest set that raises the facility to the best level: the planned day, else the day of the audit plus the remedies'
 * lead days. The result is the latest of these days.
 */
export function readyDate(assessment: Assessment, { best: lift }: Lifts): ReadyDate {
  if (assessment.level !== null && assessment.level === bestLevel(assessment)) return { is: 'ready' };
  if (lift === null || lift.criteria.length === 0) return { is: 'not-computed' };
  const mended = new Set(lift.criteria);
  const days = assessment.criteria
    .filter(({ criterion }) => mended.has(criterion.id))
    .map((each) => ({ criterion: each.criterion.id, date: mendedOn(each, assessment) }));
  const dated = days.flatMap(({ criterion, date }) => (date === null ? [] : [{ criterion, date }]));
  const last = dated.reduce<(typeof dated)[number] | null>(
    (latest, each) => (latest !== null && latest.date >= each.date ? latest : each),
    null,
  );
  return {
    is: 'dated',
    date: last?.date ?? null,
    criterion: last?.criterion ?? null,
    undated: days.filter(({ date }) => date === null).map(({ criterion }) => criterion),
  };
}

/** The planned day, else the day of the audit plus the remedies' lead days; null: neither is known. */
export function mendedOn({ criterion }: CriterionAssessment, { audit }: Assessment): string | null {
  const due = audit.responses.get(criterion.id)?.plan?.due ?? null;
  if (due !== null) return due;
  const known = criterion.remedies.flatMap(({ leadDays }) => leadDays ?? []);
  return known.length === 0 ? null : addDays(audit.auditedOn, Math.max(...known));
}
