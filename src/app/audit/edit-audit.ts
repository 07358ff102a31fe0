import type { Audit } from '../../domain/audit/audit.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Tools } from '../ports/tools.ts';
import { type AuditSession, openSession } from './audit-session.ts';

export interface EditRequest {
  readonly path: string;
  readonly checklists: readonly string[];
  /** Who edits; null: the audit's team lead, else the system's user. */
  readonly by: string | null;
}

/** The result of an edit: the changed audit and what to report. */
export interface Edit<Told> {
  readonly audit: Audit;
  /** Reason for a change after signing. */
  readonly reason?: string | null;
  readonly told: Told;
}

/**
 * Locks, loads, changes and saves an audit in place, as the next revision.
 * @throws AuditError from any of these steps; then nothing was written.
 */
export async function editAudit<Told>(
  tools: Tools,
  request: EditRequest,
  change: (session: AuditSession, by: string) => Edit<Told> | Promise<Edit<Told>>,
): Promise<Edit<Told>> {
  const session = await openSession(tools, request.path, request.checklists);
  try {
    const by = inspectorOf(tools, session.audit(), request.by);
    // Evidence that was copied in for a change that is refused is of no use to anybody.
    const edited = await tools.files.orTakenBack(async () => {
      const { audit, told, reason = null } = await change(session, by);
      return { audit: await session.save(audit, by, reason), told };
    });
    assertTrail(session);
    return edited;
  } finally {
    await session.close();
  }
}

/** @throws AuditError with what there is to say of saves that were made. */
export function assertTrail(session: AuditSession): void {
  const problems = session.trailProblems();
  if (problems.length > 0) throw new AuditError(problems);
}

/** The person who answers: as given, else FACILITY_AUDIT_BY, else the team's lead, else the system's user. */
export function inspectorOf({ surroundings }: Tools, { team }: Audit, said: string | null): string {
  return said ?? surroundings.by ?? team.find(({ role }) => role === 'lead')?.name ?? surroundings.user;
}
