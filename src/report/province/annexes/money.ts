import type { OnceAndYearly } from '../../../domain/money/estimate.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { liftCosts } from '../../../domain/province/lift-costs.ts';
import { type Spending, spendingBy } from '../../../domain/province/spending.ts';
import { heading, note } from '../../sheet/blocks.ts';
import { type Block, number, text } from '../../sheet/sheet.ts';
import { buildTable, numberColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import { facilityColumn } from '../frame/cells.ts';
import { grossUnitLine, moneyNotes, totalCell } from '../frame/money.ts';
import { pageOf } from '../frame/page.ts';
import { paperGrid } from '../frame/paper-grid.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { sourceTable } from '../papers/source-table.ts';
import { resultNames, standingsOf } from '../papers/standings.ts';
import { partsTable } from './parts.ts';

/** The money by its parts, by facility beside the least that reaches the best level, and by source and year. */
export const moneyAnnex: Page = (view) => {
  const { purchases, investment } = view.province;
  if (purchases.length === 0 || investment.estimate === null) return null;
  return pageOf(view, { id: 'annex-money', orientation: 'portrait', grid: paperGrid, blocks: blocksOf(view) });
};

function* blocksOf(view: ProvinceView): Generator<Block> {
  const { headings, notes } = view.messages.province;
  const { estimate } = view.province.investment;
  if (estimate !== null) {
    yield heading(headings.byParts, 2);
    yield buildTable(partsTable(estimate, view), view, paperGrid);
  }
  yield heading(headings.byFacility, 2);
  yield buildTable(facilitiesTable(view), view, paperGrid);
  if (view.province.purchases.some(({ countedAt }) => countedAt !== null)) yield note(notes.ruleUnitPurchases);
  const { unclear } = liftCosts(view.province.facilities);
  if (unclear.length > 0) yield note(notes.liftUnclear({ facilities: resultNames(unclear, view) }));
  const sources = sourceTable('annex-sources', view);
  if (sources !== null) {
    yield heading(headings.bySource, 2);
    yield buildTable(sources, view, paperGrid);
  }
  for (const each of moneyNotes(view)) yield note(each);
}

interface FacilityMoney {
  readonly result: FacilityResult;
  /** Everything that is missing. */
  readonly whole: Spending | null;
  /** The least that lifts it to the best level; null: it is there, or nothing is known to lift it. */
  readonly least: OnceAndYearly | null;
}

/** What mending everything costs beside the least that reaches the best level, each with its total. */
function facilitiesTable(view: ProvinceView): TablePlan<FacilityMoney> {
  const { columns } = view.messages.province;
  const toBest = columns.toBest({ level: standingsOf(view).best });
  const money = (id: string, title: string, group: string, of: (item: FacilityMoney) => number | null) => ({
    id,
    title,
    group,
    width: 13,
    align: 'right' as const,
    cell: (item: FacilityMoney) => number(of(item), 'money'),
  });
  return {
    id: 'annex-by-facility',
    title: null,
    unitLine: grossUnitLine(view),
    columns: [
      numberColumn(view.messages.columns.number, 3),
      facilityColumn(view, ({ result }: FacilityMoney) => result, 35),
      money('once', columns.once, columns.allMended, ({ whole }) => whole?.totalOnce ?? null),
      money('yearly', columns.yearly, columns.allMended, ({ whole }) => whole?.totalYearly ?? null),
      money('least-once', columns.once, toBest, ({ least }) => least?.once.total ?? null),
      money('least-yearly', columns.yearly, toBest, ({ least }) => least?.yearly.total ?? null),
    ],
    rows: [...rowsOf(view)],
    repeatHeader: false,
    headerAgain: true,
  };
}

/** Of the least money, the total is no sum of the column where sites of a unit share purchases. */
function* rowsOf(view: ProvinceView): Generator<PlannedRow<FacilityMoney>> {
  const { purchases, facilities } = view.province;
  const byFacility = spendingBy(purchases, ({ result }) => result.facility.id);
  const rows = facilities.map((result) => ({
    result,
    whole: byFacility.get(result.facility.id) ?? null,
    least: result.lifts().best?.money ?? null,
  }));
  for (const item of rows) yield { role: 'body', item };
  const sum = (of: 'totalOnce' | 'totalYearly') => rows.reduce((total, { whole }) => total + (whole?.[of] ?? 0), 0);
  const { money } = liftCosts(facilities);
  yield {
    role: 'total',
    cells: {
      facility: text(view.messages.province.all),
      once: totalCell('once', sum('totalOnce'), 'money'),
      yearly: totalCell('yearly', sum('totalYearly'), 'money'),
      'least-once': number(money?.once.total ?? null, 'money'),
      'least-yearly': number(money?.yearly.total ?? null, 'money'),
    },
  };
}
