import { type HistoryEnd, historyEnd } from '../../domain/audit/history.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { type Assessment, assess } from '../../domain/scoring/assessment.ts';
import type { PriceList } from '../../domain/scoring/price-list.ts';
import { canonicalJson } from '../../domain/values/json.ts';
import { readHistoryText } from '../audit/history-file.ts';
import { createChecklistStore } from '../inputs/checklist-store.ts';
import { collectInputs, nothingFound } from '../inputs/collect-inputs.ts';
import { editsIn } from '../inputs/edits/edits-in.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import {
  carriedData,
  isWorkbookName,
  openAuditFile,
  openWorkbook,
  restoreAudit,
  withFile,
} from '../inputs/open-audit.ts';
import { readPriceList } from '../inputs/read-prices.ts';
import type { Tools } from '../ports/tools.ts';
import type { CellEdit } from '../ports/workbooks-port.ts';

/** The inputs of an export as they are named. */
export interface NamedInputs {
  /** Audits, facility or province workbooks, and folders of these. */
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** Path of a price list; null: the one a workbook carries. */
  readonly prices: string | null;
}

/** The inputs of an export. */
export interface ExportInputs {
  /** Audit files, and facility or province workbooks. */
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** Null: the list that each workbook carries. */
  readonly prices: PriceList | null;
}

/** One exported audit. */
export interface ExportInput {
  readonly assessment: Assessment;
  readonly source: string;
  /** The end of the history beside the audit file; null: there is none. */
  readonly history: HistoryEnd | null;
}

/** Callbacks while inputs are read. */
export interface ExportWatch {
  readonly onProgress: (done: number, total: number) => void;
  /** The workbook was edited after it was written; the carried data are exported. */
  readonly onEdited: (path: string, edits: readonly CellEdit[]) => void;
  /** The audit has the same content as one before, for example its own workbook; it is exported once. */
  readonly onDuplicate: (path: string) => void;
}

/** What the names lead to, without what will be written. @throws AuditError with what can't be read, and nothing-found. */
export async function collectExportInputs(
  tools: Tools,
  { paths: named, checklists, prices }: NamedInputs,
  output: string | null,
): Promise<ExportInputs> {
  const paths = await collectInputs(tools, named, output);
  if (paths.length === 0) throw nothingFound(named);
  return { paths, checklists, prices: prices === null ? null : await readPriceList(tools, prices) };
}

/** Opens and assesses one audit at a time. @throws AuditError with the problems of all inputs, after trying all. */
export async function* exportInputs(
  tools: Tools,
  { paths, checklists, prices }: ExportInputs,
  watch: ExportWatch,
): AsyncGenerator<ExportInput> {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const open = opener(tools, checklists, watch);
  for (const [index, path] of paths.entries()) {
    try {
      for await (const { audit, document, checklist, prices: own } of open(path)) {
        const content = tools.surroundings.sha256(canonicalJson(document));
        if (seen.has(content)) watch.onDuplicate(path);
        else if (problems.length === 0) {
          const history = isWorkbookName(path) ? null : await historyOf(tools, path);
          yield { assessment: assess(audit, checklist, prices ?? own), source: path, history };
        }
        seen.add(content);
      }
    } catch (error) {
      for (const each of inputFailure(tools, path, error).problems) problems.push({ ...each, file: each.file ?? path });
    }
    watch.onProgress(index + 1, paths.length);
  }
  if (problems.length > 0) throw new AuditError(problems);
}

async function historyOf(tools: Tools, path: string): Promise<HistoryEnd | null> {
  return historyEnd(await readHistoryText(tools, path), tools.surroundings.sha256);
}

type Opened = Awaited<ReturnType<typeof restoreAudit>>;

function opener(
  tools: Tools,
  checklists: readonly string[],
  { onEdited }: ExportWatch,
): (path: string) => AsyncGenerator<Opened> {
  const { find, restore } = createChecklistStore(tools);
  return async function* (path) {
    if (!isWorkbookName(path)) {
      yield await openAuditFile(tools, path, checklists, find);
      return;
    }
    const workbook = await openWorkbook(tools, path);
    const data = await withFile(path, async () => carriedData(workbook));
    const edits = data.head.kind === 'province' ? [] : editsIn(workbook);
    if (edits.length > 0) onEdited(path, edits);
    for (const carried of data.audits) yield await restoreAudit(tools, path, data, carried, checklists, restore);
  };
}
