import type { Audit, ChecklistReference } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError, failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import type { PriceList } from '../../domain/scoring/price-list.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import {
  type AuditReading,
  auditFromDocument,
  checkAudit,
  completeAudit,
  type ParsedAudit,
  readAudit,
} from '../../formats/audit/audit-file.ts';
import { beyondBounds } from '../../formats/audit/beyond-bounds.ts';
import { checklistFromDefinition } from '../../formats/checklist/checklist-file.ts';
import { priceListFromDocument } from '../../formats/lists/price-file.ts';
import { auditLimit, workbookLimit } from '../../formats/yaml/limits.ts';
import type { CarriedAudit, CarriedData } from '../../report/sheet/carried.ts';
import type { SeeStart } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { OpenedWorkbook } from '../ports/workbooks-port.ts';
import { holdBelongings } from './belongings.ts';
import { type ChecklistStore, createChecklistStore } from './checklist-store.ts';
import { type ChecklistPlaces, findChecklist } from './find-checklist.ts';
import { inputFailure } from './input-failure.ts';

/** An opened audit: from an audit file, or carried by a workbook. */
export interface OpenedAudit {
  readonly path: string;
  readonly audit: Audit;
  /** The file's content as loaded. */
  readonly document: JsonObject;
  /** Lines of the comment at the top of the file. */
  readonly header: readonly string[];
  readonly checklist: Checklist;
  /** The price list that the workbook carries; null: none. */
  readonly prices: PriceList | null;
  /** SHA-256 of the audit file's text; null for a workbook. */
  readonly sha256: string | null;
  /** Null for an audit file. */
  readonly workbook: OpenedWorkbook | null;
}

/** Opens an audit file or a facility workbook. @throws AuditError with everything wrong with it. */
export async function openAudit(
  tools: Tools,
  path: string,
  chosen: readonly string[],
  checklists?: ChecklistStore,
): Promise<OpenedAudit> {
  refusePaper(path);
  if (isWorkbookName(path)) {
    const workbook = await openWorkbook(tools, path);
    return withFile(path, () => carriedAudit(tools, path, workbook, chosen, checklists));
  }
  return openAuditFile(tools, path, chosen, checklists?.find);
}

/** Opens an audit file with the checklist it names. @throws AuditError with everything wrong with it. */
export async function openAuditFile(
  tools: Tools,
  path: string,
  chosen: readonly string[],
  find: FindChecklist | undefined = (wanted, places) => findChecklist(tools, wanted, places),
): Promise<OpenedAudit> {
  const text = await tools.files.readText(path, auditLimit);
  // What belongs to an audit lies beside the audit itself, not beside a link to it.
  const real = await tools.files.real(path);
  const opened = await openAuditText(tools, path, text, { chosen, beside: tools.files.dirname(real) }, find);
  holdBelongings(tools, real, opened.audit);
  return opened;
}

/** Like openAuditFile, for a text already read, for example from an archive. */
export async function openAuditText(
  { surroundings, tell }: Tools,
  path: string,
  text: string,
  places: ChecklistPlaces,
  find: FindChecklist,
): Promise<OpenedAudit> {
  const reading = readAudit(text, path);
  const checklist = await checklistOf(reading, (wanted) => find(wanted, places));
  const parsed = valueOrThrow(completeAudit(reading, checklist));
  const { audit, document, header } = parsed;
  // No checklist means that the audit names none, and that problem was thrown above.
  if (checklist === null) throw new AuditError(reading.problems);
  tellBounds(tell, path, parsed, checklist);
  return { path, audit, document, header, checklist, prices: null, sha256: surroundings.sha256(text), workbook: null };
}

function tellBounds(tell: Tools['tell'], path: string, parsed: ParsedAudit, checklist: Checklist): void {
  const problems = beyondBounds(parsed, checklist);
  if (problems.length > 0) tell({ is: 'beyond-bounds', path, problems });
}

type FindChecklist = (wanted: ChecklistReference, places: ChecklistPlaces) => Promise<Checklist>;

/** The checklist that an audit file names. If not found, the problem is placed where it is named, with everything else that is wrong. */
async function checklistOf(
  { reference, referencePlace, problems }: AuditReading,
  find: (wanted: ChecklistReference) => Promise<Checklist>,
): Promise<Checklist | null> {
  if (reference === null) return null;
  try {
    return await find(reference);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    const placed = error.problems.map((each) => (each.file === null ? { ...each, ...referencePlace } : each));
    throw new AuditError([...problems, ...placed]);
  }
}

/** Opens all of them. @throws AuditError with the problems of all that can't be opened. */
export async function openAudits(
  tools: Tools,
  paths: readonly string[],
  checklists: readonly string[],
): Promise<readonly OpenedAudit[]> {
  const store = createChecklistStore(tools);
  const opened: OpenedAudit[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      opened.push(await openAudit(tools, path, checklists, store));
    } catch (error) {
      for (const each of inputFailure(tools, path, error).problems) problems.push(each);
    }
  }
  if (problems.length > 0) throw new AuditError(problems);
  return opened;
}

/** Opens a workbook, within limits of size and time. @throws AuditError not-a-workbook, workbook-limit, workbook-damaged. */
export async function openWorkbook(tools: Tools, path: string): Promise<OpenedWorkbook> {
  const bytes = await readWorkbook(tools, path);
  return withFile(path, () => tools.workbooks.open(bytes));
}

/** The bytes of a workbook or archive. @throws AuditError as Files.readBytes, and as Workbooks.recognize before a large file is read. */
export function readWorkbook({ files, workbooks }: Tools, path: string): Promise<Uint8Array> {
  const see: SeeStart = (start, rest) => workbooks.recognize(start, isArchiveName(path) ? null : rest);
  return withFile(path, () => files.readBytes(path, workbookLimit, see));
}

/** Whether a path is that of a zip of workbooks. */
export function isArchiveName(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** Files of word processors, also those that have to be saved as .docx first. */
export function isPaperName(path: string): boolean {
  return /\.(docx|docm|dotx|dotm|doc|odt)$/i.test(path);
}

/** A Word paper carries an audit, but is no file to work on. @throws AuditError document-refused. */
export function refusePaper(path: string): void {
  if (isPaperName(path))
    throw failure('document-refused', { fault: 'not-an-audit', path: asTyped(path) }, { file: path });
}

/** A path as it is typed into a shell. */
function asTyped(path: string): string {
  return /[\s'&();]/.test(path) ? `"${path}"` : path;
}

export function isWorkbookName(path: string): boolean {
  return isSpreadsheetName(path) || /\.(pdf|zip)$/i.test(path);
}

/** Files of spreadsheet programs, also those that have to be saved as .xlsx first: opening them says so. */
export function isSpreadsheetName(path: string): boolean {
  return /\.(xls[xmb]?|xlt[xm]?|ods|ots|fods|numbers|et|ett)$/i.test(path);
}

/** The data that a report carries. @throws AuditError public-edition, no-carried-data, is-a-form, workbook-damaged. */
export function carriedData(workbook: OpenedWorkbook): CarriedData {
  if (workbook.isPublicEdition) throw failure('public-edition', {});
  const carried = workbook.carried();
  if (carried === null) throw failure('no-carried-data', {});
  if (carried.head.kind === 'form') throw failure('is-a-form', {});
  return carried;
}

/** Restores a carried audit with its checklist and prices. @throws AuditError if it is faulty. */
export async function restoreAudit(
  tools: Tools,
  path: string,
  data: CarriedData,
  carried: CarriedAudit,
  chosen: readonly string[] = [],
  restore = (from: JsonObject) => valueOrThrow(checklistFromDefinition(from, tools.surroundings.sha256)),
): Promise<Omit<OpenedAudit, 'workbook'>> {
  const parsed = valueOrThrow(auditFromDocument(carried.audit));
  const { audit, document } = parsed;
  const definition = data.checklists.get(carried.checklistDigest);
  const wanted = { ...audit.checklist, digest: carried.checklistDigest };
  const checklist =
    definition === undefined
      ? // If the hidden sheet with it was removed, any other copy of the same definition will do.
        await findChecklist(tools, wanted, { chosen, beside: tools.files.dirname(path) })
      : restore(definition);
  const problems = checkAudit(parsed, checklist);
  if (problems.length > 0) throw new AuditError(problems);
  tellBounds(tools.tell, path, parsed, checklist);
  const priceDocument = carried.prices ?? data.head.prices;
  const prices = priceDocument === null ? null : valueOrThrow(priceListFromDocument(priceDocument));
  return { path, audit, document, header: [], checklist, prices, sha256: null };
}

async function carriedAudit(
  tools: Tools,
  path: string,
  workbook: OpenedWorkbook,
  chosen: readonly string[],
  checklists: ChecklistStore | undefined,
): Promise<OpenedAudit> {
  const data = carriedData(workbook);
  const [only, another] = data.audits;
  if (only === undefined || another !== undefined) throw failure('no-carried-data', {});
  return { ...(await restoreAudit(tools, path, data, only, chosen, checklists?.restore)), workbook };
}

/** Runs `work` and adds the file to every problem that names none. */
export async function withFile<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    throw new AuditError(error.problems.map((each) => ({ ...each, file: each.file ?? file })));
  }
}
