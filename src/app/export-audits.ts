import { type Assessment, assess } from '../domain/assessment.ts';
import { AuditError, failure } from '../domain/audit-error.ts';
import type { Language } from '../domain/language.ts';
import type { PriceList } from '../domain/price-list.ts';
import type { Problem } from '../domain/problem.ts';
import { messagesIn } from '../i18n/translator.ts';
import { csvText } from '../interchange/csv.ts';
import { calendarText } from '../interchange/ics.ts';
import { jsonText } from '../interchange/json.ts';
import { markdownText } from '../interchange/markdown.ts';
import { ndjsonText } from '../interchange/ndjson.ts';
import { exportJson } from '../report/exchange/audit-json.ts';
import { findingsText } from '../report/exchange/findings-text.ts';
import { longColumns, longRows } from '../report/exchange/long-form.ts';
import { planDays } from '../report/exchange/plan-days.ts';
import { plainView } from '../report/view.ts';
import { collectInputs } from './collect-inputs.ts';
import { type ExportFormat, exportExtensions } from './export-formats.ts';
import { carriedData, isWorkbookName, openAuditFile, openWorkbook, restoreAudit, withFile } from './open-inputs.ts';
import { isFolderPlace, type OutputName, outputPaths } from './output-place.ts';
import { readPriceList } from './read-prices.ts';
import type { Tools } from './tools.ts';

export interface ExportRequest {
  /** Audits, workbooks of facilities or provinces, and folders of these. */
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** Path of a price list; null: the one a workbook carries. */
  readonly prices: string | null;
  readonly format: ExportFormat;
  /** A file for all, or a folder for one each; null: the text is given back. */
  readonly output: string | null;
  readonly overwrite: boolean;
}

export interface Exported {
  readonly audits: number;
  readonly written: readonly string[];
  /** Null where it was written. */
  readonly text: string | null;
}

/** Writes audits in a format of other programs. @throws AuditError with the problems of all that can't be exported; then nothing is written. */
export async function exportAudits(tools: Tools, request: ExportRequest): Promise<Exported> {
  const inputs = await inputsOf(tools, request);
  return request.output !== null && (await isFolderPlace(tools, request.output))
    ? exportEach(tools, request, inputs, request.output)
    : exportTogether(tools, request, inputs);
}

interface Inputs {
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  readonly prices: PriceList | null;
}

async function inputsOf(tools: Tools, { paths: named, checklists, prices, output }: ExportRequest): Promise<Inputs> {
  const paths = await collectInputs(tools, named, output);
  if (paths.length === 0) throw failure('nothing-found', { looked: '*.audit.yaml, *.xlsx' });
  return { paths, checklists, prices: prices === null ? null : await readPriceList(tools, prices) };
}

async function exportTogether(tools: Tools, request: ExportRequest, inputs: Inputs): Promise<Exported> {
  const { output, format, overwrite } = request;
  const assessments: Assessment[] = [];
  await eachAssessment(tools, inputs, async (assessment) => void assessments.push(assessment));
  const text = textOf(format, assessments, tools.surroundings.language);
  if (output === null) return { audits: assessments.length, written: [], text };
  const written = await outputPaths(tools, output, [{ name: output, source: output }], overwrite);
  for (const path of written) await tools.files.save(path, text, { overwrite });
  return { audits: assessments.length, written, text: null };
}

/** Goes over the inputs twice, names first: of thousands of audits one is in memory at a time. */
async function exportEach(tools: Tools, request: ExportRequest, inputs: Inputs, folder: string): Promise<Exported> {
  const { format, overwrite } = request;
  const outputs: OutputName[] = [];
  await eachAssessment(tools, inputs, async ({ audit }, source) => {
    outputs.push({ name: `${audit.facility.id}.${audit.round.id}.${exportExtensions[format]}`, source });
  });
  const written = await outputPaths(tools, folder, outputs, overwrite);
  const left = [...written];
  await eachAssessment(tools, inputs, async (assessment) => {
    const path = left.shift();
    if (path === undefined) return;
    await tools.files.save(path, textOf(format, [assessment], tools.surroundings.language), { overwrite });
  });
  return { audits: outputs.length, written, text: null };
}

/** Opens and assesses one audit at a time. @throws AuditError with the problems of all files, when all were tried. */
async function eachAssessment(
  tools: Tools,
  { paths, checklists, prices }: Inputs,
  take: (assessment: Assessment, source: string) => Promise<void>,
): Promise<void> {
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      await withFile(path, async () => {
        for await (const opened of auditsIn(tools, path, checklists)) {
          const assessment = assess(opened.audit, opened.checklist, prices ?? opened.prices);
          if (problems.length === 0) await take(assessment, path);
        }
      });
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new AuditError(problems);
}

async function* auditsIn(tools: Tools, path: string, checklists: readonly string[]) {
  if (!isWorkbookName(path)) {
    yield await openAuditFile(tools, path, checklists);
    return;
  }
  const data = carriedData(await openWorkbook(tools, path));
  for (const carried of data.audits) yield await restoreAudit(tools, path, data, carried, checklists);
}

function textOf(format: ExportFormat, assessments: readonly Assessment[], language: Language): string {
  switch (format) {
    case 'csv':
      return csvText(longColumns, rowsOf(assessments, language));
    case 'ndjson':
      return ndjsonText(longColumns, rowsOf(assessments, language));
    case 'json':
      return jsonText(exportJson(assessments, language));
    case 'markdown':
      return assessments.map((each) => markdownText(findingsText(plainView(each, language)))).join('\n');
    case 'ics':
      return calendarText(
        messagesIn(language).exchange.calendarName,
        assessments.flatMap((each) => planDays(each, language)),
      );
  }
}

function* rowsOf(assessments: readonly Assessment[], language: Language): ReturnType<typeof longRows> {
  for (const assessment of assessments) yield* longRows(assessment, language);
}
