import type { Audit } from '../domain/audit.ts';
import { AuditError, failure, valueOrThrow } from '../domain/audit-error.ts';
import type { Checklist } from '../domain/checklist.ts';
import type { JsonObject } from '../domain/json.ts';
import { type Language, languages } from '../domain/language.ts';
import type { EditedAnswers } from '../domain/province/merge-input.ts';
import { auditDocument, auditFromDocument, checkAudit } from '../formats/audit-file.ts';
import { auditLimit, workbookLimit } from '../formats/limits.ts';
import { priceListDocument, priceListFromDocument } from '../formats/price-file.ts';
import type { CarriedAudit, CarriedData } from '../report/carried.ts';
import { type ChecklistStore, createChecklistStore } from './checklist-store.ts';
import { isInputName } from './collect-inputs.ts';
import type { ChecklistPlaces } from './find-checklist.ts';
import { carriedData, isWorkbookName, openAuditText, withFile } from './open-inputs.ts';
import type { CellEdit, OpenedWorkbook } from './ports.ts';
import { earlierSources, isMarkedPrevious } from './province-carried.ts';
import { createPlanSharing } from './share-plans.ts';
import { type StoredPrices, storeAudit, storedAudit } from './stored-audit.ts';
import { type TakenAudit, takenAudit } from './taken-audit.ts';
import type { TakeInRequest, TakenIn } from './taken-in.ts';
import type { Tools } from './tools.ts';
import { withVisibleAnswers } from './visible-answers.ts';

export type OneFile = Omit<TakenIn, 'rejected'>;

export interface InputReader {
  /** Starts fetching a workbook that will be read soon, while others are still being worked on. */
  readonly fetch: (path: string) => void;
  /** @throws AuditError with all that is wrong with the file. */
  readonly auditFile: (path: string) => Promise<OneFile>;
  /** A facility's workbook or a province's. @throws AuditError with what is wrong with it. */
  readonly workbook: (path: string) => Promise<OneFile>;
  /** Audit files and workbooks zipped together, each an input of its own. @throws AuditError with what is wrong with the archive. */
  readonly archive: (path: string) => Promise<readonly ArchivedFile[]>;
}

export interface ArchivedFile {
  readonly path: string;
  /** @throws AuditError with what is wrong with the file. */
  readonly read: () => Promise<OneFile>;
}

type ReadOptions = Pick<TakeInRequest, 'checklists' | 'prices' | 'onEdit' | 'decided'>;

/** Reads the inputs of a merge; checklists and price lists that many of them share are kept once. */
export function createInputReader(tools: Tools, options: ReadOptions): InputReader {
  const { files, surroundings, workbooks } = tools;
  const checklists = createChecklistStore(tools);
  const prices = createPriceStore();
  const withSharedPlans = createPlanSharing();
  const fetched = new Map<string, Promise<Uint8Array>>();

  function fetch(path: string): void {
    if (!isWorkbookName(path) || fetched.has(path)) return;
    const bytes = files.readBytes(path, workbookLimit);
    // Why it can't be read is told when it is asked for, which may be after it is known.
    bytes.catch(() => undefined);
    fetched.set(path, bytes);
  }

  async function auditFile(path: string): Promise<OneFile> {
    return auditText(path, await files.readText(path, auditLimit), files.dirname(path));
  }

  async function auditText(path: string, text: string, beside: string | null): Promise<OneFile> {
    const places = { chosen: options.checklists, beside };
    const { document, checklist, sha256 } = await openAuditText(tools, path, text, places, checklists.find);
    const origin = { file: path, position: 0, digest: sha256 ?? '', edited: null, otherEdits: 0, isPrevious: false };
    const stored = storeAudit(document, checklist, options.prices, surroundings);
    // Made anew from what is stored: texts of a file hold on to the whole file as long as one of them lives.
    return oneAudit(withSharedPlans(takenAudit(storedAudit(stored), stored, origin, surroundings)));
  }

  async function workbook(path: string): Promise<OneFile> {
    const bytes = fetched.get(path) ?? files.readBytes(path, workbookLimit);
    fetched.delete(path);
    return workbookBytes(path, await bytes);
  }

  async function workbookBytes(path: string, bytes: Uint8Array): Promise<OneFile> {
    const digest = surroundings.sha256(bytes);
    return withFile(path, async () => {
      const opened = await workbooks.open(bytes);
      const data = carriedData(opened);
      if (data.head.kind === 'form') throw failure('no-carried-data', {});
      const edits = data.head.kind === 'province' || opened.isUntouched ? [] : (opened.edits() ?? []);
      const audits: TakenAudit[] = [];
      for (const carried of data.audits) {
        const { audit, document, checklist } = await restoredAudit(data, carried, checklists, {
          chosen: options.checklists,
          beside: files.dirname(path),
        });
        const own = options.prices ?? prices(carried.prices ?? data.head.prices);
        const onEdit = options.decided.find((each) => each.workbook === digest)?.counts ?? options.onEdit;
        const edited = decideEdits({ audit, document }, checklist, opened, edits, data, onEdit);
        const isPrevious = isMarkedPrevious(data, audit);
        const origin = { file: path, position: audits.length, digest, ...edited.notes, isPrevious };
        const stored = storeAudit(edited.document, checklist, own, surroundings);
        audits.push(withSharedPlans(takenAudit(edited.audit, stored, origin, surroundings)));
      }
      if (audits.length === 0) throw failure('no-carried-data', {});
      return { audits, earlier: earlierSources(data, path), roster: rosterIn(data) };
    });
  }

  async function archive(path: string): Promise<readonly ArchivedFile[]> {
    const bytes = await files.readBytes(path, workbookLimit);
    const packed = await withFile(path, () => workbooks.packedFiles(bytes));
    return packed
      .filter(({ name }) => isInputName(name))
      .map(({ name, read }) => ({ path: `${path}/${name}`, read: () => packedFile(`${path}/${name}`, read) }));
  }

  async function packedFile(path: string, read: () => Uint8Array): Promise<OneFile> {
    const bytes = await withFile(path, async () => read());
    if (isWorkbookName(path)) return workbookBytes(path, bytes);
    const text = await withFile(path, async () => utf8Text(bytes));
    return auditText(path, text, null);
  }

  return { fetch, auditFile, workbook, archive };
}

/** @throws AuditError too-large, not-utf8. */
function utf8Text(bytes: Uint8Array): string {
  if (bytes.length > auditLimit) throw failure('too-large', { size: bytes.length, limit: auditLimit });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw failure('not-utf8', {});
  }
}

function oneAudit(audit: TakenAudit): OneFile {
  return { audits: [audit], earlier: [], roster: null };
}

/** An audit with the checklist that travels with it; where that was taken out of the workbook, with the very same one found elsewhere. */
async function restoredAudit(
  data: CarriedData,
  carried: CarriedAudit,
  checklists: ChecklistStore,
  places: ChecklistPlaces,
) {
  const parsed = valueOrThrow(auditFromDocument(carried.audit));
  const definition = data.checklists.get(carried.checklistDigest);
  const wanted = { ...parsed.audit.checklist, digest: carried.checklistDigest };
  const checklist = definition === undefined ? await checklists.find(wanted, places) : checklists.restore(definition);
  const problems = checkAudit(parsed, checklist);
  if (problems.length > 0) throw new AuditError(problems);
  return { audit: parsed.audit, document: parsed.document, checklist };
}

interface AuditWithDocument {
  readonly audit: Audit;
  readonly document: JsonObject;
}

interface DecidedEdits extends AuditWithDocument {
  readonly notes: { readonly edited: EditedAnswers | null; readonly otherEdits: number };
}

/** Which answers count where some were edited in the workbook; those that can't be read as answers stay undecided. */
function decideEdits(
  carried: AuditWithDocument,
  checklist: Checklist,
  opened: OpenedWorkbook,
  edits: readonly CellEdit[],
  { head }: CarriedData,
  onEdit: TakeInRequest['onEdit'],
): DecidedEdits {
  const answers = edits.filter(({ criterion }) => criterion !== null);
  const otherEdits = edits.length - answers.length;
  if (answers.length === 0) return { ...carried, notes: { edited: null, otherEdits } };
  const cells = answers.map(({ sheet, cell }) => (cell === null ? sheet : `${sheet}!${cell}`));
  const noted = (counts: EditedAnswers['counts']) => ({ edited: { cells, counts }, otherEdits });
  if (onEdit === 'carried') return { ...carried, notes: noted('carried') };
  const audit =
    onEdit === 'visible'
      ? withVisibleAnswers(carried.audit, checklist, opened, answers, languageOf(head.language))
      : null;
  if (audit === null) return { ...carried, notes: noted('undecided') };
  return { audit, document: auditDocument(audit), notes: noted('visible') };
}

function languageOf(written: string): Language {
  return languages.find((language) => language === written) ?? 'vi';
}

/** Of thousands of workbooks most carry the same price list, which is then one object. */
function createPriceStore(): (document: JsonObject | null) => StoredPrices | null {
  const known = new Map<string, StoredPrices>();
  const seen = new WeakMap<JsonObject, StoredPrices>();
  return (document) => {
    if (document === null) return null;
    const same = seen.get(document);
    if (same !== undefined) return same;
    const key = JSON.stringify(document);
    const found = known.get(key) ?? storedPrices(document);
    known.set(key, found);
    seen.set(document, found);
    return found;
  };
}

function storedPrices(document: JsonObject): StoredPrices {
  const list = valueOrThrow(priceListFromDocument(document));
  return { list, document: priceListDocument(list) };
}

function rosterIn({ head }: CarriedData): JsonObject | null {
  const roster = head.more['roster'];
  return typeof roster === 'object' && roster !== null && !Array.isArray(roster) ? (roster as JsonObject) : null;
}
