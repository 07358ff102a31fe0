import { failure } from '../../domain/audit-error.ts';
import type { Checklist } from '../../domain/checklist.ts';
import { placesOf, type Scope } from '../../domain/interview.ts';
import { nearest } from '../../domain/nearest.ts';

/** What is walked: all, or one section or place. */
export interface WalkScope {
  readonly section: string | null;
  readonly place: string | null;
  readonly order: 'section' | 'place';
}

/** @throws AuditError unknown-section, or invalid-option for a place that no criterion names. */
export function findScope(checklist: Checklist, { section, place, order }: WalkScope): Scope {
  const sections = checklist.sections.map(({ id }) => id);
  if (section !== null && !sections.includes(section)) {
    throw failure('unknown-section', { id: section, nearest: nearest(section, sections) });
  }
  const known = placesOf(checklist);
  if (place !== null && !known.includes(place)) {
    throw failure('invalid-option', { option: '--place', value: place, expected: known.join(', ') });
  }
  return { section, place, order };
}
