import type { Province } from '../../domain/province/province.ts';
import type { ProvinceSheet } from '../../domain/template/report-layout.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { fewSteps } from '../budget/budget-words.ts';
import { stepBlocks } from '../budget/plan-sheet.ts';
import { provincePlan } from '../budget/step-sentences.ts';
import { withBelow } from '../page/changed-tables.ts';
import { withFoldedColumns } from '../page/folded-columns.ts';
import { type PagePart, pageOf } from '../page/page-of.ts';
import { heading } from '../sheet/blocks.ts';
import type { Block, Chart, Table, Workbook } from '../sheet/sheet.ts';
import { moneyTitle } from '../words/facility/chart-parts.ts';
import type { ProvinceView } from './frame/province-view.ts';
import { type ProvinceWorkbookOptions, provinceSheetsOf, workbookOf } from './province-workbook.ts';

/**
 * What a page for a browser shows of a province, in this order: the same blocks as the workbook, and some of them drawn. Long lists of single
 * answers and findings are worked with in Excel; on a page they would hide what counts, and make it large.
 */
export function provincePage(province: Province, template: ReportTemplate, options: ProvinceWorkbookOptions): Workbook {
  const drawn = provinceSheetsOf(province, template, { ...options, sheets: 'all' });
  return pageOf(workbookOf(drawn, template, options), partsOf(drawn.view));
}

function partsOf(view: ProvinceView): readonly (PagePart & { readonly sheet: ProvinceSheet })[] {
  return [
    { sheet: 'overview' },
    { sheet: 'ranking', blocks: (blocks) => withFoldedColumns(blocks, ['ranking'], view.language) },
    { sheet: 'section-map' },
    { sheet: 'changes', blocks: (blocks) => changesPart(blocks, view) },
    { sheet: 'spending', blocks: (blocks) => spendingPart(blocks, view) },
    { sheet: 'lifts', blocks: (blocks) => [...blocks, ...budgetSteps(view)] },
    { sheet: 'demand' },
    { sheet: 'joint' },
    { sheet: 'failures' },
    { sheet: 'critical' },
    { sheet: 'deadlines' },
    { sheet: 'units' },
    { sheet: 'rules' },
  ];
}

/** Facility by facility, drawn as slopes; single criteria are a long list. */
function changesPart(blocks: readonly Block[], { messages }: ProvinceView): readonly Block[] {
  const { headings } = messages.province;
  const end = blocks.findIndex(
    (block) => block.kind === 'heading' && [headings.notCommon, headings.changedCriteria].includes(block.text),
  );
  return withBelow(end === -1 ? blocks : blocks.slice(0, end), {
    'changes-by-facility': ({ id }) => [
      {
        kind: 'slopes',
        title: headings.sinceBefore,
        labels: `${id}.facility:body`,
        before: `${id}.common-before:body`,
        after: `${id}.common-after:body`,
      },
    ],
  });
}

/** Sources and years drawn below their tables. */
function spendingPart(blocks: readonly Block[], view: ProvinceView): readonly Block[] {
  const { headings } = view.messages.province;
  return withBelow(blocks, {
    'by-funding': (table) => moneyChart(table, headings.byFunding, view),
    'by-year': (table) => moneyChart(table, headings.byYear, view),
  });
}

function moneyChart(table: Table, title: string, view: ProvinceView): readonly Chart[] {
  const ids = ['totalOnce', 'totalYearly'] as const;
  const most = mostIn(table, ids);
  if (most === 0) return [];
  return [
    {
      kind: 'chart',
      id: `${table.id}-chart`,
      shape: 'bars',
      ...moneyTitle(title, most, view.province.investment.currency ?? '', view.language),
      categories: `${table.id}.name:body`,
      series: ids.map((id) => ({ name: view.messages.province.columns[id], values: `${table.id}.${id}:body` })),
      format: 'money',
      heightRows: 1,
    },
  ];
}

function mostIn({ columns, rows }: Table, ids: readonly string[]): number {
  const places = ids.map((wanted) => columns.findIndex(({ id }) => id === wanted));
  const values = [...rows].flatMap(({ role, cells }) =>
    role === 'body' ? places.map((place) => cells[place] ?? { kind: 'empty' as const }) : [],
  );
  return values.reduce((most, cell) => {
    const value = cell.kind === 'number' || cell.kind === 'formula' ? cell.value : null;
    return typeof value === 'number' ? Math.max(most, value) : most;
  }, 0);
}

/** More sums than these are read in the workbook of `plan-budget`. */
const mostSteps = 12;

function budgetSteps(view: ProvinceView): readonly Block[] {
  const plan = provincePlan(view);
  const steps = plan === null ? [] : fewSteps(plan, mostSteps);
  if (plan === null || steps.length === 0) return [];
  return [heading(view.messages.budget.headings.steps), ...stepBlocks(plan, steps, view, null)];
}
