import type { Audit, Evidence, Response } from '../../domain/audit/audit.ts';
import type { Facility } from '../../domain/audit/facility.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { isExportText } from '../../formats/audit/exported-audits.ts';
import { exportLimit } from '../../formats/yaml/limits.ts';
import { openSession } from '../audit/audit-session.ts';
import { knownInspector } from '../audit/edit-audit.ts';
import { findRoster, writeNewAudit } from '../audit/new-audit.ts';
import { missingForms } from '../forms/form-inputs.ts';
import type { ImportStatus } from '../forms/import-forms.ts';
import { isFolderPlace } from '../inputs/output-path.ts';
import type { Tools } from '../ports/tools.ts';
import { type PlanAudits, type PlannedAudit, planAudits } from './plan-audits.ts';

export interface ImportAudits extends PlanAudits {
  /** Null: none. */
  readonly roster: string | null;
  /** Who imports; null: not said. */
  readonly by: string | null;
  readonly dryRun: boolean;
  readonly keepGoing: boolean;
}

/** An audit that came back from an exported file. */
export interface ImportedAudit extends PlannedAudit {
  readonly status: ImportStatus;
  /** Evidence that the audit names and that is not beside it. */
  readonly lackingEvidence: number;
}

export interface ImportedAudits {
  readonly audits: readonly ImportedAudit[];
  /** The problems of what was left out, if the import may continue. */
  readonly problems: readonly Problem[];
  /** What there is to say of audits that were saved, such as that a history is behind. */
  readonly unsettled: readonly Problem[];
  /** Roster facilities without an audit; empty without a roster. */
  readonly missing: readonly Facility[];
}

/** Whether all files hold exported audits; no: none does. @throws AuditError import-mixed where some do. */
export async function areExported({ files }: Tools, paths: readonly string[]): Promise<boolean> {
  const others: string[] = [];
  for (const path of paths) {
    const isJson = /\.json$/i.test(path) && !(await files.isFolder(path));
    if (!isJson || !isExportText(await files.readText(path, exportLimit))) others.push(path);
  }
  if (others.length === paths.length || paths.length === 0) return false;
  if (others.length > 0) throw new AuditError(others.map((file) => problem('import-mixed', {}, { file })));
  return true;
}

/** Makes audit files of exported audits. @throws AuditError with everything wrong, unless `keepGoing`; then nothing is written. */
export async function importAudits(tools: Tools, request: ImportAudits): Promise<ImportedAudits> {
  const { files } = tools;
  const isFolder = await isFolderPlace(tools, request.output);
  const roster = request.roster === null ? null : await findRoster(tools, request.roster, request.output);
  const planned = await planAudits(tools, request);
  if (planned.problems.length > 0 && !request.keepGoing) throw new AuditError(planned.problems);
  const audits: ImportedAudit[] = [];
  const unsettled: Problem[] = [];
  await files.orTakenBack(async () => {
    if (isFolder && !request.dryRun) await files.makeFolder(request.output);
    for (const plan of planned.audits) audits.push(await importOne(tools, plan, request, unsettled));
  });
  const answered = audits.map(({ audit }) => ({ facility: audit.facility }));
  const missing = await missingForms(tools, roster, answered, request.output, isFolder);
  return { audits, problems: planned.problems, unsettled, missing };
}

async function importOne(
  tools: Tools,
  plan: PlannedAudit,
  request: ImportAudits,
  unsettled: Problem[],
): Promise<ImportedAudit> {
  const status = statusOf(plan);
  if (request.dryRun || status === 'duplicate' || status === 'unchanged') {
    return { ...plan, status, lackingEvidence: await lacking(tools, plan.audit, [plan.target, plan.file]) };
  }
  const audit = await withEvidence(tools, plan);
  const saved =
    status === 'created'
      ? await created(tools, plan, audit)
      : await changed(tools, plan.target, audit, request, unsettled);
  return { ...plan, audit: saved, status, lackingEvidence: await lacking(tools, saved, [plan.target]) };
}

function statusOf({ existing, changes, audit, isDuplicate }: PlannedAudit): ImportStatus {
  if (isDuplicate) return 'duplicate';
  if (existing === null) return 'created';
  return existing === audit && changes.length === 0 ? 'unchanged' : 'changed';
}

async function created(tools: Tools, { target, checklist, file }: PlannedAudit, audit: Audit): Promise<Audit> {
  await writeNewAudit(tools, target, audit, checklist, [file]);
  return audit;
}

async function changed(
  tools: Tools,
  target: string,
  audit: Audit,
  { checklists, by, reason }: ImportAudits,
  unsettled: Problem[],
): Promise<Audit> {
  const session = await openSession(tools, target, checklists);
  try {
    const saved = await session.save(audit, knownInspector(tools, audit, by), reason);
    unsettled.push(...session.trailProblems());
    return saved;
  } finally {
    await session.close();
  }
}

/** Copies the evidence that lies beside the exported file, if it is the one that the audit names. */
async function withEvidence({ files }: Tools, { audit, file, target }: PlannedAudit): Promise<Audit> {
  if (await files.isSame(files.dirname(file), files.dirname(target))) return audit;
  const responses = new Map<string, Response>();
  for (const [id, response] of audit.responses) {
    const evidence: Evidence[] = [];
    for (const each of response.evidence) {
      const state = await files.evidenceState(file, each.file);
      const isIt = state.is === 'present' && (each.sha256 === null || each.sha256 === state.sha256);
      const copied = isIt ? await files.copyEvidence(file, each.file, target) : null;
      evidence.push(copied === null || copied.file === each.file ? each : { ...each, file: copied.file });
    }
    responses.set(
      id,
      response.evidence.every((each, index) => each === evidence[index]) ? response : { ...response, evidence },
    );
  }
  return { ...audit, responses };
}

/** How many files are beside none of these. */
async function lacking({ files }: Tools, { responses }: Audit, places: readonly string[]): Promise<number> {
  const folders: string[] = [];
  // In a dry run there may be no folder yet.
  for (const place of places) if (await files.isFolder(files.dirname(place))) folders.push(place);
  let count = 0;
  for (const { file } of [...responses.values()].flatMap(({ evidence }) => evidence)) {
    let isThere = false;
    for (const place of folders) isThere ||= (await files.evidenceState(place, file)).is === 'present';
    if (!isThere) count += 1;
  }
  return count;
}
