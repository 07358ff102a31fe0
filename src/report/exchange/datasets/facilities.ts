import type { Assessment } from '../../../domain/scoring/assessment.ts';
import { compareByCode } from '../../../domain/values/compare-by-code.ts';
import type { TypedColumn } from './typed-column.ts';

/** One line a facility, as its latest audit of the round describes it. */
export const facilityColumns: readonly TypedColumn<Assessment>[] = [
  ['facility', 'text', ({ audit }) => audit.facility.id],
  ['facilityName', 'text', ({ audit }) => audit.facility.name],
  ['facilityKind', 'text', ({ audit }) => audit.facility.kind],
  ['unit', 'text', ({ audit }) => audit.facility.unit?.id ?? null],
  ['unitName', 'text', ({ audit }) => audit.facility.unit?.name ?? null],
  ['province', 'text', ({ audit }) => audit.facility.province],
  ['round', 'text', ({ audit }) => audit.round.id],
  ['audit', 'text', ({ audit }) => audit.id],
  ['auditedOn', 'day', ({ audit }) => audit.auditedOn],
  ['illustrative', 'flag', ({ audit }) => audit.illustrative],
  ['profile', 'text', profileOf],
  ['emrStatus', 'text', ({ audit }) => audit.facility.emr?.status ?? null],
  ['emrDecision', 'text', ({ audit }) => audit.facility.emr?.decision ?? null],
  ['emrOn', 'day', ({ audit }) => audit.facility.emr?.on ?? null],
];

/** JSON, since each checklist asks for its own; an audit file keeps the order in which its author wrote, a workbook none. */
function profileOf({ audit }: Assessment): string {
  const entries = [...audit.facility.profile].toSorted(([a], [b]) => compareByCode(a, b));
  return JSON.stringify(Object.fromEntries(entries));
}
