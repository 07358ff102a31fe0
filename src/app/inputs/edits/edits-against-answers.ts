import type { Audit } from '../../../domain/audit/audit.ts';
import { fingerprintOf, inGroups } from '../../../domain/audit/fingerprint.ts';
import type { Checklist, Level, Stage } from '../../../domain/checklist/checklist.ts';
import { valueOrThrow } from '../../../domain/problem/audit-error.ts';
import { type Assessment, assess } from '../../../domain/scoring/assessment.ts';
import type { PriceList } from '../../../domain/scoring/price-list.ts';
import { columnLetters } from '../../../domain/values/cell-address.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import { type Language, languages, textIn } from '../../../domain/values/language.ts';
import { auditDocument } from '../../../formats/audit/audit-file.ts';
import { reportTemplateFromDocument } from '../../../formats/template/template-file.ts';
import { type FacilityWorkbookOptions, facilityWorkbook } from '../../../report/facility/facility-workbook.ts';
import { inOrderOf, type Rendering, renderingFrom, writingSample } from '../../../report/facility/frame/rendering.ts';
import type { CarriedHead } from '../../../report/sheet/carried.ts';
import type { Tools } from '../../ports/tools.ts';
import type { CellEdit, OpenedWorkbook, SheetCells } from '../../ports/workbooks-port.ts';
import { readDocuments } from '../read-documents.ts';
import { readReportTemplate } from '../read-report-template.ts';
import { unexplained } from './edits-in.ts';

/** What a report of one facility is made of. */
export interface ReportSource {
  readonly audit: Audit;
  readonly checklist: Checklist;
  readonly prices: PriceList | null;
}

export interface AgainstAnswers {
  /** Where the pages say something else than the answers that they carry; `expected` is what follows from these. */
  readonly edits: readonly CellEdit[];
  /** False where another version or build of the tool, or a machine that writes numbers otherwise, wrote them: then only figures were compared. */
  readonly isWhole: boolean;
}

/** What the pages of a facility's report are made from again, with what it carries. */
export interface FacilityAgain {
  readonly assessment: Assessment;
  readonly options: FacilityWorkbookOptions;
  /** False where another version or build of the tool, or a machine that writes numbers otherwise, wrote it. */
  readonly isOfThisTool: boolean;
}

/** @throws AuditError for a carried template that is none. */
export async function facilityAgain(tools: Tools, head: CarriedHead, source: ReportSource): Promise<FacilityAgain> {
  const language = languages.find((each) => each === head.language) ?? 'vi';
  const rendering = renderingFrom(head.more['rendering']);
  const checklist = inOrderOf(source.checklist, rendering?.order ?? []);
  const template =
    head.template === null
      ? await readReportTemplate(tools, null)
      : valueOrThrow(reportTemplateFromDocument(head.template));
  return {
    assessment: assess(source.audit, checklist, source.prices),
    options: {
      language,
      template,
      documents: await readDocuments(tools),
      edition: 'full',
      createdAt: head.createdAt,
      fingerprint: carriedFingerprint(tools, source),
      ...(rendering ?? { logo: null, pictures: new Map() }),
    },
    isOfThisTool: head.template !== null && isOfThisTool(tools, head, rendering, language),
  };
}

/**
 * Makes the pages of a facility's workbook again from the audit it carries and compares them with those that are there. Pages and what
 * the workbook says of them can both be forged; that they follow from the answers can't be without the answers.
 */
export async function editsAgainstAnswers(
  tools: Tools,
  opened: OpenedWorkbook,
  head: CarriedHead,
  source: ReportSource,
): Promise<AgainstAnswers> {
  const { assessment, options, isOfThisTool: isWhole } = await facilityAgain(tools, head, source);
  const again = facilityWorkbook(assessment, options);
  const differing = await opened.editsAgainst(again);
  if (isWhole) return { edits: differing, isWhole };
  const labels = new Set(levelsOf(assessment.checklist).map(({ label }) => textIn(label, options.language)));
  const namesOf = (ids: ReadonlySet<string>) =>
    new Set(again.sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name));
  const pages = namesOf(figurePages);
  const renamed = renamedColumns(differing, namesOf(tablePages), labels);
  const figures = differing.filter(
    (edit) => pages.has(edit.sheet) && isFigure(edit, labels) && !renamed.has(columnOf(edit)),
  );
  return {
    edits: [...figures, ...otherFingerprints(opened.sheets().map(textsOf), source, carriedFingerprint(tools, source))],
    isWhole,
  };
}

/** Pages of results, in which rows stand in one order in every version. */
const figurePages: ReadonlySet<string> = new Set(['minutes', 'sections', 'criteria', 'investment']);

/** Of these the pages that are tables, whose columns may have another meaning in another version. */
const tablePages: ReadonlySet<string> = new Set(['sections', 'criteria', 'investment']);

/** Columns of tables in which words differ: their heading is another one, and so are the numbers below it. */
function renamedColumns(
  edits: readonly CellEdit[],
  tables: ReadonlySet<string>,
  levels: ReadonlySet<string>,
): ReadonlySet<string> {
  const renamed = edits.filter(
    ({ sheet, what, expected }) => what === 'text' && tables.has(sheet) && !levels.has(expected ?? ''),
  );
  return new Set(renamed.map(columnOf));
}

function columnOf({ sheet, cell }: CellEdit): string {
  return `${sheet} ${cell?.replace(/(?<!\d)\d+$/, '') ?? ''}`;
}

/** The fingerprint that follows from the audit as it is carried. */
export function carriedFingerprint(
  { surroundings }: Tools,
  { audit, checklist }: Pick<ReportSource, 'audit' | 'checklist'>,
): string {
  return fingerprintOf(auditDocument(audit), checklist.digest, surroundings.sha256);
}

function isOfThisTool(
  { surroundings }: Tools,
  head: CarriedHead,
  rendering: Rendering | null,
  language: Language,
): boolean {
  return (
    rendering?.sample === writingSample(language) &&
    head.toolVersion === surroundings.toolVersion &&
    (head.more['renderer'] ?? null) === surroundings.renderer
  );
}

function levelsOf({ ladder }: Checklist): readonly (Level | Stage)[] {
  return ladder.kind === 'levels' ? ladder.levels : ladder.stages;
}

/** A number, or the name of a level, in place of another: marks, percents, amounts, levels. */
function isFigure({ what, expected, found }: CellEdit, levels: ReadonlySet<string>): boolean {
  if (expected === null || found === null) return false;
  if (levels.has(expected) && levels.has(found)) return true;
  const [wanted, seen] = [Number(expected), Number(found)];
  return what === 'number' && Number.isFinite(wanted) && Number.isFinite(seen) && Math.abs(wanted - seen) > LAST_DIGIT;
}

/** Versions round a percent otherwise in its last digit printed, a ten-thousandth of the share. */
const LAST_DIGIT = 0.000_101;

/** Sixteen groups of four, as a fingerprint is printed; digests of evidence are as well. */
const PRINTED = /(?<![0-9a-f])(?:[0-9a-f]{4}\s){15}[0-9a-f]{4}(?![0-9a-f])/g;

type PageTexts = ReturnType<OpenedWorkbook['frontTexts']>;

/** The printed fingerprints that are not this one, or that none is printed. */
function otherFingerprints(
  pages: readonly PageTexts[],
  { audit }: Pick<ReportSource, 'audit'>,
  fingerprint: string,
): readonly CellEdit[] {
  const expected = inGroups(fingerprint);
  const evidence = [...audit.responses.values()].flatMap((each) => each.evidence.map(({ sha256 }) => sha256));
  const known = new Set(evidence.flatMap((digest) => (digest === null ? [] : [inGroups(digest)])));
  let isPrinted = false;
  const others: CellEdit[] = [];
  for (const { sheet, texts } of pages) {
    for (const { cell, text } of texts) {
      // Sixteen groups of four, and what stands between them; most texts are shorter.
      for (const [printed] of text.length < 79 ? [] : text.matchAll(PRINTED)) {
        const found = printed.replace(/\s/g, ' ');
        if (found === expected) isPrinted = true;
        else if (!known.has(found)) others.push(fingerprintEdit(sheet, cell, expected, found));
      }
    }
  }
  return isPrinted || others.length > 0 ? others : [fingerprintEdit(pages[0]?.sheet ?? '', null, expected, null)];
}

function textsOf({ name, rows }: SheetCells): PageTexts {
  const texts = rows.flatMap(({ row, cells }) =>
    [...cells].flatMap(([column, { value }]) =>
      typeof value === 'string' ? [{ cell: `${columnLetters(column)}${row}`, text: value }] : [],
    ),
  );
  return { sheet: name, texts };
}

function fingerprintEdit(sheet: string, cell: string | null, expected: string, found: string | null): CellEdit {
  return { sheet, cell, what: 'text', expected, found, criterion: null };
}

/**
 * What of the pages contradicts the answers, as a merge sees it, which takes in thousands: of a workbook that nobody touched, the printed
 * fingerprint alone; of another one, all that is not explained by cells that were edited `since` it was written.
 */
export async function contradictions(
  tools: Tools,
  opened: OpenedWorkbook,
  head: CarriedHead,
  { document, ...source }: ReportSource & { readonly document: JsonObject },
  since: readonly CellEdit[],
): Promise<readonly CellEdit[]> {
  if (!opened.isUntouched) return unexplained((await editsAgainstAnswers(tools, opened, head, source)).edits, since);
  const front = opened.frontTexts();
  // Of nearly all workbooks the front page has the fingerprint of the document as it is carried, which takes a third of the time.
  const carried = fingerprintOf(document, source.checklist.digest, tools.surroundings.sha256);
  const isOfCarried = otherFingerprints([front], source, carried).length === 0;
  if (isOfCarried) return [];
  const fingerprint = carriedFingerprint(tools, source);
  const onFront = otherFingerprints([front], source, fingerprint);
  return onFront.some(({ found }) => found === null)
    ? otherFingerprints(opened.sheets().map(textsOf), source, fingerprint)
    : onFront;
}
