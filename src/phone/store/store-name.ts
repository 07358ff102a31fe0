import type { FillPage } from '../../report/fill/fill-page.ts';

/** One store a checklist, facility, round and side: a page that is made anew goes on from the answers of the one before. */
export function storeName({ audit, checklist, isFacilityKnown, side }: FillPage): string {
  const sections = audit.sections === null ? [] : [audit.sections.join(',')];
  const facility = isFacilityKnown ? audit.facility.id : '*';
  return ['facility-audit', checklist.digest.slice(0, 23), facility, audit.round.id, side, ...sections].join('/');
}
