import type { Facility } from '../audit/facility.ts';
import type { Checklist, Deadline } from '../checklist/checklist.ts';
import { bestLevel } from '../scoring/lift.ts';

/** What deadlines look at. */
export interface Attainment {
  readonly facility: Facility;
  readonly checklist: Checklist;
  readonly level: string | null;
}

/** Whether a facility has what deadlines ask for, so that none is overdue: the best level, or a record system that is published. */
export function isDone({ facility, checklist, level }: Attainment): boolean {
  return isAtBestLevel({ checklist, level }) || isPublished(facility);
}

/** Whether a facility has met this deadline. Readiness says nothing about the deadline of another duty, such as a yearly report. */
export function hasMet(attainment: Attainment, { readiness }: Pick<Deadline, 'readiness'>): boolean {
  return readiness && isDone(attainment);
}

/** Whether a facility has reached the best level of its checklist. */
export function isAtBestLevel({ checklist, level }: Omit<Attainment, 'facility'>): boolean {
  return level !== null && level === bestLevel({ checklist });
}

/** With reservations too: what is announced is no longer awaited. */
function isPublished({ emr }: Facility): boolean {
  return emr?.status === 'published' || emr?.status === 'published-with-reservations';
}
