import type { Roster } from '../../domain/audit/facility.ts';
import { finalFaults } from '../../domain/final/final-faults.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { problem } from '../../domain/problem/problem.ts';
import type { Province } from '../../domain/province/province.ts';
import { rosterDocument } from '../../formats/lists/roster-file.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { draftIssue, type PaperIssue } from '../../report/province/frame/province-view.ts';
import { provincePage } from '../../report/province/province-page.ts';
import { provinceWorkbook } from '../../report/province/province-workbook.ts';
import { publicProvince } from '../../report/public/public-province.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { sheetFaults } from '../../report/sheet/final-sheets.ts';
import type { Workbook } from '../../report/sheet/sheet.ts';
import type { Signer } from '../../report/words/letter/signing-party.ts';
import { paperLanguage } from '../inputs/paper-language.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import { heldPieces } from '../outputs/held-workbook.ts';
import { held, saveHeld } from '../outputs/save-held.ts';
import type { FilePieces } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { AssembledProvince } from './assemble-province.ts';
import { provinceCarried } from './province-carried.ts';

/** What the province workbook is to be like. */
export interface ProvinceWriting {
  readonly edition: 'full' | 'public';
  /** Left out: `all`. */
  readonly sheets?: 'all' | 'papers';
  /** Path of a report template; null or left out: the shipped one. */
  readonly template?: string | null;
  /** The report's number; null or left out: dots to write it into. */
  readonly number?: string | null;
  /** Refuses what can't be signed; left out: the papers say that they are a draft. */
  readonly final?: boolean;
  /** Left out: its head signs, without a name. */
  readonly signer?: Signer;
  /** Called before each sheet is built, counted from 1. */
  readonly onSheet: (number: number, of: number) => void;
}

interface Target extends ProvinceWriting {
  readonly output: string;
  readonly overwrite: boolean;
  /** All files that it is made from. */
  readonly like: readonly string[];
}

/** Writes the province workbook with all carried data; the public edition carries none. @throws AuditError as Files.save. */
export async function writeProvince(
  tools: Tools,
  target: Target,
  assembled: AssembledProvince,
  roster: Roster | null,
): Promise<void> {
  const { output, overwrite, like } = target;
  if (isPage(output)) {
    const { workbook } = await drawnProvince(tools, target, assembled, provincePage);
    await saveHeld(tools.files, output, held(await tools.pages.build(workbook)), { overwrite, like });
    return;
  }
  const { built, carried } = await builtProvince(tools, target, assembled, roster);
  await saveHeld(tools.files, output, await heldPieces(tools, built, output, carried), { overwrite, like });
}

/** Whether the output is named as a page for a browser. */
export function isPage(output: string): boolean {
  return /\.html$/i.test(output);
}

/** The workbook, not yet written. */
export async function builtProvince(
  tools: Tools,
  { onSheet, ...writing }: ProvinceWriting,
  assembled: AssembledProvince,
  roster: Roster | null,
): Promise<{ readonly built: FilePieces; readonly carried: CarriedData | null }> {
  const { surroundings, workbooks } = tools;
  const { workbook, template, createdAt, language } = await drawnProvince(tools, writing, assembled, provinceWorkbook);
  const facts = {
    toolVersion: surroundings.toolVersion,
    language,
    createdAt,
    template: template.definition,
    roster: roster === null ? null : rosterDocument(roster),
    messages: messagesIn(language),
  };
  const carried = writing.edition === 'public' ? null : provinceCarried(assembled, facts);
  const built = await workbooks.buildLarge(workbook, carried, { keeper: surroundings.keeper, onSheet });
  return { built, carried };
}

/** The pages of the province as blocks, in the words of its template. */
async function drawnProvince(
  tools: Tools,
  { edition, sheets = 'all', template: path = null, ...issued }: Omit<ProvinceWriting, 'onSheet'>,
  { province }: AssembledProvince,
  draw: typeof provincePage | typeof provinceWorkbook,
) {
  const { surroundings } = tools;
  const template = await readReportTemplate(tools, path);
  const createdAt = surroundings.now();
  const shown = edition === 'public' ? publicProvince(province) : province;
  const language = paperLanguage(tools, template);
  const options = {
    language,
    createdAt,
    edition,
    sheets,
    documents: await readDocuments(tools),
    issue: issueOf(issued),
  };
  const workbook = draw(shown, template, options);
  // A page leaves the papers out, which are what may be unfinished.
  if (issued.final === true) refuseUnfinished(province, provinceWorkbook(shown, template, options));
  return { workbook, template, createdAt, language };
}

/** How the papers of this merge are issued. */
export function issueOf({
  number = null,
  signer,
  final = false,
}: Pick<ProvinceWriting, 'number' | 'signer' | 'final'>): PaperIssue {
  return { ...draftIssue, number, isDraft: !final, ...(signer === undefined ? {} : { signer }) };
}

/** @throws AuditError with everything that keeps the papers from being signed. */
function refuseUnfinished({ facilities, investment, today }: Province, workbook: Workbook): void {
  const { currencies } = investment;
  const early = facilities.filter(({ auditedOn }) => auditedOn > today);
  const problems = [
    ...early.map(({ auditedOn, facility }) =>
      problem('papers-too-early', { day: today, last: auditedOn, facility: facility.name }),
    ),
    ...facilities.flatMap(({ reopen }) => finalFaults(reopen(), today)),
    ...(currencies.length > 1 ? [problem('final-mixed-money', { mixed: 'currencies', currencies })] : []),
    ...sheetFaults(workbook),
  ];
  if (problems.length > 0) throw new AuditError(problems);
}
