import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { type ItemDemand, itemDemands } from '../../../domain/province/item-demand.ts';
import { spendingOf } from '../../../domain/province/spending.ts';
import { type Cell, empty, text } from '../../sheet/sheet.ts';
import { type PlannedColumn, type PlannedRow, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { textColumn } from '../frame/cells.ts';
import { isOneCurrency, netUnitLine, quoted, sumCell, totalCell } from '../frame/money.ts';
import { pageOf, tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { type PurchaseNames, purchaseNames } from '../frame/purchase-names.ts';
import { mostFacilityColumns } from '../results/criterion-map.ts';

/** Item × facility with totals at both ends; with too many facilities to read, it refers to another page. */
export const demandMapPage: Page = (view) => {
  const demands = itemDemands(view.province.purchases);
  if (demands.length === 0 || !isOneCurrency(view)) return null;
  const { facilities } = view.province;
  if (facilities.length <= mostFacilityColumns) return tablePage(view, 'demand-map', demandMapTable(demands, view));
  const note = view.messages.province.notes.demandMapLeftOut({ count: facilities.length });
  return pageOf(view, { id: 'demand-map', grid: [100], blocks: [{ kind: 'paragraph', style: 'note', text: note }] });
};

function demandMapTable(demands: readonly ItemDemand[], view: ProvinceView): TablePlan<ItemDemand> {
  const { columns, words, province } = view.messages;
  const { facilities } = view.province;
  const names = purchaseNames(view);
  return {
    id: 'demand-map',
    title: null,
    unitLine: netUnitLine(view),
    columns: [
      textColumn('item', columns.item, 34, ({ item }: ItemDemand) => names.item(item)),
      textColumn('frequency', province.columns.frequency, 9, ({ frequency }) => words.frequency[frequency]),
      ...facilities.map((result, index) => facilityAmounts(result, index, names, view)),
      {
        id: 'all',
        title: province.all,
        width: 16,
        align: 'right',
        cell: ({ once, yearly }) => ({
          kind: 'formula',
          formula: `SUM({${idOf(0)}}:{${idOf(facilities.length - 1)}})`,
          value: once + yearly,
          format: 'money',
          bold: true,
        }),
      },
    ],
    rows: rowsOf(demands, view),
    repeatHeader: true,
  };
}

function facilityAmounts(
  result: FacilityResult,
  index: number,
  names: PurchaseNames,
  view: ProvinceView,
): PlannedColumn<ItemDemand> {
  const where = { item: '{item}', frequency: '{frequency}', facility: quoted(names.facility(result)) };
  return {
    id: idOf(index),
    title: result.facility.name,
    width: 14,
    align: 'right',
    cell: (demand) => {
      const own = demand.rows.filter((row) => row.result === result);
      return own.length === 0 ? empty : sumCell('amount', where, amountOf(own), 'money', view);
    },
  };
}

function* rowsOf(demands: readonly ItemDemand[], view: ProvinceView): Generator<PlannedRow<ItemDemand>> {
  yield* streamedRows(demands);
  const { facilities } = view.province;
  const sums = facilities.map((result, index): readonly [string, Cell] => {
    const own = demands.flatMap(({ rows }) => rows.filter((row) => row.result === result));
    return [idOf(index), totalCell(idOf(index), amountOf(own), 'money')];
  });
  const all = demands.reduce((sum, { once, yearly }) => sum + once + yearly, 0);
  yield {
    role: 'total',
    cells: { item: text(view.messages.province.all), ...Object.fromEntries(sums), all: totalCell('all', all, 'money') },
  };
}

function amountOf(rows: ItemDemand['rows']): number {
  const { once, yearly } = spendingOf(rows);
  return once + yearly;
}

/** By position, since facility ids may contain what formulas can't. */
function idOf(index: number): string {
  return `facility-${index + 1}`;
}
