import type { DocumentCatalogue } from '../../domain/checklist/document-catalogue.ts';
import type { Province } from '../../domain/province/province.ts';
import { type ProvinceSheet, provincePapers, provinceSheets, sheetsIn } from '../../domain/template/report-layout.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { roman } from '../facility/frame/sheet-names.ts';
import { hiddenCriteria } from '../public/confidential.ts';
import { warning } from '../sheet/blocks.ts';
import { contentsOf } from '../sheet/contents-sheet.ts';
import type { Sheet, Workbook } from '../sheet/sheet.ts';
import { criticalAnnex } from './annexes/critical.ts';
import { daysAnnex } from './annexes/days.ts';
import { demandAnnex } from './annexes/demand.ts';
import { levelsAnnex } from './annexes/levels.ts';
import { moneyAnnex } from './annexes/money.ts';
import { isIllustrative, sheetTitle } from './frame/page.ts';
import { draftIssue, type Page, type PaperIssue, type ProvinceView } from './frame/province-view.ts';
import { demandPage } from './money/demand.ts';
import { demandMapPage } from './money/demand-map.ts';
import { jointPage } from './money/joint.ts';
import { liftsPage } from './money/lifts.ts';
import { openLinesPage } from './money/open-lines.ts';
import { proposalsPage } from './money/proposals.ts';
import { purchasesPage } from './money/purchases.ts';
import { spendingPage } from './money/spending-page.ts';
import { overviewPage } from './overview/overview.ts';
import { reportPage, summaryPage } from './papers/paper-pages.ts';
import { changesPage } from './results/changes.ts';
import { claimsPage } from './results/claims.ts';
import { criterionMapPage } from './results/criterion-map.ts';
import { dataPage } from './results/data.ts';
import { deadlinesPage } from './results/deadlines.ts';
import { failuresPage } from './results/failures.ts';
import { criticalPage, findingsPage } from './results/findings.ts';
import { legalPage } from './results/legal.ts';
import { overduePage } from './results/overdue.ts';
import { peersPage } from './results/peers.ts';
import { rankingPage } from './results/ranking.ts';
import { sectionMapPage } from './results/section-map.ts';
import { unitsPage } from './results/units.ts';
import { rulesPage } from './sources/rules.ts';
import { sourcesPage } from './sources/sources.ts';

/** Every page, by its id in `domain/template/report-layout.ts`. */
const pages: Readonly<Record<ProvinceSheet, Page>> = {
  summary: summaryPage,
  report: reportPage,
  'annex-levels': levelsAnnex,
  'annex-critical': criticalAnnex,
  'annex-demand': demandAnnex,
  'annex-money': moneyAnnex,
  'annex-days': daysAnnex,
  overview: overviewPage,
  ranking: rankingPage,
  'section-map': sectionMapPage,
  'criterion-map': criterionMapPage,
  failures: failuresPage,
  critical: criticalPage,
  legal: legalPage,
  deadlines: deadlinesPage,
  findings: findingsPage,
  demand: demandPage,
  joint: jointPage,
  'open-lines': openLinesPage,
  spending: spendingPage,
  'demand-map': demandMapPage,
  purchases: purchasesPage,
  lifts: liftsPage,
  proposals: proposalsPage,
  overdue: overduePage,
  claims: claimsPage,
  peers: peersPage,
  changes: changesPage,
  units: unitsPage,
  data: dataPage,
  sources: sourcesPage,
  rules: rulesPage,
};

export interface ProvinceWorkbookOptions {
  readonly language: Language;
  /** ISO instant. */
  readonly createdAt: string;
  readonly edition: 'full' | 'public';
  /** Left out: documents are cited as the checklist has them. */
  readonly documents?: DocumentCatalogue;
  readonly issue?: PaperIssue;
  /** `papers`: only what is printed and signed. */
  readonly sheets?: 'all' | 'papers';
}

/** The province workbook; pages with nothing to show are left out. */
export function provinceWorkbook(
  province: Province,
  template: ReportTemplate,
  options: ProvinceWorkbookOptions,
): Workbook {
  return workbookOf(provinceSheetsOf(province, template, options), template, options);
}

/** These sheets as a workbook. */
export function workbookOf(
  { view, sheets }: ReturnType<typeof provinceSheetsOf>,
  template: ReportTemplate,
  options: ProvinceWorkbookOptions,
): Workbook {
  const { language, createdAt } = options;
  return {
    language,
    title: view.messages.province.title,
    subject: isIllustrative(view)
      ? view.messages.province.illustrative
      : textIn(view.province.checklist.title, language),
    author: textIn(template.agency.name, language),
    createdAt,
    font: template.font,
    fontSize: template.fontSize,
    sheets,
    contents:
      options.sheets === 'papers'
        ? null
        : contentsOf(sheets, ({ id }) => contentsEntry(id as ProvinceSheet, view), {
            messages: view.messages,
            language,
            warnings: isIllustrative(view) ? [warning(view.messages.province.illustrative)] : [],
          }),
  };
}

/** The sheets, and what they are made from; also papers that name these sheets as annexes. */
export function provinceSheetsOf(
  province: Province,
  template: ReportTemplate,
  { language, edition, documents = new Map(), issue = draftIssue, sheets: wanted = 'all' }: ProvinceWorkbookOptions,
): { readonly view: ProvinceView; readonly sheets: readonly Sheet[] } {
  const messages = messagesIn(language);
  const numerals = new Map<string, string>();
  const isPublic = edition === 'public';
  const view: ProvinceView = {
    province,
    language,
    messages,
    layout: template.province,
    keepsWords: true,
    template,
    documents,
    isPublic,
    whole: province.whole ?? province,
    hidesLines: isPublic && hidesLines(province.whole ?? province),
    issue,
    numerals,
  };
  // Papers refer to annexes, and so need their numbers before they are made.
  const annexes = pagesInOrder(view).filter(({ id, page }) => isAnnex(id) && page(view) !== null);
  for (const [index, { id }] of annexes.entries()) numerals.set(id, roman(index + 1));
  const made = pagesInOrder(view).flatMap(({ id, page }) =>
    wanted === 'all' || provincePapers.has(id) ? (page(view) ?? []) : [],
  );
  return { view, sheets: inRoles(made) };
}

function contentsEntry(id: ProvinceSheet, view: ProvinceView) {
  return { title: sheetTitle(id, view), numeral: view.numerals.get(id) ?? null };
}

/** Papers first, whatever the template's order: what follows is for work on the screen. */
function inRoles(sheets: readonly Sheet[]): readonly Sheet[] {
  const isPrinted = ({ role }: Sheet) => role === 'paper' || role === 'annex';
  return [...sheets.filter(isPrinted), ...sheets.filter((sheet) => !isPrinted(sheet))];
}

function isAnnex(id: ProvinceSheet): boolean {
  return provincePapers.has(id) && id !== 'summary' && id !== 'report';
}

/** Pages of sums and counts over lines: left out where they would not be those of the full edition. */
const overLines: ReadonlySet<ProvinceSheet> = new Set([
  'demand',
  'joint',
  'open-lines',
  'spending',
  'demand-map',
  'claims',
]);

function hidesLines({ facilities }: Province): boolean {
  const checklists = new Map(facilities.map(({ checklist }) => [checklist.digest, checklist]));
  return [...checklists.values()].some((checklist) => hiddenCriteria(checklist).size > 0);
}

/** In the template's order; pages it does not name follow. */
function pagesInOrder({
  layout,
  isPublic,
  hidesLines: hides,
}: ProvinceView): readonly { readonly id: ProvinceSheet; readonly page: Page }[] {
  const left = new Map<string, { readonly id: ProvinceSheet; readonly page: Page }>(
    sheetsIn(provinceSheets, isPublic ? 'public' : 'full')
      .filter((id) => !hides || !overLines.has(id))
      .map((id) => [id, { id, page: pages[id] }]),
  );
  const named = (layout?.sheets ?? []).flatMap(({ id, show }) => {
    const known = left.get(id);
    left.delete(id);
    return known === undefined || !show ? [] : [known];
  });
  return [...named, ...left.values()];
}
