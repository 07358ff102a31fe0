import type { Assessment } from '../../../domain/scoring/assessment.ts';
import type { TypedColumn } from './typed-column.ts';

/** Which audit of which facility a line is of; the first columns of most datasets. */
export const auditColumns: readonly TypedColumn<Assessment>[] = [
  ['facility', 'text', ({ audit }) => audit.facility.id],
  ['facilityName', 'text', ({ audit }) => audit.facility.name],
  ['facilityKind', 'text', ({ audit }) => audit.facility.kind],
  ['unit', 'text', ({ audit }) => audit.facility.unit?.id ?? null],
  ['province', 'text', ({ audit }) => audit.facility.province],
  ['audit', 'text', ({ audit }) => audit.id],
  ['revision', 'count', ({ audit }) => audit.revision],
  ['illustrative', 'flag', ({ audit }) => audit.illustrative],
  ['round', 'text', ({ audit }) => audit.round.id],
  ['auditedOn', 'day', ({ audit }) => audit.auditedOn],
  ['checklist', 'text', ({ checklist }) => checklist.id],
  ['checklistVersion', 'text', ({ checklist }) => checklist.version],
];
