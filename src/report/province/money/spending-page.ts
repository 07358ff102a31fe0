import type { PurchaseRow } from '../../../domain/province/purchase-rows.ts';
import { inOrder, type Spending, spendingBy } from '../../../domain/province/spending.ts';
import { severities } from '../../../domain/scoring/finding.ts';
import { type Block, text } from '../../sheet/sheet.ts';
import { buildTable, gridOf, type PlannedRow, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import { areSumsLive, isOneCurrency, moneyNotes, quoted, sumCell, totalCell, unitLine } from '../frame/money.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { purchaseNames } from '../frame/purchase-names.ts';
import { fundingText, sectionTitle, sectionTitles, yearText } from './purchases.ts';

/** The investment by facility, unit, source of money, severity and section; all from the same rows, so all totals are equal. */
export const spendingPage: Page = (view) => {
  const rows = view.province.purchases;
  if (rows.length === 0 || !isOneCurrency(view)) return null;
  const breakdowns = breakdownsOf(view);
  const [first] = breakdowns;
  if (first === undefined) return null;
  const grid = gridOf(spendingTable(first, rows, view), view);
  return pageOf(view, {
    id: 'spending',
    grid,
    blocks: blocksOf(breakdowns, rows, grid, view),
  });
};

/** One way to break down the money: the purchase column it groups by, and what stands there. */
interface Breakdown {
  readonly id: string;
  readonly heading: string;
  /** Id of the column of the purchase rows. */
  readonly column: string;
  readonly nameOf: (row: PurchaseRow) => string;
  readonly order: readonly string[];
}

interface Share {
  readonly name: string;
  readonly spending: Spending;
}

function breakdownsOf(view: ProvinceView): readonly Breakdown[] {
  const { headings } = view.messages.province;
  const { severity } = view.messages.words;
  const names = purchaseNames(view);
  return [
    {
      id: 'by-facility',
      heading: headings.byFacility,
      column: 'facility',
      nameOf: ({ result }) => names.facility(result),
      order: [],
    },
    {
      id: 'by-unit',
      heading: headings.byUnit,
      column: 'unit',
      nameOf: ({ result }) => names.unit(result),
      order: [],
    },
    ...(view.isPublic ? [] : [byFunding(view), byYear(view)]),
    byBudget(view),
    {
      id: 'by-severity',
      heading: headings.bySeverity,
      column: 'severity',
      nameOf: ({ line }) => severity[line.severity],
      order: severities.map((each) => severity[each]),
    },
    {
      id: 'by-section',
      heading: headings.bySection,
      column: 'section',
      nameOf: (row) => sectionTitle(row, view),
      order: sectionTitles(view),
    },
  ];
}

function byBudget({ messages }: ProvinceView): Breakdown {
  const { budget } = messages.money;
  return {
    id: 'by-budget',
    heading: messages.province.headings.byBudget,
    column: 'budget',
    nameOf: ({ line }) => budget[line.budget],
    order: [budget.investment, budget.recurrent],
  };
}

function byYear(view: ProvinceView): Breakdown {
  return {
    id: 'by-year',
    heading: view.messages.province.headings.byYear,
    column: 'year',
    nameOf: (row) => yearText(row, view),
    order: [...new Set(view.province.purchases.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b).map(String),
  };
}

function byFunding(view: ProvinceView): Breakdown {
  return {
    id: 'by-funding',
    heading: view.messages.province.headings.byFunding,
    column: 'funding',
    nameOf: (row) => fundingText(row, view),
    order: Object.values(view.messages.money.fundingSource),
  };
}

function* blocksOf(
  breakdowns: readonly Breakdown[],
  rows: readonly PurchaseRow[],
  grid: readonly number[],
  view: ProvinceView,
): Generator<Block> {
  for (const note of moneyNotes(view)) yield { kind: 'paragraph', style: 'note', text: note };
  if (!areSumsLive(view)) yield { kind: 'paragraph', style: 'note', text: view.messages.province.notes.values };
  for (const breakdown of breakdowns) {
    yield { kind: 'heading', depth: 2, text: breakdown.heading };
    yield buildTable(spendingTable(breakdown, rows, view), view, grid);
  }
}

function spendingTable(breakdown: Breakdown, rows: readonly PurchaseRow[], view: ProvinceView): TablePlan<Share> {
  const { columns } = view.messages.province;
  const shares = sharesOf(breakdown, rows);
  return {
    id: breakdown.id,
    title: null,
    unitLine: unitLine(view),
    columns: [
      textColumn('name', breakdown.heading, 58, ({ name }: Share) => name),
      moneyColumn('once', columns.netOnce, breakdown, view),
      moneyColumn('totalOnce', columns.totalOnce, breakdown, view),
      moneyColumn('yearly', columns.netYearly, breakdown, view),
      moneyColumn('totalYearly', columns.totalYearly, breakdown, view),
      countColumn('unpriced', columns.unpriced, 10, ({ spending }) => spending.unpriced || null),
      countColumn('unquantified', columns.unquantified, 10, ({ spending }) => spending.unquantified || null),
    ],
    rows: shareRows(breakdown.id, shares, view),
    repeatHeader: false,
  };
}

type MoneyColumn = keyof typeof frequencyOf;

const frequencyOf = { once: 'once', totalOnce: 'once', yearly: 'yearly', totalYearly: 'yearly' } as const;

function moneyColumn(id: MoneyColumn, title: string, { column }: Breakdown, view: ProvinceView) {
  const where = {
    [column]: '{name}',
    frequency: quoted(view.messages.words.frequency[frequencyOf[id]]),
  };
  return {
    id,
    title,
    width: 18,
    align: 'right' as const,
    cell: ({ spending }: Share) =>
      sumCell(id === 'once' || id === 'yearly' ? 'amount' : 'total', where, spending[id], 'money', view),
  };
}

function sharesOf({ nameOf, order }: Breakdown, rows: readonly PurchaseRow[]): readonly Share[] {
  return inOrder(spendingBy(rows, nameOf), order).map(([name, spending]) => ({ name, spending }));
}

function* shareRows(id: string, shares: readonly Share[], view: ProvinceView): Generator<PlannedRow<Share>> {
  yield* streamedRows(shares);
  const sum = (of: MoneyColumn) => shares.reduce((total, { spending }) => total + spending[of], 0);
  yield {
    role: 'total',
    cells: {
      name: text(view.messages.province.all),
      totalOnce: totalCell('totalOnce', sum('totalOnce'), 'money'),
      totalYearly: totalCell('totalYearly', sum('totalYearly'), 'money'),
      once: { ...totalCell('once', sum('once'), 'money'), name: `${id}-once` },
      yearly: { ...totalCell('yearly', sum('yearly'), 'money'), name: `${id}-yearly` },
    },
  };
}
