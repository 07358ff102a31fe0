import { type ItemDemand, neededItems } from '../../../domain/province/item-demand.ts';
import type { PurchaseRow } from '../../../domain/province/purchase-rows.ts';
import { isOpenLine, isUnpricedLine, isUnquantifiedLine } from '../../../domain/province/spending.ts';
import { textIn } from '../../../domain/values/language.ts';
import { type Cell, empty, number, text } from '../../sheet/sheet.ts';
import { numberColumn, type PlannedColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import { knownCell, partlyKnownCell, textColumn } from '../frame/cells.ts';
import { hasAmounts, moneyNotes, netUnitLine } from '../frame/money.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { labelOf } from '../money/demand-lists.ts';
import { annexPage } from './annex-page.ts';

/** What to buy and hire over all facilities: quantity, unit price and amount before tax; what comes on top stands with the money. */
export const demandAnnex: Page = (view) => {
  const demands = neededItems(view.province);
  return demands.length === 0
    ? null
    : annexPage(
        view,
        'annex-demand',
        demandTable(demands, view),
        [...unknownNotes(demands, view), ...moneyNotes(view)],
        'portrait',
      );
};

/** How many rows say “not known”, and how many lines of facilities stand behind them, so that the totals' gap can be counted here. */
function unknownNotes(demands: readonly ItemDemand[], view: ProvinceView): readonly string[] {
  const unknown = demands
    .map(({ rows }) => rows.filter((row) => isUnknown(row, view)).length)
    .filter((lines) => lines > 0);
  const lines = unknown.reduce((sum, each) => sum + each, 0);
  return lines === 0 ? [] : [view.messages.province.notes.unknownRows({ rows: unknown.length, lines })];
}

function isUnknown(row: PurchaseRow, view: ProvinceView): boolean {
  return hasAmounts(view) ? isOpenLine(row) : isUnquantifiedLine(row);
}

function demandTable(demands: readonly ItemDemand[], view: ProvinceView): TablePlan<ItemDemand> {
  const { columns } = view.messages;
  return {
    id: 'annex-demand',
    title: null,
    unitLine: netUnitLine(view),
    columns: [
      numberColumn(columns.number, 3),
      textColumn('item', columns.item, 44, (demand: ItemDemand) => labelOf(demand, view)),
      textColumn('item-unit', columns.itemUnit, 12, ({ definition }) =>
        definition?.unit ? textIn(definition.unit, view.language) : null,
      ),
      {
        id: 'quantity',
        title: columns.quantity,
        width: 9,
        align: 'right',
        cell: (demand) => partlyKnownCell(demand.quantity, 'decimal', placesOf(demand, isUnquantifiedLine), view),
      },
      ...(hasAmounts(view) ? moneyColumns(view) : []),
    ],
    rows: [...rowsOf(demands, view)],
    repeatHeader: true,
  };
}

function moneyColumns(view: ProvinceView): readonly PlannedColumn<ItemDemand>[] {
  const { columns } = view.messages;
  return [
    { id: 'price', title: columns.price, width: 10, align: 'right', cell: (demand) => priceCell(demand, view) },
    {
      id: 'net',
      title: columns.amount,
      width: 11,
      align: 'right',
      cell: (demand) => partlyKnownCell(demand.amount, 'money', placesOf(demand, isUnpricedLine), view),
    },
  ];
}

/** At how many facilities the item has such lines. */
function placesOf({ rows }: ItemDemand, is: (row: PurchaseRow) => boolean): number {
  return new Set(rows.filter(is).map(({ result }) => result)).size;
}

/** Empty where facilities have different prices. */
function priceCell({ price, prices }: ItemDemand, view: ProvinceView): Cell {
  return prices.length > 1 ? empty : knownCell(price, 'money', view);
}

/** What is bought once and what is paid every year apart, each with its total: they are never added up. */
function* rowsOf(demands: readonly ItemDemand[], view: ProvinceView): Generator<PlannedRow<ItemDemand>> {
  const { words, province } = view.messages;
  for (const frequency of ['once', 'yearly'] as const) {
    const own = demands.filter((each) => each.frequency === frequency);
    if (own.length === 0) continue;
    yield { role: 'group', text: province.spentHow({ how: words.frequency[frequency] }) };
    for (const item of own) yield { role: 'body', item };
    if (!hasAmounts(view)) continue;
    const sum = (of: (demand: ItemDemand) => number) => own.reduce((total, each) => total + of(each), 0);
    yield {
      role: 'total',
      cells: {
        item: text(province.all),
        net: number(
          sum(({ once, yearly }) => once + yearly),
          'money',
        ),
        total: number(
          sum(({ totalOnce, totalYearly }) => totalOnce + totalYearly),
          'money',
        ),
      },
    };
  }
}
