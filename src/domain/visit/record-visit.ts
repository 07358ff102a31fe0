import type { Audit, Visit } from '../audit/audit.ts';
import { type Remover, withDeletion, withRestored } from '../records/deletions.ts';

/** A visit about which nothing is known yet. */
export const noVisit: Visit = {
  number: null,
  decision: null,
  plan: null,
  startedAt: null,
  endedAt: null,
  place: null,
  present: [],
  chair: null,
  secretary: null,
  copies: null,
  strengths: null,
  difficulties: [],
  conclusion: null,
  facilityOpinion: null,
  disputed: [],
};

/** Changes the given parts of the visit. */
export function recordVisit(audit: Audit, changes: Partial<Visit>): Audit {
  return { ...audit, visit: { ...noVisit, ...audit.visit, ...changes } };
}

/** Notes that the facility disputes a criterion; where it did, that it does no longer, and who says so. */
export function recordDisputed(audit: Audit, criterion: string, change: Remover): Audit {
  const disputed = audit.visit?.disputed ?? [];
  const removed = { what: 'disputed', criterion, was: null } as const;
  if (!disputed.includes(criterion)) {
    return withRestored(recordVisit(audit, { disputed: [...disputed, criterion] }), removed, change.at);
  }
  const left = recordVisit(audit, { disputed: disputed.filter((id) => id !== criterion) });
  return withDeletion(left, removed, change);
}

const opening = ['place', 'startedAt', 'present', 'chair', 'secretary'] as const;
const closing = ['strengths', 'conclusion', 'facilityOpinion', 'endedAt'] as const;

/** The fields still missing for the beginning or the end of the minutes. */
export function missingOf(visit: Visit | null, part: 'opening' | 'closing'): readonly (keyof Visit)[] {
  const fields: readonly (keyof Visit)[] = part === 'opening' ? opening : closing;
  return fields.filter((field) => {
    const value = (visit ?? noVisit)[field];
    return value === null || (Array.isArray(value) && value.length === 0);
  });
}
