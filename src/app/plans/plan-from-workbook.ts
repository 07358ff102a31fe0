import type { Audit } from '../../domain/audit/audit.ts';
import { AuditError, valueOrThrow } from '../../domain/problem/audit-error.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { groupBy } from '../../domain/values/grouping.ts';
import { isJsonObject } from '../../domain/values/json.ts';
import { auditFromDocument } from '../../formats/audit/audit-file.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { assertReason, criterionOf } from '../audit/answer-criterion.ts';
import { type AuditSession, openSession } from '../audit/audit-session.ts';
import { inspectorOf } from '../audit/edit-audit.ts';
import { heldAudit } from '../audit/held-audit.ts';

import { carriedData, openWorkbook, withFile } from '../inputs/open-audit.ts';
import { isMarkedPrevious } from '../merge/province-carried.ts';
import type { Tools } from '../ports/tools.ts';
import type { CellEdit } from '../ports/workbooks-port.ts';
import { auditsToPlan } from './audits-to-plan.ts';
import { type PlanChange, planChanges } from './plan-changes.ts';
import { type PlanEntry, planEntries } from './plan-entries.ts';

export interface PlanFromRequest {
  /** A facility's or province's workbook, whose findings somebody filled in. */
  readonly workbook: string;
  /** Audit files and folders; none: those beside the workbook. */
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  readonly by: string | null;
  readonly reason: string | null;
  readonly dryRun: boolean;
  /** Called with what would change before anything is written; false: nothing is. */
  readonly confirm: (planned: PlannedFrom) => Promise<boolean>;
}

/** One audit and what changes in it. */
export interface PlannedAudit {
  readonly path: string;
  readonly audit: Audit;
  readonly by: string;
  readonly changes: readonly PlanChange[];
}

export interface PlannedFrom {
  readonly audits: readonly PlannedAudit[];
  /** Cells that were edited although they are not to be filled in; nothing is taken from them. */
  readonly edits: readonly CellEdit[];
  /** Whether anything was filled in, be it in the audits already. */
  readonly isFilled: boolean;
}

export interface TakenPlans extends PlannedFrom {
  readonly isSaved: boolean;
  /** What there is to say of audits that were saved. */
  readonly unsettled: readonly Problem[];
}

/**
 * Takes what was filled in on the findings of a workbook into the plans of its audits. @throws AuditError with everything wrong, by sheet and
 * cell; then no audit was written.
 */
export async function planFromWorkbook(tools: Tools, request: PlanFromRequest): Promise<TakenPlans> {
  const { workbook: path } = request;
  const workbook = await openWorkbook(tools, path);
  const read = await withFile(path, async () => {
    const data = carriedData(workbook);
    const { entries, problems } = planEntries(workbook.filled() ?? []);
    if (problems.length > 0) throw new AuditError(problems);
    return { entries: groupBy(entries, ({ facility }) => facility), data, edits: workbook.edits() ?? [] };
  });
  const written = writtenAudits(read.data, read.entries);
  const found = await auditsToPlan(tools, request, written, (facility) => firstPlace(read.entries.get(facility), path));
  const sessions: AuditSession[] = [];
  try {
    for (const each of found) sessions.push(await openSession(tools, each.path, request.checklists));
    const plans = sessions.map((session, index) => {
      const base = found[index]?.written ?? session.audit();
      return planned(tools, session, base, read.entries.get(base.facility.id) ?? [], request);
    });
    const problems = plans.flatMap((each) => each.problems);
    if (problems.length > 0) throw new AuditError(problems);
    const changed = plans.filter(({ changes }) => changes.length > 0);
    const result = { audits: changed, edits: read.edits, isFilled: read.entries.size > 0 };
    const isSaved = !request.dryRun && changed.length > 0 && (await request.confirm(result));
    return { ...result, isSaved, unsettled: isSaved ? await saveAll(changed, request.reason) : [] };
  } finally {
    for (const session of sessions) await session.close();
  }
}

/** The audits with entries, as the workbook carries them; earlier rounds, which it carries too, have no rows of their own. */
function writtenAudits(data: CarriedData, entries: ReadonlyMap<string, unknown>): readonly Audit[] {
  const audits: Audit[] = [];
  for (const { audit: document } of data.audits) {
    const { facility } = document;
    const id = isJsonObject(facility) ? facility['id'] : null;
    if (typeof id !== 'string' || !entries.has(id)) continue;
    const { audit } = valueOrThrow(auditFromDocument(document));
    if (!isMarkedPrevious(data, audit)) audits.push(audit);
  }
  return audits;
}

function firstPlace(entries: readonly PlanEntry[] | undefined, file: string) {
  const [first] = entries ?? [];
  return { file, sheet: first?.sheet ?? null, cell: first?.cell ?? null };
}

interface Planning extends PlannedAudit {
  readonly session: AuditSession;
  readonly problems: readonly Problem[];
}

function planned(
  tools: Tools,
  session: AuditSession,
  written: Audit,
  entries: readonly PlanEntry[],
  { by: said, reason, workbook }: PlanFromRequest,
): Planning {
  const { now } = tools.surroundings;
  const before = session.audit();
  const by = inspectorOf(tools, before, said);
  for (const { criterion } of entries) criterionOf(session.checklist, criterion);
  const remover = { by, at: now(), reason: before.signed.length > 0 ? reason : null };
  const { audit, changes, conflicts } = planChanges(before, written, entries, {
    ...remover,
    today: now().slice(0, 10),
  });
  const [first] = changes;
  if (first !== undefined) {
    assertReason(before, first.criterion, reason);
    // Whatever could not be read again stops all of them before the first is saved.
    heldAudit(audit, session.checklist, session.path());
  }
  const problems = conflicts.map((each) => ({ ...each, file: workbook }));
  return { session, path: session.path(), audit, by, changes, problems };
}

/** @throws AuditError that names the audits that were saved before one could not be. */
async function saveAll(plans: readonly Planning[], reason: string | null): Promise<readonly Problem[]> {
  const saved: string[] = [];
  const unsettled: Problem[] = [];
  for (const { session, audit, by, path } of plans) {
    try {
      await session.save(audit, by, audit.signed.length > 0 ? reason : null);
    } catch (error) {
      if (!(error instanceof AuditError) || saved.length === 0) throw error;
      throw new AuditError([...error.problems, problem('plans-partly-saved', { saved }, { file: path })]);
    }
    saved.push(path);
    unsettled.push(...session.trailProblems());
  }
  return unsettled;
}
