import type { CheapestLift } from '../../../domain/lifts/cheapest-lift.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { isAtBestLevel } from '../../../domain/province/is-done.ts';
import { type Block, number, text } from '../../sheet/sheet.ts';
import {
  buildTable,
  gridOf,
  numberColumn,
  type PlannedColumn,
  streamedRows,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import { levelLabel } from '../../words/level-text.ts';
import { countColumn, facilityColumn, namesOf, textColumn } from '../frame/cells.ts';
import { amountText, currencyColumns, grossUnitLine, isOneCurrency, moneyNotes } from '../frame/money.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

const firstCost = 'lifts-first-cost';
const mostLiveRows = 2_000;

interface LiftRow {
  readonly result: FacilityResult;
  readonly lift: CheapestLift;
  /** One-off plus first year; null: no prices. */
  readonly cost: number | null;
  readonly cumulated: number | null;
}

/** The least money that raises each facility by one level, cheapest first, and how many facilities a given sum raises. */
export const liftsPage: Page = (view) => {
  const rows = liftRows(view.province.facilities);
  if (rows.length === 0) return null;
  const table = liftsTable(rows, view);
  return pageOf(view, { id: 'lifts', grid: gridOf(table, view), frozen: 2, blocks: blocksOf(table, rows, view) });
};

function* blocksOf(table: TablePlan<LiftRow>, rows: readonly LiftRow[], view: ProvinceView): Generator<Block> {
  const { notes } = view.messages.province;
  yield buildTable(table, view);
  yield { kind: 'paragraph', style: 'note', text: notes.ruleLift };
  yield* leftOut(rows, view);
  if (rows.some(({ lift }) => !lift.isExact)) yield { kind: 'paragraph', style: 'note', text: notes.nearLeast };
  for (const note of moneyNotes(view)) yield { kind: 'paragraph', style: 'note', text: note };
  for (const sentence of sentences(rows, view)) yield { kind: 'paragraph', style: 'body', text: sentence };
}

/** Facilities not in the table, with the reason, so that none is missing from the page. */
function* leftOut(rows: readonly LiftRow[], view: ProvinceView): Generator<Block> {
  const { notes } = view.messages.province;
  const lifted = new Set(rows.map(({ result }) => result));
  const without = view.province.facilities.filter((each) => !lifted.has(each));
  const best = without.filter(isAtBestLevel);
  const unclear = without.filter((each) => !isAtBestLevel(each));
  if (best.length > 0)
    yield { kind: 'paragraph', style: 'note', text: notes.liftBest({ facilities: namesOf(best, view) }) };
  if (unclear.length > 0) {
    yield { kind: 'paragraph', style: 'note', text: notes.liftUnclear({ facilities: namesOf(unclear, view) }) };
  }
}

/** Cheapest first; facilities with unknown amounts last. */
function liftRows(facilities: readonly FacilityResult[]): readonly LiftRow[] {
  const lifted = facilities
    .flatMap((result) => {
      const { next: lift } = result.lifts();
      return lift === null ? [] : [{ result, lift, cost: costOf(lift) }];
    })
    .sort(
      (a, b) =>
        a.lift.unpriced - b.lift.unpriced ||
        (a.cost ?? 0) - (b.cost ?? 0) ||
        a.lift.criteria.length - b.lift.criteria.length,
    );
  let sum = 0;
  return lifted.map((row) => {
    sum += row.cost ?? 0;
    return { ...row, cumulated: row.cost === null ? null : sum };
  });
}

function costOf({ money }: CheapestLift): number | null {
  return money === null ? null : money.once.total + money.yearly.total;
}

function liftsTable(rows: readonly LiftRow[], view: ProvinceView): TablePlan<LiftRow> {
  const { columns } = view.messages.province;
  const label = ({ result }: LiftRow, id: string) => levelLabel(result.checklist, id, view.language);
  return {
    id: 'lifts',
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
      textColumn('mending', columns.mending, 44, ({ lift }) => lift.criteria.join(', ')),
      {
        id: 'once',
        title: columns.once,
        width: 16,
        align: 'right',
        cell: ({ lift }) => number(lift.money?.once.total ?? null, 'money'),
      },
      {
        id: 'yearly',
        title: columns.yearly,
        width: 16,
        align: 'right',
        cell: ({ lift }) => number(lift.money?.yearly.total ?? null, 'money'),
      },
      {
        id: 'cost',
        title: columns.cost,
        width: 16,
        align: 'right',
        cell: ({ cost }, index) => ({
          ...(cost === null
            ? text(null)
            : { kind: 'formula', formula: '{once}+{yearly}', value: cost, format: 'money' }),
          ...(index === 0 ? { name: firstCost } : {}),
        }),
      },
      ...currencyColumns(({ result }: LiftRow) => result, view),
      ...(isOneCurrency(view) ? [cumulatedColumn(rows.length, view)] : []),
      countColumn('unpriced', columns.unknownAmounts, 10, ({ lift }) => lift.unpriced || null),
      textColumn('near', '(*)', 5, ({ lift }) => (lift.isExact ? null : '(*)')),
    ],
    rows: streamedRows(rows),
    repeatHeader: true,
  };
}

/** The running total of costs; a formula if there are few enough rows for each to sum the ones above. */
function cumulatedColumn(rows: number, { messages }: ProvinceView): PlannedColumn<LiftRow> {
  const formula = `SUM({@${firstCost}}:{cost})`;
  return {
    id: 'cumulated',
    title: messages.province.columns.cumulated,
    width: 17,
    align: 'right',
    cell: ({ cumulated }) =>
      cumulated === null || rows > mostLiveRows
        ? number(cumulated, 'money')
        : { kind: 'formula', formula, value: cumulated, format: 'money' },
  };
}

/** Up to four sentences "X money lifts N facilities", over known amounts only; facilities with the same running total count together. */
function sentences(rows: readonly LiftRow[], view: ProvinceView): readonly string[] {
  const { currency } = view.province.investment;
  if (currency === null) return [];
  const known = rows.flatMap(({ cumulated, lift }) => (cumulated === null || lift.unpriced > 0 ? [] : [cumulated]));
  const steps = new Set([0.25, 0.5, 0.75, 1].flatMap((share) => known[Math.ceil(known.length * share) - 1] ?? []));
  return [...steps].map((money) => {
    const count = known.filter((cumulated) => cumulated <= money).length;
    return view.messages.province.withMoney({ amount: amountText(money, currency, view), count });
  });
}
