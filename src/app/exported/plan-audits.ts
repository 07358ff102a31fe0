import type { Audit } from '../../domain/audit/audit.ts';
import { type Change, changesBetween } from '../../domain/audit/history.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { lostResponses } from '../../domain/merging/lost-responses.ts';
import { AuditError, failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { allSignatures } from '../../domain/records/signatures.ts';
import { assess } from '../../domain/scoring/assessment.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { isSameValue } from '../../domain/values/same-value.ts';
import { auditDocument, checkAudit } from '../../formats/audit/audit-file.ts';
import { type ExportedAudit, readExported } from '../../formats/audit/exported-audits.ts';
import { exportLimit } from '../../formats/yaml/limits.ts';
import { auditJson } from '../../report/exchange/audit-json.ts';
import { editedInExport } from '../../report/exchange/edited-export.ts';
import { findChecklist } from '../inputs/find-checklist.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import { openAuditFile } from '../inputs/open-audit.ts';
import { isFolderPlace } from '../inputs/output-path.ts';
import type { Tools } from '../ports/tools.ts';

/** The planned import of one exported audit; nothing is written yet. */
export interface PlannedAudit {
  readonly file: string;
  readonly checklist: Checklist;
  /** The audit file to create or change. */
  readonly target: string;
  /** Null: it is created. */
  readonly existing: Audit | null;
  /** As it will be; the same as `existing` where nothing is new. */
  readonly audit: Audit;
  readonly changes: readonly Change[];
  /** Whether the same audit came in a file before. */
  readonly isDuplicate: boolean;
}

export interface PlanAudits {
  readonly paths: readonly string[];
  /** An audit file, or a folder for one file each. */
  readonly output: string;
  readonly checklists: readonly string[];
  /** The facility that is expected; null: any. */
  readonly facility: string | null;
  /** Why what was signed is changed; null: not said. */
  readonly reason: string | null;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Planned {
  readonly audits: readonly PlannedAudit[];
  readonly problems: readonly Problem[];
}

/** Reads exported audits and finds out what each would create or change. */
export async function planAudits(tools: Tools, request: PlanAudits): Promise<Planned> {
  const isFolder = await isFolderPlace(tools, request.output);
  const byTarget = new Map<string, PlannedAudit>();
  const [audits, problems]: [PlannedAudit[], Problem[]] = [[], []];
  for (const [index, file] of request.paths.entries()) {
    try {
      const text = await tools.files.readText(file, exportLimit);
      const exported = valueOrThrow(readExported(text));
      if (exported.length === 0) throw failure('export-without-audit', { audit: null });
      for (const each of exported) {
        const target = isFolder ? tools.files.join(request.output, fileNameOf(each.parsed.audit)) : request.output;
        const planned = await planAudit(tools, file, each, target, request);
        const before = byTarget.get(target);
        if (before === undefined) byTarget.set(target, planned);
        else if (!isSame(before.audit, planned.audit)) throw sameName(tools, target, before.file);
        audits.push({ ...planned, isDuplicate: before !== undefined });
      }
    } catch (error) {
      for (const each of inputFailure(tools, file, error).problems) problems.push({ ...each, file: each.file ?? file });
    }
    request.onProgress(index + 1, request.paths.length);
  }
  return { audits, problems };
}

function fileNameOf({ facility, round }: Audit): string {
  return `${facility.id}.${round.id}.audit.yaml`;
}

function sameName({ files }: Tools, target: string, other: string): AuditError {
  return failure('same-output-name', { name: files.basename(target), other });
}

async function planAudit(
  tools: Tools,
  file: string,
  { shown, parsed }: ExportedAudit,
  target: string,
  request: PlanAudits,
): Promise<PlannedAudit> {
  const { audit } = parsed;
  const places = { chosen: request.checklists, beside: tools.files.dirname(file) };
  const checklist = await findChecklist(tools, audit.checklist, places);
  const misfits = checkAudit(parsed, checklist);
  if (misfits.length > 0) throw new AuditError(misfits);
  if (request.facility !== null && request.facility !== audit.facility.id)
    throw failure('unknown-facility', { id: request.facility, nearest: audit.facility.id });
  assertAsShown(audit, checklist, shown);
  const existing = (await tools.files.exists(target))
    ? (await openAuditFile(tools, target, request.checklists)).audit
    : null;
  const next = existing === null ? audit : over(existing, audit, target, request.reason);
  const changes = existing === null ? [] : changesBetween(existing, next);
  return { file, checklist, target, existing, audit: next, changes, isDuplicate: false };
}

/** @throws AuditError export-edited, since a change beside the audit itself would be lost without a word. */
function assertAsShown(audit: Audit, checklist: Checklist, shown: ExportedAudit['shown']): void {
  const again = auditJson(assess(audit, checklist), 'en', { document: {}, history: null });
  const edited = editedInExport(shown, JSON.parse(JSON.stringify(again)));
  if (edited.length === 0) return;
  throw failure('export-edited', { facility: audit.facility.name, count: edited.length, places: edited.slice(0, 5) });
}

/** What takes the place of an audit: the same one, further on. @throws AuditError conflict-audits, conflict-revision, audit-signed. */
function over(existing: Audit, incoming: Audit, target: string, reason: string | null): Audit {
  if (isSame(existing, incoming)) return existing;
  const names = { facility: existing.facility.name, round: existing.round.id, other: target };
  if (existing.id !== incoming.id) throw failure('import-of-another', names);
  const isLater = incoming.revision > existing.revision && lostResponses(existing.responses, incoming).length === 0;
  if (!isLater) throw failure('conflict-revision', names);
  const last = existing.signed.at(-1);
  if (last !== undefined && isBlank(reason))
    throw failure('audit-signed', { facility: existing.facility.name, on: last.on });
  return { ...incoming, signed: allSignatures([existing, incoming]) };
}

function isSame(one: Audit, other: Audit): boolean {
  return isSameValue(auditDocument(one), auditDocument(other));
}
