import { type ItemDemand, itemDemands } from '../../../domain/province/item-demand.ts';
import { text } from '../../sheet/sheet.ts';
import { numberColumn, type PlannedRow, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { namesOf, textColumn } from '../frame/cells.ts';
import { hasAmounts, moneyNotes, netUnitLine, quoted, totalCell } from '../frame/money.ts';
import { tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { purchaseNames } from '../frame/purchase-names.ts';
import { amountColumns, itemColumns } from './demand-columns.ts';

/** A purchase list is read for its amounts; all names are on the page of joint purchases. */
const fewNames = 12;

/** The demand for each item over all facilities, as for one tender. */
export const demandPage: Page = (view) => {
  const demands = itemDemands(view.province.purchases);
  return demands.length === 0 ? null : tablePage(view, 'demand', demandTable(demands, view), moneyNotes(view));
};

function demandTable(demands: readonly ItemDemand[], view: ProvinceView): TablePlan<ItemDemand> {
  const { columns, province } = view.messages;
  return {
    id: 'demand',
    title: null,
    unitLine: hasAmounts(view) ? netUnitLine(view) : null,
    columns: [
      numberColumn(columns.number, 6),
      ...itemColumns(purchaseNames(view), view),
      ...amountColumns(view),
      textColumn('who', province.columns.who, 44, ({ facilities }) => namesOf(facilities, view, fewNames)),
    ],
    rows: demandRows(demands, view),
    repeatHeader: true,
  };
}

/** One-off and yearly purchases apart, each with its total, since their money can't be added. */
function* demandRows(demands: readonly ItemDemand[], view: ProvinceView): Generator<PlannedRow<ItemDemand>> {
  const { words, province } = view.messages;
  yield* streamedRows(demands);
  if (!hasAmounts(view)) return;
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
