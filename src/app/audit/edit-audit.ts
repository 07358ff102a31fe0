import type { Audit } from '../../domain/audit/audit.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { Tools } from '../ports/tools.ts';
import { type AuditSession, openSession } from './audit-session.ts';

export interface EditRequest {
  readonly path: string;
  readonly checklists: readonly string[];
  /** Who edits; null: as FACILITY_AUDIT_BY or the audit's team say. */
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

/** The name of who records something: as said, else FACILITY_AUDIT_BY, else the team's lead or only member. @throws AuditError needs-name. */
export function inspectorOf(tools: Tools, audit: Audit, said: string | null): string {
  const name = knownInspector(tools, audit, said);
  if (name === null) throw failure('needs-name', {});
  return name;
}

/** As inspectorOf; null where nobody is named. The account that the system runs under is no person. */
export function knownInspector(
  { surroundings }: Tools,
  { team }: Pick<Audit, 'team'>,
  said: string | null,
): string | null {
  const [first, ...others] = team;
  const ofTeam = team.find(({ role }) => role === 'lead') ?? (others.length === 0 ? first : undefined);
  const named = [said, surroundings.by, ofTeam?.name ?? null].find((name) => !isBlank(name));
  return named?.trim() ?? null;
}
