import { type ItemDemand, itemDemands } from '../../../domain/province/item-demand.ts';
import { textIn } from '../../../domain/values/language.ts';
import { number, text } from '../../sheet/sheet.ts';
import {
  numberColumn,
  type PlannedColumn,
  type PlannedRow,
  streamedRows,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import { countColumn, knownCell, namesOf, textColumn } from '../frame/cells.ts';
import { isOneCurrency, moneyNotes, netUnitLine, quoted, sumCell, totalCell } from '../frame/money.ts';
import { tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { purchaseNames } from '../frame/purchase-names.ts';

/** A purchase list is read for its amounts; all names are on the page of joint purchases. */
const fewNames = 12;

/** The demand for each item over all facilities, as for one tender. */
export const demandPage: Page = (view) => {
  const demands = itemDemands(view.province.purchases);
  return demands.length === 0 ? null : tablePage(view, 'demand', demandTable(demands, view), moneyNotes(view));
};

function demandTable(demands: readonly ItemDemand[], view: ProvinceView): TablePlan<ItemDemand> {
  const { columns, words } = view.messages;
  const own = view.messages.province.columns;
  const names = purchaseNames(view);
  const where = { item: '{item}', frequency: '{frequency}' };
  return {
    id: 'demand',
    title: null,
    unitLine: netUnitLine(view),
    columns: [
      numberColumn(columns.number, 6),
      textColumn('item', columns.item, 34, ({ item }: ItemDemand) => names.item(item), { terminal: 1 }),
      textColumn('item-unit', columns.itemUnit, 9, ({ definition }) =>
        definition?.unit ? textIn(definition.unit, view.language) : null,
      ),
      textColumn('frequency', own.frequency, 10, ({ frequency }) => words.frequency[frequency]),
      countColumn('facilities', own.facilities, 9, ({ facilities }) => facilities.length),
      {
        id: 'quantity',
        title: columns.quantity,
        width: 10,
        align: 'right',
        terminal: 1,
        cell: ({ quantity }) =>
          quantity === null ? knownCell(null, 'decimal', view) : sumCell('quantity', where, quantity, 'decimal', view),
      },
      ...(isOneCurrency(view) ? moneyColumns(where, view) : []),
      countColumn('unpriced', own.unpriced, 9, ({ unpriced }) => unpriced || null),
      countColumn('unquantified', own.unquantified, 9, ({ unquantified }) => unquantified || null),
      textColumn('who', own.who, 44, ({ facilities }) => namesOf(facilities, view, fewNames)),
    ],
    rows: demandRows(demands, view),
    repeatHeader: true,
  };
}

function moneyColumns(
  where: Readonly<Record<string, string>>,
  view: ProvinceView,
): readonly PlannedColumn<ItemDemand>[] {
  const { columns } = view.messages;
  return [
    { id: 'price', title: columns.price, width: 14, align: 'right', cell: ({ price }) => number(price, 'money') },
    {
      id: 'amount',
      title: columns.amount,
      width: 17,
      align: 'right',
      terminal: 1,
      cell: ({ once, yearly }) => sumCell('amount', where, once + yearly, 'money', view),
    },
  ];
}

/** One-off and yearly purchases apart, each with its total, since their money can't be added. */
function* demandRows(demands: readonly ItemDemand[], view: ProvinceView): Generator<PlannedRow<ItemDemand>> {
  const { words, province } = view.messages;
  yield* streamedRows(demands);
  if (!isOneCurrency(view)) return;
  for (const frequency of ['once', 'yearly'] as const) {
    const value = demands.reduce((sum, demand) => sum + demand[frequency], 0);
    const formula = `SUMPRODUCT(--({frequency:body}=${quoted(words.frequency[frequency])}),{amount:body})`;
    yield {
      role: 'total',
      cells: {
        item: text(province.all),
        frequency: text(words.frequency[frequency]),
        amount: { kind: 'formula', formula, value, format: 'money', name: `demand-${frequency}` },
      },
    };
  }
  const all = demands.reduce((sum, { once, yearly }) => sum + once + yearly, 0);
  yield { role: 'total', cells: { item: text(province.columns.cost), amount: totalCell('amount', all, 'money') } };
}
