import { failure } from '../../domain/problem/audit-error.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';

/** @throws AuditError conflict-audits, conflict-checklist, conflict-sections if the files are not parts of one visit. */
export function assertSameVisit(inputs: readonly Pick<OpenedAudit, 'path' | 'audit' | 'checklist'>[]): void {
  const [first, ...others] = inputs;
  if (first === undefined) return;
  for (const other of others) {
    const { facility, round } = other.audit;
    const place = { file: other.path };
    if (facility.id !== first.audit.facility.id || round.id !== first.audit.round.id) {
      throw failure('conflict-audits', { facility: facility.id, round: round.id, other: first.path }, place);
    }
    if (other.checklist.digest !== first.checklist.digest) {
      throw failure('conflict-checklist', { facility: facility.id, other: first.path }, place);
    }
    if (String(other.audit.sections?.toSorted()) !== String(first.audit.sections?.toSorted())) {
      throw failure('conflict-sections', { facility: facility.id, other: first.path }, place);
    }
  }
}
