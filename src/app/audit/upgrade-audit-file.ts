import type { Checklist } from '../../domain/checklist/checklist.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { type UpgradedAudit, upgradeAudit } from '../../domain/visit/upgrade-audit.ts';
import { auditDocument } from '../../formats/audit/audit-file.ts';
import { openChecklist } from '../checklists/list-checklists.ts';
import { leaveChecklist } from '../inputs/leave-checklist.ts';
import type { Tools } from '../ports/tools.ts';
import { assertReason } from './answer-criterion.ts';
import { openSession } from './audit-session.ts';
import { assertTrail, inspectorOf } from './edit-audit.ts';

export interface UpgradeRequest {
  readonly path: string;
  readonly checklists: readonly string[];
  /**
   * Target checklist by id, file or folder. Null: the one of `checklists` that the audit does not use yet, else the one it uses; if none is
   * given, the shipped one.
   */
  readonly to: string | null;
  readonly dryRun: boolean;
  readonly by: string | null;
  /** Why, where the minutes were signed. */
  readonly reason: string | null;
}

export interface UpgradeResult {
  readonly checklist: Checklist;
  /** Null: the audit already uses this version. */
  readonly upgraded: UpgradedAudit | null;
}

/** Moves an audit file to another version of its checklist. @throws AuditError checklist-mismatch for another checklist, or as a save. */
export async function upgradeAuditFile(tools: Tools, request: UpgradeRequest): Promise<UpgradeResult> {
  const { path, checklists, dryRun, by, reason } = request;
  const session = await openSession(tools, path, checklists);
  try {
    const audit = session.audit();
    const checklist = await checklistToGoTo(tools, request, session.checklist);
    if (checklist.digest === session.checklist.digest) return { checklist, upgraded: null };
    const upgraded = upgradeAudit(audit, session.checklist, checklist, auditDocument);
    if (dryRun) return { checklist, upgraded };
    const name = inspectorOf(tools, audit, by);
    assertReason(audit, audit.facility.name, reason);
    await tools.files.orTakenBack(async () => {
      await leaveChecklist(tools, checklist, tools.files.dirname(session.path()));
      await session.save(upgraded.audit, name, audit.signed.length > 0 ? reason : null);
    });
    assertTrail(session);
    return { checklist, upgraded };
  } finally {
    await session.close();
  }
}

async function checklistToGoTo(
  tools: Tools,
  { to, checklists }: UpgradeRequest,
  current: Checklist,
): Promise<Checklist> {
  if (to === null) {
    const named = await Promise.all(checklists.map((name) => openChecklist(tools, name)));
    const versions = named.filter(({ id }) => id === current.id);
    const other = versions.findLast(({ digest }) => digest !== current.digest);
    return other ?? versions.at(-1) ?? openChecklist(tools, current.id);
  }
  const checklist = await openChecklist(tools, to);
  if (checklist.id === current.id) return checklist;
  throw failure('checklist-mismatch', { expected: current.id, found: checklist.id }, { file: to });
}
