import { AuditError, failure, valueOrThrow } from '../domain/audit-error.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Problem } from '../domain/problem.ts';
import type { EditedAnswers } from '../domain/province/merge-input.ts';
import type { EarlierSource } from '../domain/province/province.ts';
import { auditFromDocument, checkAudit } from '../formats/audit-file.ts';
import { workbookLimit } from '../formats/limits.ts';
import { priceListDocument, priceListFromDocument } from '../formats/price-file.ts';
import type { CarriedAudit, CarriedData } from '../report/carried.ts';
import { type ChecklistStore, createChecklistStore } from './checklist-store.ts';
import { carriedData, isWorkbookName, openAuditFile, withFile } from './open-inputs.ts';
import type { CellEdit, OpenedWorkbook } from './ports.ts';
import { earlierSources, isMarkedPrevious } from './province-carried.ts';
import type { StoredPrices } from './stored-audit.ts';
import { type TakenAudit, takenAudit } from './taken-audit.ts';
import type { Tools } from './tools.ts';

export interface TakeInRequest {
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** The list that replaces all others; null: each input keeps its own. */
  readonly prices: StoredPrices | null;
  readonly onEdit: 'fail' | 'carried' | 'visible';
  readonly onProgress: (done: number, total: number) => void;
}

export interface TakenIn {
  readonly audits: readonly TakenAudit[];
  readonly rejected: readonly RejectedFile[];
  readonly earlier: readonly EarlierSource[];
  /** The roster that an earlier merge carried; null: none did. */
  readonly roster: JsonObject | null;
}

export interface RejectedFile {
  readonly file: string;
  readonly digest: string | null;
  readonly problems: readonly Problem[];
}

/** Reads inputs one at a time; what can't be taken in is rejected with its reasons, and the rest goes on. */
export async function takeIn(tools: Tools, request: TakeInRequest): Promise<TakenIn> {
  const reader = createReader(tools, request);
  const audits: TakenAudit[] = [];
  const rejected: RejectedFile[] = [];
  const earlier: EarlierSource[] = [];
  let roster: JsonObject | null = null;
  for (const [index, path] of request.paths.entries()) {
    try {
      const taken = await (isWorkbookName(path) ? reader.workbook(path) : reader.auditFile(path));
      audits.push(...taken.audits);
      earlier.push(...taken.earlier);
      roster ??= taken.roster;
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      rejected.push({ file: path, digest: null, problems: error.problems });
    }
    request.onProgress(index + 1, request.paths.length);
  }
  return { audits, rejected, earlier, roster };
}

type OneFile = Omit<TakenIn, 'rejected'>;

interface Reader {
  readonly auditFile: (path: string) => Promise<OneFile>;
  readonly workbook: (path: string) => Promise<OneFile>;
}

function createReader(tools: Tools, request: TakeInRequest): Reader {
  const { files, surroundings, workbooks } = tools;
  const checklists = createChecklistStore(tools);
  const prices = createPriceStore();

  return {
    auditFile: async (path) => {
      const { audit, document, checklist, sha256 } = await openAuditFile(
        tools,
        path,
        request.checklists,
        checklists.find,
      );
      const origin = { file: path, position: 0, digest: sha256 ?? '', edited: null, otherEdits: 0, isPrevious: false };
      const taken = takenAudit(audit, document, checklist, request.prices, origin, surroundings.sha256);
      return { audits: [taken], earlier: [], roster: null };
    },
    workbook: async (path) => {
      const bytes = await files.readBytes(path, workbookLimit);
      const digest = surroundings.sha256(bytes);
      return withFile(path, async () => {
        const opened = await workbooks.open(bytes);
        const data = carriedData(opened);
        if (data.head.kind === 'form') throw failure('no-carried-data', {});
        const edits = data.head.kind === 'province' ? { edited: null, otherEdits: 0 } : editsIn(opened, request.onEdit);
        const audits = [...restoredAudits(data)].map(({ audit, document, checklist, prices: carried }, position) => {
          const isPrevious = isMarkedPrevious(data, audit);
          const origin = { file: path, position, digest, ...edits, isPrevious };
          return takenAudit(audit, document, checklist, request.prices ?? carried, origin, surroundings.sha256);
        });
        if (audits.length === 0) throw failure('no-carried-data', {});
        return { audits, earlier: earlierSources(data, path), roster: rosterIn(data) };
      });
    },
  };

  function* restoredAudits(data: CarriedData) {
    for (const carried of data.audits)
      yield restoredAudit(data, carried, checklists, prices(carried.prices ?? data.head.prices));
  }
}

function restoredAudit(
  data: CarriedData,
  carried: CarriedAudit,
  checklists: ChecklistStore,
  prices: StoredPrices | null,
) {
  const definition = data.checklists.get(carried.checklistDigest);
  if (definition === undefined) throw failure('workbook-damaged', { detail: 'data-shape' });
  const checklist = checklists.restore(definition);
  const parsed = valueOrThrow(auditFromDocument(carried.audit));
  const problems = checkAudit(parsed, checklist);
  if (problems.length > 0) throw new AuditError(problems);
  return { audit: parsed.audit, document: parsed.document, checklist, prices };
}

/** Of thousands of workbooks most carry the same price list, which is then one object. */
function createPriceStore(): (document: JsonObject | null) => StoredPrices | null {
  const known = new Map<string, StoredPrices>();
  return (document) => {
    if (document === null) return null;
    const key = JSON.stringify(document);
    const found = known.get(key);
    if (found !== undefined) return found;
    const list = valueOrThrow(priceListFromDocument(document));
    const made = { list, document: priceListDocument(list) };
    known.set(key, made);
    return made;
  };
}

function editsIn(
  opened: OpenedWorkbook,
  onEdit: TakeInRequest['onEdit'],
): { readonly edited: EditedAnswers | null; readonly otherEdits: number } {
  const edits = opened.isUntouched ? [] : (opened.edits() ?? []);
  const answers = edits.filter(({ criterion }) => criterion !== null);
  const counts = onEdit === 'carried' ? 'carried' : 'undecided';
  return {
    edited: answers.length === 0 ? null : { cells: answers.map(placeOf), counts },
    otherEdits: edits.length - answers.length,
  };
}

function placeOf({ sheet, cell }: CellEdit): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

function rosterIn({ head }: CarriedData): JsonObject | null {
  const roster = head.more['roster'];
  return typeof roster === 'object' && roster !== null && !Array.isArray(roster) ? (roster as JsonObject) : null;
}
