import { type ItemDemand, itemDemands } from '../../../domain/province/item-demand.ts';
import { streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, knownCell, namesOf, textColumn } from '../frame/cells.ts';
import { tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { labelOf } from './demand-lists.ts';

/** Items that several facilities need, most needed first: candidates for one joint purchase. */
export const jointPage: Page = (view) => {
  const joint = itemDemands(view.province.purchases).filter(({ facilities }) => facilities.length > 1);
  return joint.length === 0 ? null : tablePage(view, 'joint', jointTable(joint, view));
};

function jointTable(demands: readonly ItemDemand[], view: ProvinceView): TablePlan<ItemDemand> {
  const { columns, words } = view.messages;
  const own = view.messages.province.columns;
  return {
    id: 'joint',
    title: null,
    unitLine: null,
    columns: [
      textColumn('item', columns.item, 50, (demand: ItemDemand) => labelOf(demand, view)),
      textColumn('frequency', own.frequency, 16, ({ frequency }) => words.frequency[frequency]),
      countColumn('facilities', own.facilities, 14, ({ facilities }) => facilities.length),
      {
        id: 'quantity',
        title: columns.quantity,
        width: 14,
        align: 'right',
        cell: ({ quantity }) => knownCell(quantity, 'decimal', view),
      },
      textColumn('who', own.who, 90, ({ facilities }) => namesOf(facilities, view)),
    ],
    rows: streamedRows([...demands].sort((a, b) => b.facilities.length - a.facilities.length)),
    repeatHeader: true,
  };
}
