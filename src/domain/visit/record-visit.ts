import type { Audit, Visit } from '../audit/audit.ts';

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
