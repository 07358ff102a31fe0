import { type ItemDemand, itemDemands } from '../../../domain/province/item-demand.ts';
import { numberColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { namesOf, textColumn } from '../frame/cells.ts';
import { hasAmounts, netUnitLine } from '../frame/money.ts';
import { tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { purchaseNames } from '../frame/purchase-names.ts';
import { amountColumns, itemColumns } from './demand-columns.ts';

/** Items that several facilities need, most needed first: candidates for one joint purchase. */
export const jointPage: Page = (view) => {
  const joint = itemDemands(view.province.purchases).filter(({ facilities }) => facilities.length > 1);
  return joint.length === 0 ? null : tablePage(view, 'joint', jointTable(joint, view));
};

function jointTable(demands: readonly ItemDemand[], view: ProvinceView): TablePlan<ItemDemand> {
  const { columns, province } = view.messages;
  return {
    id: 'joint',
    title: null,
    unitLine: hasAmounts(view) ? netUnitLine(view) : null,
    columns: [
      numberColumn(columns.number, 6),
      ...itemColumns(purchaseNames(view), view),
      ...amountColumns(view),
      textColumn('who', province.columns.who, 72, ({ facilities }) => namesOf(facilities, view)),
    ],
    rows: streamedRows([...demands].sort((a, b) => b.facilities.length - a.facilities.length)),
    repeatHeader: true,
  };
}
