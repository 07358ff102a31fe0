import type { Audit, Signature } from '../../domain/audit/audit.ts';
import { fingerprintOf } from '../../domain/audit/fingerprint.ts';
import { unansweredFaults } from '../../domain/final/final-faults.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { standings } from '../../domain/scoring/applicability.ts';
import { assess } from '../../domain/scoring/assessment.ts';
import { type OpenPoint, openPoints } from '../../domain/scoring/open-points.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { auditDocument } from '../../formats/audit/audit-file.ts';
import type { Tools } from '../ports/tools.ts';
import type { AuditSession } from './audit-session.ts';
import { type EditRequest, editAudit } from './edit-audit.ts';

export interface SignRequest extends EditRequest {
  /** Number of the minutes; null: none. */
  readonly number: string | null;
  /** ISO day; null: today. */
  readonly on: string | null;
}

export interface Signed {
  readonly audit: Audit;
  readonly signature: Signature;
  /** Points still open when both sides signed. */
  readonly open: readonly OpenPoint[];
}

/**
 * Records what both sides signed: revision, fingerprint and day. From then on every change needs a reason.
 * @throws AuditError as editAudit, final-unanswered: a visit that is not finished is not closed as if it were, and already-signed.
 */
export async function signAudit(tools: Tools, request: SignRequest): Promise<Signed> {
  const { surroundings } = tools;
  const on = request.on ?? surroundings.now().slice(0, 10);
  if (!isIsoDay(on)) throw failure('invalid-date', { key: '--on', found: on });
  const { audit, told } = await editAudit(tools, request, (session) => {
    const before = session.audit();
    assertFinished(before, session, request.path);
    const fingerprint = fingerprintOf(auditDocument(before), session.checklist.digest, surroundings.sha256);
    assertNotSigned(before, fingerprint, request);
    // The fingerprint leaves revision and signatures out: it is that of the minutes as they were printed.
    const signature: Signature = {
      revision: before.revision + 1,
      fingerprint,
      on,
      number: request.number,
      changes: [],
    };
    const open = openPoints(before, standings(session.checklist, before).values(), 'verified');
    return { audit: { ...before, signed: [...before.signed, signature] }, told: { signature, open } };
  });
  return { audit, ...told };
}

/** The same minutes are signed once; only another number or another day corrects what was recorded. */
function assertNotSigned({ signed }: Audit, fingerprint: string, { number, on }: SignRequest): void {
  const last = signed.at(-1);
  if (last === undefined || last.fingerprint !== fingerprint || last.number !== number) return;
  if (on !== null && on !== last.on) return;
  throw failure('already-signed', { number: number ?? '', on: last.on, revision: last.revision });
}

function assertFinished(audit: Audit, { checklist }: Pick<AuditSession, 'checklist'>, file: string): void {
  const faults = unansweredFaults(assess(audit, checklist, null));
  if (faults.length > 0) throw new AuditError(faults.map((each) => ({ ...each, file })));
}
