import { AuditError, failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { auditFromDocument, checkAudit } from '../../formats/audit/audit-file.ts';
import { priceListDocument, priceListFromDocument } from '../../formats/lists/price-file.ts';
import { auditLimit, packedWorkbookLimit } from '../../formats/yaml/limits.ts';
import type { CarriedAudit, CarriedData } from '../../report/sheet/carried.ts';
import { type ChecklistStore, createChecklistStore } from '../inputs/checklist-store.ts';
import { isInputName, nothingFound } from '../inputs/collect-inputs.ts';
import { editsForMerge } from '../inputs/compared-pages.ts';
import type { ChecklistPlaces } from '../inputs/find-checklist.ts';
import { carriedData, isWorkbookName, openAuditText, readWorkbook, withFile } from '../inputs/open-inputs.ts';
import type { PackedFile } from '../ports/ports.ts';
import type { Tools } from '../ports/tools.ts';
import { decideEdits } from './decide-edits.ts';
import { earlierSources, isMarkedPrevious } from './province-carried.ts';
import { createSharing } from './share-equal-parts.ts';
import { type StoredPrices, storeAudit, storedAudit } from './stored-audit.ts';
import type { TakeInRequest, TakenIn } from './taken-audit.ts';
import { type TakenAudit, takenAudit } from './taken-audit.ts';

export interface OneFile extends Pick<TakenIn, 'audits' | 'earlier'> {
  /** The roster that an earlier merge carried; null: there is none. */
  readonly roster: JsonObject | null;
}

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
  /** SHA-256 of the file; null: it can't be read. */
  readonly digest: () => Promise<string | null>;
  /** @throws AuditError with what is wrong with the file. */
  readonly read: () => Promise<OneFile>;
}

/** Of what is refused in an archive no digest is kept beyond this size: it would be unpacked for nothing else. */
const digestLimit = 20_000_000;

type ReadOptions = Pick<TakeInRequest, 'checklists' | 'prices' | 'onEdit' | 'decided'>;

/** Reads the inputs of a merge; checklists and price lists that many of them share are kept once. */
export function createInputReader(tools: Tools, options: ReadOptions): InputReader {
  const { files, surroundings, workbooks } = tools;
  const checklists = createChecklistStore(tools);
  const prices = createPriceStore();
  const withSharedParts = createSharing();
  const fetched = new Map<string, Promise<Uint8Array>>();

  function fetch(path: string): void {
    if (!isWorkbookName(path) || fetched.has(path)) return;
    const bytes = readWorkbook(tools, path);
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
    const origin = { file: path, position: 0, digest: sha256 ?? '', edited: null, otherEdits: [], isPrevious: false };
    const stored = storeAudit(document, checklist, options.prices, surroundings);
    // Made anew from what is stored: texts of a file hold on to the whole file as long as one of them lives.
    return oneAudit(withSharedParts(takenAudit(storedAudit(stored), stored, origin, surroundings)));
  }

  async function workbook(path: string): Promise<OneFile> {
    const bytes = fetched.get(path) ?? readWorkbook(tools, path);
    fetched.delete(path);
    return workbookBytes(path, await bytes);
  }

  async function workbookBytes(path: string, bytes: Uint8Array): Promise<OneFile> {
    const digest = surroundings.sha256(bytes);
    return withFile(path, async () => {
      const opened = await workbooks.open(bytes);
      const data = carriedData(opened);
      if (data.head.kind === 'form') throw failure('no-carried-data', {});
      const edits = editsForMerge(opened, data.head.kind === 'province');
      const audits: TakenAudit[] = [];
      for (const carried of data.audits) {
        const { audit, document, checklist } = await restoredAudit(data, carried, checklists, {
          chosen: options.checklists,
          beside: files.dirname(path),
        });
        const list = options.prices ?? prices(carried.prices ?? data.head.prices);
        const onEdit = options.decided.find((each) => each.workbook === digest)?.counts ?? options.onEdit;
        // Edits of a province's pages are told once, with the first audit it carries.
        const own = audits.length === 0 ? (edits ?? []) : [];
        const edited = decideEdits({ audit, document, checklist }, opened, own, data.head.language, onEdit);
        const isPrevious = isMarkedPrevious(data, audit);
        const origin = {
          file: path,
          position: audits.length,
          digest,
          ...edited.notes,
          isPrevious,
          ...(edits === null && { otherEdits: null }),
        };
        const stored = storeAudit(edited.document, checklist, list, surroundings);
        audits.push(withSharedParts(takenAudit(edited.audit, stored, origin, surroundings)));
      }
      if (audits.length === 0) throw failure('no-carried-data', {});
      return { audits, earlier: earlierSources(data, path), roster: rosterIn(data) };
    });
  }

  async function archive(path: string): Promise<readonly ArchivedFile[]> {
    const bytes = await readWorkbook(tools, path);
    const packed = await withFile(path, () => workbooks.packedFiles(bytes));
    const inputs = packed.filter(({ name }) => isInputName(name));
    if (inputs.length === 0) throw nothingFound([path]);
    return inputs.map((file) => ({
      path: `${path}/${file.name}`,
      digest: async () => (file.size > digestLimit ? null : orNull(async () => surroundings.sha256(file.read()))),
      read: () => packedFile(`${path}/${file.name}`, file),
    }));
  }

  /** What is too large, or no workbook, is refused before it is unpacked. */
  async function packedFile(path: string, { size, start, read }: PackedFile): Promise<OneFile> {
    if (isWorkbookName(path)) {
      const bytes = await withFile(path, async () => {
        assertAtMost(packedWorkbookLimit, size);
        await workbooks.recognize(start(), null);
        return read();
      });
      return workbookBytes(path, bytes);
    }
    const text = await withFile(path, async () => {
      assertAtMost(auditLimit, size);
      return utf8Text(read());
    });
    return auditText(path, text, null);
  }

  return { fetch, auditFile, workbook, archive };
}

/** Null in place of an AuditError, which was told already. */
export async function orNull<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuditError) return null;
    throw error;
  }
}

/** @throws AuditError too-large. */
function assertAtMost(limit: number, size: number): void {
  if (size > limit) throw failure('too-large', { size, limit });
}

/** @throws AuditError not-utf8. */
function utf8Text(bytes: Uint8Array): string {
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
