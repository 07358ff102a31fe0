import type { Assessment } from '../../domain/scoring/assessment.ts';
import type { FacilitySheet } from '../../domain/template/report-layout.ts';
import { linked, withBelow, withoutColumns } from '../page/changed-tables.ts';
import { withFoldedColumns } from '../page/folded-columns.ts';
import { type PagePart, pageOf } from '../page/page-of.ts';
import { heading } from '../sheet/blocks.ts';
import { places } from '../sheet/places.ts';
import type { Block, Sheet, Workbook } from '../sheet/sheet.ts';
import { buildTable } from '../sheet/table-plan.ts';
import { criterionName } from '../words/criteria/criterion-name.ts';
import { moneyTitle } from '../words/facility/chart-parts.ts';
import { auditFields, investmentFields, resultFields } from '../words/facility/facility-fields.ts';
import { warnings } from '../words/recorded/warnings.ts';
import { type FacilityWorkbookOptions, facilityWorkbook, paperFor } from './facility-workbook.ts';
import { type FacilityPaper, portraitGrid } from './frame/facility-paper.ts';
import { investmentBySource } from './tables/investment-by-source.ts';

/**
 * What a page for a browser shows of a facility's report: a summary, then blocks of the workbook. Minutes are signed on paper, and working
 * sheets are for whoever fills in, checks or computes again.
 */
export function facilityPage(assessment: Assessment, options: FacilityWorkbookOptions): Workbook {
  const paper = paperFor(assessment, options);
  const workbook = facilityWorkbook(assessment, { ...options, sheets: 'all' });
  const sheets = paper.withheld.isPublic ? workbook.sheets : [summarySheet(paper), ...workbook.sheets];
  return pageOf({ ...workbook, sheets }, partsOf(paper));
}

function partsOf(paper: FacilityPaper): readonly (PagePart & { readonly sheet: FacilitySheet | 'summary' })[] {
  return [
    { sheet: 'summary' },
    // The cover of a public edition is its summary.
    { sheet: 'cover' },
    { sheet: 'sections', blocks: (blocks) => sectionsPart(blocks, paper) },
    { sheet: 'findings', blocks: (blocks) => withFoldedColumns(blocks, ['findings'], paper.language) },
    { sheet: 'investment', blocks: (blocks) => investmentPart(blocks, paper) },
    { sheet: 'pictures' },
  ];
}

/** What the facility reached, and what that costs, before anything else. The cover has it in a public edition. */
function summarySheet(paper: FacilityPaper): Sheet {
  const fields = [...auditFields(paper), ...resultFields(paper), ...investmentFields(paper)];
  return {
    id: 'summary',
    name: paper.messages.page.summary,
    orientation: 'portrait',
    grid: portraitGrid,
    freezeRows: 0,
    blocks: [...warnings(paper), { kind: 'fields', fields }],
  };
}

/** The summary has the results; questions, owners and days of what lifts the level stand with the findings. */
function sectionsPart(blocks: readonly Block[], paper: FacilityPaper): readonly Block[] {
  const shown = blocks.filter(({ kind }) => kind !== 'fields');
  const found = new Map(
    paper.assessment.findings.map(({ marked: { criterion } }) => [criterionName(criterion, paper), criterion.id]),
  );
  const finding = (name: string) => {
    const id = found.get(name);
    return id === undefined ? null : places.finding(id);
  };
  const without = ['question', 'owner', 'due'];
  const shorter = withoutColumns(shown, { lift: without, 'lift-best': without });
  return linked(shorter, { lift: ['criterion', finding], 'lift-best': ['criterion', finding] });
}

/** Section and severity of a line stand with its finding. */
function investmentPart(blocks: readonly Block[], paper: FacilityPaper): readonly Block[] {
  const without = ['section', 'severity'];
  const shorter = withoutColumns(blocks, { 'investment-once': without, 'investment-yearly': without });
  const toFinding = linked(shorter, {
    'investment-once': ['criterion', places.finding],
    'investment-yearly': ['criterion', places.finding],
  });
  const { isPublic, hidesLines } = paper.withheld;
  const sources = isPublic || hidesLines ? [] : sourceBlocks(paper);
  const folded = withFoldedColumns(toFinding, ['investment-once', 'investment-yearly'], paper.language);
  return withBelow(folded, { 'investment-by-budget': () => sources });
}

/** The money by source and year, as a table and drawn. */
function sourceBlocks(paper: FacilityPaper): readonly Block[] {
  const plan = investmentBySource(paper);
  const { currency, estimate } = paper.assessment.investment;
  if (plan === null || estimate === null || currency === null) return [];
  const { columns, headings } = paper.messages.province;
  const most = Math.max(...estimate.bySource.flatMap(({ once, yearly }) => [once.total, yearly.total]));
  return [
    heading(headings.bySource),
    buildTable(plan, paper),
    {
      kind: 'chart',
      id: 'investment-by-source',
      shape: 'bars',
      ...moneyTitle(headings.bySource, most, currency, paper.language),
      categories: 'investment-by-source.funding:body',
      series: (['once', 'yearly'] as const).map((id) => ({
        name: columns[id],
        values: `investment-by-source.${id}:body`,
      })),
      format: 'money',
      heightRows: 1,
    },
  ];
}
