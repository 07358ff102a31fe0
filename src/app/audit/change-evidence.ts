import type { Evidence } from '../../domain/audit/audit.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { saidOrNull } from '../../domain/values/blank.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { editEvidence, moveEvidence } from '../../domain/visit/record-response.ts';
import { realDay } from '../../i18n/written/typed-number.ts';
import type { Tools } from '../ports/tools.ts';
import { assertReason, criterionOf } from './answer-criterion.ts';
import { editAudit } from './edit-audit.ts';
import { evidenceNamed, type RemovalRequest } from './remove-evidence-file.ts';

export interface EvidenceEditRequest extends RemovalRequest {
  /** Null: stays as it is; blank: none. */
  readonly caption: string | null;
  /** As typed; null: stays as it is; `clear`: none. */
  readonly takenOn: string | null;
}

/**
 * Changes the caption or the day of one piece of evidence, and gives it back as it is now.
 * @throws AuditError unknown-criterion, unknown-evidence, invalid-date, signed-needs-reason, or as editAudit; then nothing was written.
 */
export async function editEvidenceFile(tools: Tools, request: EvidenceEditRequest): Promise<Evidence> {
  const { caption, takenOn } = request;
  const { told } = await editAudit(tools, request, (session) => {
    const before = session.audit();
    const { id } = criterionOf(session.checklist, request.criterion);
    const was = evidenceNamed(request.file, id, before.responses.get(id)?.evidence ?? []);
    assertReason(before, id, request.reason);
    const changes = {
      ...(caption === null ? {} : { caption: saidOrNull(composed(caption).trim()) }),
      ...(takenOn === null ? {} : { takenOn: dayOf(takenOn, before.auditedOn) }),
    };
    const audit = editEvidence(before, id, was.file, changes);
    return { audit, told: { ...was, ...changes }, reason: before.signed.length > 0 ? request.reason : null };
  });
  return told;
}

export interface EvidenceMoveRequest extends RemovalRequest {
  /** The criterion it goes to. */
  readonly to: string;
}

/** Moves one piece of evidence to another criterion; the file itself stays where it is. @throws AuditError as editEvidenceFile. */
export async function moveEvidenceFile(tools: Tools, request: EvidenceMoveRequest): Promise<Evidence> {
  const { told } = await editAudit(tools, request, (session, by) => {
    const before = session.audit();
    const { id } = criterionOf(session.checklist, request.criterion);
    const { id: to } = criterionOf(session.checklist, request.to);
    const was = evidenceNamed(request.file, id, before.responses.get(id)?.evidence ?? []);
    assertReason(before, id, request.reason);
    const remover = { by, at: tools.surroundings.now(), reason: request.reason };
    const audit = id === to ? before : moveEvidence(before, id, to, was, remover);
    return { audit, told: was, reason: before.signed.length > 0 ? request.reason : null };
  });
  return told;
}

/** @throws AuditError invalid-date. */
function dayOf(typed: string, auditedOn: string): string | null {
  if (typed === 'clear') return null;
  const day = realDay(typed, auditedOn);
  if (day === null) throw failure('invalid-date', { key: '--day', found: typed, isTyped: true });
  return day;
}
