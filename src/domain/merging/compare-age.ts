import { compareByCode } from '../values/compare-by-code.ts';
import { compareInstants } from '../values/instant.ts';
import type { MergeInput } from './merge-input.ts';

/** By what the newest of several audits was told. */
export type NewestBy = 'auditedOn' | 'latestAt' | 'revision';

/** Later day of the audit, then later answer, then higher revision; positive when `a` is the newer one, 0 when nothing tells. */
export function compareAge(a: MergeInput, b: MergeInput): number {
  return compareByCode(a.auditedOn, b.auditedOn) || compareInstants(a.latestAt, b.latestAt) || a.revision - b.revision;
}

/** What told that `newer` is newer than `older`. */
export function newestBy(newer: MergeInput, older: MergeInput): NewestBy {
  if (newer.auditedOn !== older.auditedOn) return 'auditedOn';
  return compareInstants(newer.latestAt, older.latestAt) === 0 ? 'revision' : 'latestAt';
}

/** Later day of the audit, then greater round id: which audit a facility stands with. */
export function compareRounds(a: MergeInput, b: MergeInput): number {
  return compareByCode(a.auditedOn, b.auditedOn) || compareByCode(a.round, b.round);
}
