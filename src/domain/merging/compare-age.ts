import { compareByCode } from '../values/compare-by-code.ts';
import { compareInstants } from '../values/instant.ts';
import type { MergeInput } from './merge-input.ts';

/** What decided that one audit is newer. */
export type NewestBy = 'auditedOn' | 'latestAt' | 'revision';

/** Compares by later day of the audit, then later answer, then higher revision; positive if `a` is newer, 0 if nothing tells them apart. */
export function compareAge(a: MergeInput, b: MergeInput): number {
  return compareByCode(a.auditedOn, b.auditedOn) || compareInstants(a.latestAt, b.latestAt) || a.revision - b.revision;
}

/** What makes `newer` newer than `older`. */
export function newestBy(newer: MergeInput, older: MergeInput): NewestBy {
  if (newer.auditedOn !== older.auditedOn) return 'auditedOn';
  return compareInstants(newer.latestAt, older.latestAt) === 0 ? 'revision' : 'latestAt';
}

/** Compares by later day of the audit, then greater round id, to find the audit that represents a facility. */
export function compareRounds(a: MergeInput, b: MergeInput): number {
  return compareByCode(a.auditedOn, b.auditedOn) || compareByCode(a.round, b.round);
}
