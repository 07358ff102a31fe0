import type { DocumentCatalogue } from '../../domain/checklist/document-catalogue.ts';
import { isAsSigned } from '../../domain/records/signatures.ts';
import type { Assessment } from '../../domain/scoring/assessment.ts';
import { type FacilitySheet, facilityPapers, facilitySheets, sheetsIn } from '../../domain/template/report-layout.ts';
import type { Comparison, ReportTemplate } from '../../domain/template/report-template.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { publicEdition } from '../public/public-edition.ts';
import { contentsOf } from '../sheet/contents-sheet.ts';
import type { Block, Sheet, SheetRole, Workbook } from '../sheet/sheet.ts';
import { nothingWithheld } from '../sheet/view.ts';
import { isScored, pageNote } from '../words/facility/level-text.ts';
import { roundName } from '../words/facility/round-name.ts';
import { warnings } from '../words/recorded/warnings.ts';
import type { EvidencePicture, FacilityPaper, PictureFault, SheetHead } from './frame/facility-paper.ts';
import { landscapeGrid, portraitGrid } from './frame/facility-paper.ts';
import { headRows } from './frame/sheet-head.ts';
import { nameSheets } from './frame/sheet-names.ts';
import { actsGrid, actsSheet, hasActs } from './sheets/acts.ts';
import { basisGrid, basisSheet } from './sheets/basis.ts';
import { claimsSheet, hasClaims } from './sheets/claims-sheet.ts';
import { canCompare, comparisonGrid, comparisonSheet } from './sheets/comparison.ts';
import { computedSheet } from './sheets/computed-sheet.ts';
import { countsGrid, countsSheet, hasCounts } from './sheets/counts.ts';
import { coverSheet } from './sheets/cover-sheet.ts';
import { criteriaGrid, criteriaSheet } from './sheets/criteria.ts';
import { evidenceGrid, evidenceSheet } from './sheets/evidence.ts';
import { findingsGrid, findingsSheet } from './sheets/findings.ts';
import { investmentGrid, investmentSheet } from './sheets/investment-sheet.ts';
import { minutesSheet } from './sheets/minutes-sheet.ts';
import { hasPictures, picturesSheet } from './sheets/pictures-sheet.ts';
import { hasPrices, pricesGrid, pricesSheet } from './sheets/prices.ts';
import {
  hasPrintedFindings,
  hasPrintedInvestment,
  printedFindings,
  printedInvestment,
} from './sheets/printed-annexes.ts';
import { sectionsSheet } from './sheets/sections-sheet.ts';

export interface FacilityWorkbookOptions {
  readonly language: Language;
  readonly template: ReportTemplate;
  /** What is known of documents; it wins over what the checklist says of them. */
  readonly documents: DocumentCatalogue;
  readonly edition: 'full' | 'public';
  /** `papers`: only what is printed and signed; left out: all. */
  readonly sheets?: 'all' | 'papers';
  /** Checked for signature; left out: the papers say that they are a draft, unless they are what was signed. */
  readonly isFinal?: boolean;
  /** Number of the minutes; null or left out: as recorded. */
  readonly number?: string | null;
  /** ISO day on which the minutes are issued; null or left out: that of the visit. */
  readonly on?: string | null;
  /** ISO instant. */
  readonly createdAt: string;
  /** SHA-256 in hex over audit, checklist and evidence; null: not printed. */
  readonly fingerprint: string | null;
  /** By file name of the evidence in the audit. */
  readonly pictures: ReadonlyMap<string, EvidencePicture>;
  readonly pictureFaults?: ReadonlyMap<string, PictureFault>;
  readonly logo?: EvidencePicture | null;
  /** The minutes stand alone: their annexes are in a workbook beside them. */
  readonly isApart?: boolean;
}

/** The official paper on one facility in one language: minutes and annexes. The public edition leaves out everything confidential. */
export function facilityWorkbook(assessment: Assessment, options: FacilityWorkbookOptions): Workbook {
  const paper = paperFor(assessment, options);
  const { template, language } = options;
  const title = paper.messages.report.workbookTitle({
    facility: assessment.audit.facility.name,
    round: roundName(assessment.audit.round, language),
  });
  const wanted = [...paper.sheets.values()].filter(({ id }) => options.sheets !== 'papers' || facilityPapers.has(id));
  const sheets = inRoles(wanted.flatMap(({ id, name }) => sheetOf(id, name, paper)));
  return {
    language,
    title,
    subject: assessment.audit.illustrative
      ? paper.messages.report.illustrative
      : textIn(assessment.checklist.title, language),
    author: textIn(template.agency.name, language),
    createdAt: options.createdAt,
    font: template.font,
    fontSize: template.fontSize,
    sheets,
    contents:
      options.sheets === 'papers'
        ? null
        : contentsOf(sheets, ({ id }) => contentsEntry(paper.sheets.get(id)), {
            messages: paper.messages,
            language,
            warnings: warnings(paper),
          }),
  };
}

/** All sheets, by their ids in `domain/template/report-layout.ts`. */
const pages: { readonly [Id in FacilitySheet]: (typeof facilitySheets)[Id]['always'] extends true ? Page : GivenPage } =
  {
    cover: { orientation: 'portrait', grid: () => portraitGrid, blocks: coverSheet },
    minutes: { orientation: 'portrait', grid: () => portraitGrid, blocks: minutesSheet },
    sections: { orientation: 'landscape', grid: () => landscapeGrid, blocks: sectionsSheet },
    'annex-findings': {
      orientation: 'portrait',
      grid: () => portraitGrid,
      blocks: printedFindings,
      given: hasPrintedFindings,
    },
    'annex-investment': {
      orientation: 'portrait',
      grid: () => portraitGrid,
      blocks: printedInvestment,
      given: hasPrintedInvestment,
    },
    criteria: { orientation: 'landscape', grid: criteriaGrid, blocks: criteriaSheet, frozen: 1 },
    counts: { orientation: 'portrait', grid: countsGrid, blocks: countsSheet, given: hasCounts },
    claims: {
      orientation: 'landscape',
      grid: () => landscapeGrid,
      blocks: claimsSheet,
      given: hasClaims,
    },
    findings: { orientation: 'landscape', grid: findingsGrid, blocks: findingsSheet, frozen: 2 },
    acts: { orientation: 'landscape', grid: actsGrid, blocks: actsSheet, frozen: 1, given: hasActs },
    investment: { orientation: 'landscape', grid: investmentGrid, blocks: investmentSheet },
    prices: { orientation: 'landscape', grid: pricesGrid, blocks: pricesSheet, given: hasPrices },
    evidence: { orientation: 'landscape', grid: evidenceGrid, blocks: evidenceSheet },
    pictures: {
      orientation: 'portrait',
      grid: () => portraitGrid,
      blocks: picturesSheet,
      given: hasPictures,
    },
    computed: { orientation: 'portrait', grid: () => portraitGrid, blocks: computedSheet },
    basis: { orientation: 'landscape', grid: basisGrid, blocks: basisSheet },
  };

interface Page {
  readonly orientation: Sheet['orientation'];
  readonly grid: (paper: FacilityPaper) => readonly number[];
  readonly blocks: (paper: FacilityPaper) => Iterable<Block>;
  /** Rows below the head that stay in view, such as a heading and the table's header. */
  readonly frozen?: number;
  readonly given?: undefined;
}

/** Left out if there is nothing to show. */
interface GivenPage extends Omit<Page, 'given'> {
  readonly given: (paper: FacilityPaper) => boolean;
}

/** The data behind the pages of the edition. */
export function paperFor(whole: Assessment, options: FacilityWorkbookOptions): FacilityPaper {
  const {
    language,
    template,
    documents,
    edition,
    fingerprint,
    pictures,
    pictureFaults = new Map(),
    logo = null,
    isApart = false,
    isFinal = false,
    number = null,
    on = null,
  } = options;
  const isPublic = edition === 'public';
  const { assessment, withheld } = isPublic ? publicEdition(whole) : { assessment: whole, withheld: nothingWithheld };
  const bare: FacilityPaper = {
    assessment,
    withheld,
    language,
    messages: messagesIn(language),
    layout: template.facility,
    template,
    documents,
    fingerprint: isPublic ? null : fingerprint,
    pictures: isPublic ? new Map() : pictures,
    pictureFaults: isPublic ? new Map() : pictureFaults,
    logo,
    isApart,
    isDraft: !(isFinal || isAsSigned(whole.audit, fingerprint)),
    number,
    on,
    sheets: new Map(),
  };
  return { ...bare, sheets: new Map(sheetHeads(bare, edition).map((head) => [head.id, head])) };
}

/** A survey without marks has no pages that could only say that there is nothing. */
function saysSomething(id: FacilitySheet, { assessment }: FacilityPaper): boolean {
  const { checklist, findings, investment, criteria, sections } = assessment;
  if (isScored(checklist)) return true;
  if (id === 'findings') return findings.length > 0;
  if (id === 'investment') return investment.lines.length > 0;
  if (id === 'computed') return sections.some(({ percent }) => percent !== null);
  if (id !== 'evidence') return true;
  return (
    [...assessment.audit.responses.values()].some(({ evidence }) => evidence.length > 0) ||
    criteria.some(({ lacksEvidence }) => lacksEvidence)
  );
}

function sheetHeads(paper: FacilityPaper, edition: 'full' | 'public'): readonly SheetHead[] {
  const own = sheetsIn(facilitySheets, edition).filter(
    (id) => (pages[id].given?.(paper) ?? true) && saysSomething(id, paper),
  );
  return nameSheets(own, comparisonsOf(paper), paper);
}

function comparisonsOf(paper: FacilityPaper): readonly Comparison[] {
  return paper.template.comparisons.filter((comparison) => canCompare(comparison, paper));
}

function sheetOf(id: string, name: string, paper: FacilityPaper): readonly Sheet[] {
  const note = pageNote(paper);
  const role = roleOf(id);
  const mark =
    role === 'working' ? paper.messages.province.notPrinted : paper.isDraft ? paper.messages.report.draft : null;
  const common = {
    id,
    name,
    role,
    ...(note === null ? {} : { pageNote: note }),
    ...(mark === null ? {} : { headMark: mark }),
  };
  const comparison = comparisonsOf(paper).find((each) => `comparison-${each.id}` === id);
  if (comparison !== undefined) {
    const grid = comparisonGrid(comparison, paper);
    // Not part of the minutes, but filed on its own.
    const { headMark: _, ...filed } = common;
    return [
      { ...filed, orientation: 'portrait', freezeRows: 0, grid, blocks: [...comparisonSheet(comparison, paper)] },
    ];
  }
  const page = Object.entries<Page | GivenPage>(pages).find(([each]) => each === id)?.[1];
  if (page === undefined) return [];
  const { orientation, frozen } = page;
  const freezeRows = frozen === undefined ? 0 : headRows(id, paper) + frozen;
  const marked = id === 'findings' && !paper.withheld.isPublic ? { marksInput: true } : {};
  return [{ ...common, ...marked, orientation, freezeRows, grid: page.grid(paper), blocks: [...page.blocks(paper)] }];
}

/** Papers first, whatever the template's order: what follows is for work on the screen. */
function inRoles(sheets: readonly Sheet[]): readonly Sheet[] {
  return [...sheets.filter(({ role }) => role !== 'working'), ...sheets.filter(({ role }) => role === 'working')];
}

/** What is signed is a paper, what is filed with it an annex; all else is for work on the screen. */
function roleOf(id: string): SheetRole {
  if (id === 'minutes' || id === 'cover') return 'paper';
  return facilityPapers.has(id) ? 'annex' : 'working';
}

function contentsEntry(head: SheetHead | undefined) {
  return { title: head?.title ?? '', numeral: head?.numeral ?? null };
}
