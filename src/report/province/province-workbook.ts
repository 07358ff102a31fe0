import { type Language, textIn } from '../../domain/language.ts';
import type { Province } from '../../domain/province/province.ts';
import type { ReportTemplate } from '../../domain/report-template.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { roman } from '../facility/sheet-names.ts';
import type { Workbook } from '../sheet.ts';
import { changesPage } from './changes.ts';
import { claimsPage } from './claims.ts';
import { criterionMapPage } from './criterion-map.ts';
import { dataPage } from './data.ts';
import { deadlinesPage } from './deadlines.ts';
import { demandPage } from './demand.ts';
import { demandMapPage } from './demand-map.ts';
import { failuresPage } from './failures.ts';
import { criticalPage, findingsPage } from './findings.ts';
import { jointPage } from './joint.ts';
import { legalPage } from './legal.ts';
import { liftsPage } from './lifts.ts';
import { openLinesPage } from './open-lines.ts';
import { overduePage } from './overdue.ts';
import { overviewPage } from './overview.ts';
import { isIllustrative, type PageId } from './page.ts';
import { peersPage } from './peers.ts';
import { proposalsPage } from './proposals.ts';
import type { Page, ProvinceView } from './province-view.ts';
import { purchasesPage } from './purchases.ts';
import { rankingPage } from './ranking.ts';
import { rulesPage } from './rules.ts';
import { sectionMapPage } from './section-map.ts';
import { sourcesPage } from './sources.ts';
import { spendingPage } from './spending-page.ts';
import { unitsPage } from './units.ts';

/** Every page, in the order in which they stand where a template gives none. */
const pages: Readonly<Record<PageId, Page>> = {
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
}

/** The province workbook; pages for which there is nothing are left out. */
export function provinceWorkbook(
  province: Province,
  template: ReportTemplate,
  { language, createdAt, edition }: ProvinceWorkbookOptions,
): Workbook {
  const messages = messagesIn(language);
  const numerals = new Map<string, string>();
  const isPublic = edition === 'public';
  const view: ProvinceView = { province, language, messages, layout: template.province, template, isPublic, numerals };
  const sheets = pagesInOrder(view).flatMap((page) => page(view) ?? []);
  const annexes = sheets.filter(({ id }) => id !== 'overview');
  for (const [index, { id }] of annexes.entries()) numerals.set(id, roman(index + 1));
  return {
    language,
    title: messages.province.title,
    subject: isIllustrative(view) ? messages.province.illustrative : textIn(province.checklist.title, language),
    author: textIn(template.agency.name, language),
    createdAt,
    font: template.font,
    fontSize: template.fontSize,
    sheets,
  };
}

/** Pages that tell of hidden criteria, of persons, or where the data came from. */
const notPublic: ReadonlySet<string> = new Set<PageId>(['lifts', 'deadlines', 'overdue', 'changes', 'sources']);

/** As the template orders them, those it does not name after them. */
function pagesInOrder({ layout, isPublic }: ProvinceView): readonly Page[] {
  const left = new Map<string, Page>(Object.entries(pages).filter(([id]) => !isPublic || !notPublic.has(id)));
  const named = (layout?.sheets ?? []).flatMap(({ id, show }) => {
    const page = left.get(id);
    left.delete(id);
    return page === undefined || !show ? [] : [page];
  });
  return [...named, ...left.values()];
}
