import { textIn } from '../../domain/language.ts';
import type { ReportTemplate } from '../../domain/report-template.ts';
import type { Workbook } from '../sheet.ts';
import { criterionMapPage } from './criterion-map.ts';
import { dataPage } from './data.ts';
import { demandPage } from './demand.ts';
import { demandMapPage } from './demand-map.ts';
import { failuresPage } from './failures.ts';
import { criticalPage, findingsPage } from './findings.ts';
import { overviewPage } from './overview.ts';
import type { PageId } from './page.ts';
import type { Page, ProvinceView } from './province-view.ts';
import { purchasesPage } from './purchases.ts';
import { rankingPage } from './ranking.ts';
import { sectionMapPage } from './section-map.ts';
import { sourcesPage } from './sources.ts';
import { spendingPage } from './spending-page.ts';

/** Every page, in the order in which they stand where a template gives none. */
const pages: Readonly<Partial<Record<PageId, Page>>> = {
  overview: overviewPage,
  ranking: rankingPage,
  'section-map': sectionMapPage,
  'criterion-map': criterionMapPage,
  failures: failuresPage,
  critical: criticalPage,
  findings: findingsPage,
  demand: demandPage,
  spending: spendingPage,
  'demand-map': demandMapPage,
  purchases: purchasesPage,
  data: dataPage,
  sources: sourcesPage,
};

/** The province workbook; pages for which there is nothing are left out. */
export function provinceWorkbook(view: ProvinceView, template: ReportTemplate, createdAt: string): Workbook {
  const { messages, language } = view;
  return {
    language,
    title: messages.province.title,
    subject: textIn(view.province.checklist.title, language),
    author: textIn(template.agency.name, language),
    createdAt,
    font: template.font,
    fontSize: template.fontSize,
    sheets: pagesInOrder(view).flatMap((page) => page(view) ?? []),
  };
}

/** As the template orders them, those it does not name after them. */
function pagesInOrder({ layout }: ProvinceView): readonly Page[] {
  const left = new Map<string, Page>(Object.entries(pages));
  const named = (layout?.sheets ?? []).flatMap(({ id, show }) => {
    const page = left.get(id);
    left.delete(id);
    return page === undefined || !show ? [] : [page];
  });
  return [...named, ...left.values()];
}
