import { fingerprintOf } from '../../domain/audit/fingerprint.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { assess } from '../../domain/scoring/assessment.ts';
import type { PriceList } from '../../domain/scoring/price-list.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { type Language, languages } from '../../domain/values/language.ts';
import { auditDocument } from '../../formats/audit/audit-file.ts';
import { priceListDocument } from '../../formats/lists/price-file.ts';
import { facilityPage } from '../../report/facility/facility-page.ts';
import { type FacilityWorkbookOptions, facilityWorkbook } from '../../report/facility/facility-workbook.ts';
import type { EvidencePicture } from '../../report/facility/frame/facility-paper.ts';
import { orderOf, type Rendering, renderingDocument, writingSample } from '../../report/facility/frame/rendering.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { collectInputs } from '../inputs/collect-inputs.ts';
import { overInput } from '../inputs/input-failure.ts';
import { type OpenedAudit, openAudits } from '../inputs/open-audit.ts';
import { assertWritten, outputPaths } from '../inputs/output-path.ts';
import { paperLanguage } from '../inputs/paper-language.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import { readLogo } from '../inputs/read-logo.ts';
import { readPriceList, tellPricesOfNothing } from '../inputs/read-prices.ts';
import { readReportTemplate, templatePath } from '../inputs/read-report-template.ts';
import { heldWorkbook } from '../outputs/held-workbook.ts';
import { type Held, held, saveHeld } from '../outputs/save-held.ts';
import { type OwnDocument, readOwnDocument } from '../papers/own-document.ts';
import type { Tools } from '../ports/tools.ts';
import { assertIssued } from './assert-issued.ts';
import { evidencePictures, noPictures } from './evidence-pictures.ts';
import { heldMinutes } from './held-minutes.ts';
import { refuseUnfinished } from './refuse-unfinished.ts';

export const reportFormats = ['xlsx', 'docx', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportRequest {
  /** Audits, facility workbooks, and folders of these. */
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** The file for one report, or a folder. */
  readonly output: string;
  /** Into a folder: workbooks, the minutes as Word papers, or pages for a browser; null: as the file is named, else workbooks. */
  readonly format?: ReportFormat | null;
  readonly overwrite: boolean;
  readonly edition: 'full' | 'public';
  /** `papers`: only what is printed and signed; left out: all. */
  readonly sheets?: 'all' | 'papers';
  /** Refuses what can't be signed; left out: the papers say that they are a draft. */
  readonly final?: boolean;
  /** Number of the minutes, of one audit; null or left out: as recorded. */
  readonly number?: string | null;
  /** ISO day on which the minutes are issued; null or left out: that of the visit. */
  readonly on?: string | null;
  /** Path of a price list; null: the one a workbook carries, else none. */
  readonly prices: string | null;
  /** Path of a report template; null: the shipped one. */
  readonly template: string | null;
  /** Path of an office's own Word document with marks, for minutes as .docx; null: the usual form. */
  readonly templateDocx?: string | null;
  /** Called with the marks of minutes that nobody knows, which became dots. */
  readonly onUnknown?: (file: string, marks: readonly string[]) => void;
  readonly onProgress: (done: number, total: number) => void;
  /** Called for each template and checklist without texts in the report's language, with the language used instead. */
  readonly onOtherLanguage?: (source: string, instead: Language) => void;
  /** Called after each evidence picture of a report. */
  readonly onPicture?: (done: number, total: number) => void;
}

/**
 * Writes facility workbooks and returns their paths, in the inputs' order.
 * @throws AuditError with the problems of all inputs; then nothing is written.
 */
export async function writeReports(tools: Tools, request: ReportRequest): Promise<readonly string[]> {
  const prices = request.prices === null ? null : await readPriceList(tools, request.prices);
  const template = await readReportTemplate(tools, request.template);
  const ownDocument = await ownDocumentOf(tools, request);
  const logo = await readLogo(tools, template, request.template);
  const inputs = await openAll(tools, request);
  await assertWritten(tools, request.output, reportFormats);
  const format = formatOf(request);
  const names = inputs.map(({ audit, path }) => ({
    name: `${audit.facility.id}.${audit.round.id}.${format}`,
    source: path,
  }));
  assertIssued(request, inputs);
  tellOtherLanguages(tools, request, template, inputs);
  const used = inputs.map(({ checklist }) => checklist);
  tellPricesOfNothing(tools, request.prices, prices, used);
  if (request.final === true)
    await refuseUnfinished(tools, inputs, {
      template,
      prices,
      edition: request.edition,
      today: request.on ?? tools.surroundings.now().slice(0, 10),
    });
  return tools.files.orTakenBack(async () => {
    const targets = await outputPaths(tools, request.output, names, request.overwrite);
    for (const [index, input] of inputs.entries()) {
      const target = targets[index];
      if (target === undefined) continue;
      const parts = {
        template,
        logo,
        prices: prices ?? input.prices,
        edition: request.edition,
        sheets: request.sheets ?? 'all',
        isFinal: request.final ?? false,
        number: request.number ?? null,
        on: request.on ?? null,
        format,
        ownDocument,
        onUnknown: request.onUnknown ?? (() => undefined),
        onPicture: request.onPicture ?? (() => undefined),
      };
      const bytes = await overInput(tools, input.path, () => buildReport(tools, input, target, parts));
      await saveHeld(tools.files, target, bytes, { overwrite: request.overwrite, like: madeOf(request, input) });
      request.onProgress(index + 1, inputs.length);
    }
    return targets;
  }, 'folders');
}

/** @throws AuditError where a file is named otherwise than what is asked for. */
function formatOf({ format = null, output }: ReportRequest): ReportFormat {
  const named = /\.(docx|xlsx|html)$/i.exec(output)?.[1]?.toLowerCase() as ReportFormat | undefined;
  if (format !== null && named !== undefined && named !== format)
    throw failure('invalid-option', { option: '-o', value: output, expected: `.${format}` });
  return format ?? named ?? 'xlsx';
}

/** @throws AuditError where it is given for workbooks. */
async function ownDocumentOf(tools: Tools, request: ReportRequest): Promise<OwnDocument | null> {
  const path = request.templateDocx ?? null;
  if (path === null) return null;
  if (formatOf(request) !== 'docx')
    throw failure('invalid-option', { option: '-o', value: request.output, expected: '.docx' });
  return readOwnDocument(tools, path);
}

function madeOf({ prices, template, templateDocx = null }: ReportRequest, { path }: OpenedAudit): readonly string[] {
  return [path, prices, template, templateDocx].filter((each) => each !== null);
}

async function openAll(tools: Tools, { paths, checklists }: ReportRequest): Promise<readonly OpenedAudit[]> {
  return openAudits(tools, await collectInputs(tools, paths, null), checklists);
}

function tellOtherLanguages(
  tools: Tools,
  request: ReportRequest,
  template: ReportTemplate,
  inputs: readonly OpenedAudit[],
): void {
  const checklists = new Map(inputs.map(({ checklist }) => [`${checklist.id} ${checklist.version}`, checklist]));
  const wanted = paperLanguage(tools, template);
  for (const [source, of] of [[templatePath(tools, request.template), template] as const, ...checklists]) {
    const instead = languages.find((each) => of.languages.includes(each));
    if (instead !== undefined && !of.languages.includes(wanted)) request.onOtherLanguage?.(source, instead);
  }
}

interface ReportParts {
  readonly template: ReportTemplate;
  readonly logo: EvidencePicture | null;
  readonly prices: PriceList | null;
  readonly edition: 'full' | 'public';
  readonly sheets: 'all' | 'papers';
  readonly isFinal: boolean;
  readonly number: string | null;
  readonly on: string | null;
  readonly format: ReportFormat;
  readonly ownDocument: OwnDocument | null;
  readonly onUnknown: (file: string, marks: readonly string[]) => void;
  readonly onPicture: (done: number, total: number) => void;
}

async function buildReport(
  tools: Tools,
  input: OpenedAudit,
  target: string,
  parts: ReportParts,
): Promise<Held<Uint8Array>> {
  const { template, logo, edition, format } = parts;
  const { audit, checklist } = input;
  const { surroundings, workbooks } = tools;
  const language = paperLanguage(tools, template);
  const createdAt = surroundings.now();
  const isFull = edition === 'full';
  // Minutes show no evidence.
  const pictures = isFull && format !== 'docx' ? await evidencePictures(tools, input, parts.onPicture) : noPictures;
  const rendering: Rendering = {
    sample: writingSample(language),
    order: orderOf(checklist),
    logo,
    pictures: pictures.shown,
    pictureFaults: pictures.faults,
    sheets: parts.sheets,
    isFinal: parts.isFinal,
    number: parts.number,
    on: parts.on,
  };
  const assessment = assess(audit, checklist, parts.prices);
  const options: FacilityWorkbookOptions = {
    language,
    template,
    documents: await readDocuments(tools),
    edition,
    createdAt,
    fingerprint: isFull ? fingerprintOf(auditDocument(audit), checklist.digest, surroundings.sha256) : null,
    ...rendering,
  };
  if (format === 'html') return held(await tools.pages.build(facilityPage(assessment, options)));
  const carried = isFull ? carriedBy(tools, input, parts, createdAt, rendering) : null;
  if (format === 'docx') return heldMinutes(tools, { assessment, options, carried, target, ...parts });
  return heldWorkbook(tools, await workbooks.build(facilityWorkbook(assessment, options), carried), target, carried);
}

function carriedBy(
  tools: Tools,
  { document, checklist }: OpenedAudit,
  { template, prices, edition }: ReportParts,
  createdAt: string,
  rendering: Rendering,
): CarriedData {
  const { surroundings } = tools;
  return {
    head: {
      kind: 'facility',
      toolVersion: surroundings.toolVersion,
      language: paperLanguage(tools, template),
      edition,
      createdAt,
      template: template.definition,
      prices: prices === null ? null : priceListDocument(prices),
      more: { rendering: renderingDocument(rendering), renderer: surroundings.renderer },
    },
    audits: [{ audit: document, checklistDigest: checklist.digest, prices: null }],
    checklists: new Map([[checklist.digest, checklist.definition]]),
  };
}
