import type { Evidence } from '../../domain/audit/audit.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { removeEvidence } from '../../domain/visit/record-response.ts';
import type { Tools } from '../ports/tools.ts';
import { assertReason, criterionOf } from './answer-criterion.ts';
import { type EditRequest, editAudit } from './edit-audit.ts';

export interface RemovalRequest extends EditRequest {
  readonly criterion: string;
  /** As the audit names it (`evidence/9fe3-photo.jpg`), or the file's name alone. */
  readonly file: string;
  /** Why; needed after the minutes were signed. */
  readonly reason: string | null;
}

/**
 * Takes one piece of evidence out of a criterion and gives it back; the file itself stays in its folder.
 * @throws AuditError unknown-criterion, unknown-evidence, signed-needs-reason, or as editAudit; then nothing was written.
 */
export async function removeEvidenceFile(tools: Tools, request: RemovalRequest): Promise<Evidence> {
  const { told } = await editAudit(tools, request, (session, by) => {
    const before = session.audit();
    const { id } = criterionOf(session.checklist, request.criterion);
    const was = evidenceNamed(request.file, id, before.responses.get(id)?.evidence ?? []);
    assertReason(before, id, request.reason);
    const audit = removeEvidence(before, id, was, { by, at: tools.surroundings.now(), reason: request.reason });
    return { audit, told: was, reason: before.signed.length > 0 ? request.reason : null };
  });
  return told;
}

/** The piece of evidence that a name means. @throws AuditError unknown-evidence. */
export function evidenceNamed(named: string, criterion: string, evidence: readonly Evidence[]): Evidence {
  const file = composed(named.replaceAll('\\', '/'));
  const found =
    evidence.find((each) => each.file === file) ?? evidence.find((each) => each.file.split('/').at(-1) === file);
  if (found !== undefined) return found;
  throw failure('unknown-evidence', { criterion, file: named, held: evidence.map((each) => each.file) });
}
