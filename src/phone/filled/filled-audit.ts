import { type Audit, noResponse, type Response } from '../../domain/audit/audit.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';
import type { Entry, Filled } from './filled.ts';

/** The audit that a page's answers make, as the tool will have it once they are imported. */
export function filledAudit({ audit, side }: FillPage, filled: Filled): Audit {
  const responses = new Map(audit.responses);
  for (const [criterion, entry] of filled.entries) {
    const response = withOwn(responses.get(criterion) ?? noResponse, side, entry);
    responses.set(criterion, response);
  }
  const facility = {
    ...audit.facility,
    id: filled.facilityId,
    name: filled.facilityName,
    profile: filled.profile,
  };
  return { ...audit, auditedOn: filled.auditedOn, facility, responses };
}

function withOwn(before: Response, side: FillPage['side'], { answer, note, at, photos }: Entry): Response {
  const own = answer === null ? null : { answer, by: null, at, note: note === '' ? null : note, changed: null };
  const taken = photos.map((file) => ({ file, sha256: null, takenOn: null, caption: null }));
  return { ...before, [side]: own, evidence: [...before.evidence, ...taken] };
}
