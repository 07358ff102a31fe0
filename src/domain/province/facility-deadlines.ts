import type { Facility } from '../audit/facility.ts';
import type { Deadline } from '../checklist/checklist.ts';

/** A day by which one facility must be ready. */
export interface FacilityDeadline {
  readonly deadline: Deadline;
  /** ISO day; null: the checklist has none for this kind of facility. */
  readonly date: string | null;
  /** Why it differs from the checklist's day; null: it does not. */
  readonly reason: string | null;
}

/** The deadlines of a facility, in the checklist's order: its own override, otherwise the day for its kind. */
export function deadlinesOf(facility: Facility, deadlines: readonly Deadline[]): readonly FacilityDeadline[] {
  return deadlines.map((deadline) => {
    const override = facility.deadlines.get(deadline.id);
    if (override !== undefined) return { deadline, date: override.date, reason: override.reason };
    return { deadline, date: dateFor(facility.kind, deadline), reason: null };
  });
}

function dateFor(kind: string, { date }: Deadline): string | null {
  return typeof date === 'string' ? date : (date.get(kind) ?? date.get('default') ?? null);
}
