import type { LiftRow } from '../../../domain/province/lift-rows.ts';
import { type Cell, number, text } from '../../sheet/sheet.ts';
import { bodyRows, numberColumn, type PlannedColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import { levelLabel } from '../../words/facility/level-text.ts';
import { countColumn, facilityColumn, textColumn } from '../frame/cells.ts';
import { currencyColumns, grossUnitLine, isOneCurrency, totalCell } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';

const mostLiveRows = 2_000;

/** Facilities, what lifts each and its money; the running total counts a purchase of a unit once. */
export function liftsTable(id: string, rows: readonly LiftRow[], view: ProvinceView): TablePlan<LiftRow> {
  const { columns } = view.messages.province;
  const label = ({ result }: LiftRow, level: string) => levelLabel(result.checklist, level, view.language);
  return {
    id,
    title: null,
    unitLine: grossUnitLine(view),
    columns: [
      numberColumn(view.messages.columns.number, 6),
      facilityColumn(view, ({ result }: LiftRow) => result, 30),
      textColumn('from', columns.from, 16, (row) => {
        const provisional = label(row, row.lift.from);
        return row.result.complete ? provisional : view.messages.report.incompletePublic({ provisional });
      }),
      textColumn('to', columns.to, 16, (row) => label(row, row.lift.to)),
      countColumn('findings', columns.findings, 9, ({ lift }) => lift.criteria.length),
      textColumn('mending', columns.mending, 44, ({ lift }) => lift.criteria.join(', ')),
      moneyColumn('once', columns.once, ({ lift }) => lift.money?.once.total ?? null),
      moneyColumn('yearly', columns.yearly, ({ lift }) => lift.money?.yearly.total ?? null),
      costColumn(id, view),
      ...currencyColumns(({ result }: LiftRow) => result, view),
      ...(isOneCurrency(view) ? [...sharedColumn(id, rows, view), cumulatedColumn(id, rows, view)] : []),
      countColumn('unpriced', columns.unknownAmounts, 10, ({ lift }) => lift.unpriced || null),
      textColumn('near', '(*)', 5, ({ lift }) => (lift.isExact ? null : '(*)')),
    ],
    rows: [...bodyRows(rows), ...totalRow(rows, view)],
    repeatHeader: false,
    headerAgain: true,
  };
}

function moneyColumn(id: string, title: string, of: (row: LiftRow) => number | null): PlannedColumn<LiftRow> {
  return { id, title, width: 16, align: 'right', cell: (row) => number(of(row), 'money') };
}

function costColumn(table: string, { messages }: ProvinceView): PlannedColumn<LiftRow> {
  return {
    id: 'cost',
    title: messages.province.columns.cost,
    width: 16,
    align: 'right',
    cell: ({ cost }, index) => ({
      ...(cost === null ? text(null) : { kind: 'formula', formula: '{once}+{yearly}', value: cost, format: 'money' }),
      ...(index === 0 ? { name: `${table}-first-cost` } : {}),
    }),
  };
}

/** Only where some unit buys something once for two of these facilities. */
function sharedColumn(table: string, rows: readonly LiftRow[], view: ProvinceView): readonly PlannedColumn<LiftRow>[] {
  if (!isShared(rows)) return [];
  return [
    {
      id: 'shared',
      title: view.messages.province.columns.shared,
      width: 16,
      align: 'right',
      cell: ({ shared }, index) => number(shared, 'money', index === 0 ? { name: `${table}-first-shared` } : {}),
    },
  ];
}

function isShared(rows: readonly LiftRow[]): boolean {
  return rows.some(({ shared }) => shared > 0);
}

/** The running total of costs; a formula if there are few enough rows for each to sum the ones above. */
function cumulatedColumn(table: string, rows: readonly LiftRow[], view: ProvinceView): PlannedColumn<LiftRow> {
  const costs = `SUM({@${table}-first-cost}:{cost})`;
  const formula = isShared(rows) ? `${costs}-SUM({@${table}-first-shared}:{shared})` : costs;
  return {
    id: 'cumulated',
    title: view.messages.province.columns.cumulated,
    width: 17,
    align: 'right',
    cell: ({ cumulated }) =>
      cumulated === null || rows.length > mostLiveRows
        ? number(cumulated, 'money')
        : { kind: 'formula', formula, value: cumulated, format: 'money' },
  };
}

/** All together, what a unit buys once for two sites counted once; nothing without prices, or where currencies differ. */
function totalRow(rows: readonly LiftRow[], view: ProvinceView): readonly PlannedRow<LiftRow>[] {
  const cumulated = rows.at(-1)?.cumulated ?? null;
  if (cumulated === null || !isOneCurrency(view)) return [];
  const sum = (of: (row: LiftRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const shared = isShared(rows)
    ? {
        shared: totalCell(
          'shared',
          sum((row) => row.shared),
          'money',
        ),
      }
    : {};
  const all: Cell = {
    kind: 'formula',
    formula: isShared(rows) ? 'SUM({cost:body})-SUM({shared:body})' : 'SUM({cost:body})',
    value: cumulated,
    format: 'money',
  };
  return [
    {
      role: 'total',
      cells: {
        facility: text(view.messages.province.all),
        once: totalCell(
          'once',
          sum(({ lift }) => lift.money?.once.total ?? 0),
          'money',
        ),
        yearly: totalCell(
          'yearly',
          sum(({ lift }) => lift.money?.yearly.total ?? 0),
          'money',
        ),
        cost: totalCell(
          'cost',
          sum(({ cost }) => cost ?? 0),
          'money',
        ),
        ...shared,
        cumulated: all,
      },
    },
  ];
}
