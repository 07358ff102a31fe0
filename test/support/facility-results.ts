import type { Audit } from '../../src/domain/audit/audit.ts';
import type { Facility } from '../../src/domain/audit/facility.ts';
import type { Checklist } from '../../src/domain/checklist/checklist.ts';
import { type FacilityResult, facilityResult } from '../../src/domain/province/facility-result.ts';
import { assess } from '../../src/domain/scoring/assessment.ts';
import type { PriceList } from '../../src/domain/scoring/price-list.ts';
import { audit, checklist, facility, judgement, type Recorded, section } from './checklist-builders.ts';

interface Given {
  readonly facility?: Partial<Facility>;
  readonly profile?: Readonly<Record<string, string | number>>;
  readonly audit?: Partial<Audit>;
  readonly checklist?: Checklist;
  readonly prices?: PriceList;
}

export const oneSection = checklist([
  section('servers', [judgement('A', { weight: 3 }), judgement('B'), judgement('C')]),
]);

/** The result of a facility of this id with these answers. */
export function resultOf(
  id: string,
  recorded: Readonly<Record<string, Recorded>> = {},
  given: Given = {},
): FacilityResult {
  const made = audit(recorded, {
    id: `audit-of-${id}`,
    facility: facility(given.profile ?? {}, { id, name: `Facility ${id}`, ...given.facility }),
    ...given.audit,
  });
  const reopen = () => assess(made, given.checklist ?? oneSection, given.prices ?? null);
  return facilityResult(reopen(), null, reopen);
}
