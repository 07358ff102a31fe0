import type { ItemDemand, ItemPrice } from '../../../domain/province/item-demand.ts';
import type { PurchaseRow } from '../../../domain/province/purchase-rows.ts';
import { isOpenLine } from '../../../domain/province/spending.ts';
import { groupBy } from '../../../domain/values/grouping.ts';
import { textIn } from '../../../domain/values/language.ts';
import { number } from '../../sheet/sheet.ts';
import { streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { namesOf, textColumn } from '../frame/cells.ts';
import { amountText, currencyColumns } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { boughtCell, fundingColumns, itemLabel } from './purchases.ts';

/** The item's name from the first checklist that defines it. */
export function labelOf({ item, definition }: ItemDemand, { language }: ProvinceView): string {
  return definition === null ? item : textIn(definition.label, language);
}

/** Items with more than one price, and which facilities have which. */
export function pricesTable(demands: readonly ItemDemand[], view: ProvinceView): TablePlan<ItemDemand> {
  const { columns } = view.messages;
  return {
    id: 'different-prices',
    title: null,
    unitLine: null,
    columns: [
      textColumn('item', columns.item, 40, (demand: ItemDemand) => labelOf(demand, view)),
      textColumn('prices', columns.price, 120, ({ prices }) => prices.map((each) => pricedAt(each, view)).join('\n')),
    ],
    rows: streamedRows(demands),
    repeatHeader: false,
  };
}

function pricedAt({ price, currency, facilities }: ItemPrice, view: ProvinceView): string {
  return view.messages.province.pricesDiffer({
    price: amountText(price, currency ?? '', view),
    facilities: namesOf(facilities, view),
  });
}

/** Lines missing from the totals. */
export function openLines({ rows }: ItemDemand): readonly PurchaseRow[] {
  return rows.filter(isOpenLine);
}

/** Purchases made once for several sites of a unit: the line that counts, then those counted with it. */
export function boughtOnce({ rows }: ItemDemand): readonly PurchaseRow[] {
  const asked = rows.filter(({ line, result }) => line.criterion.scope === 'unit' && result.facility.unit !== null);
  const byUnit = groupBy(asked, ({ line, result }) => JSON.stringify([result.facility.unit?.id, line.criterion.id]));
  return [...byUnit.values()].filter((own) => own.some(({ countedAt }) => countedAt !== null)).flat();
}

/** Single purchase lines, by item, facility and criterion. */
export function linesTable(id: string, lines: readonly PurchaseRow[], view: ProvinceView): TablePlan<PurchaseRow> {
  const { columns } = view.messages;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      textColumn('item', columns.item, 40, (row: PurchaseRow) => itemLabel(row, view)),
      textColumn('facility', view.messages.province.columns.facility, 34, ({ result }) => result.facility.name),
      textColumn('criterion', columns.criterion, 10, ({ line }) => line.criterion.id),
      {
        id: 'quantity',
        title: columns.quantity,
        width: 10,
        align: 'right',
        cell: boughtCell,
      },
      { id: 'price', title: columns.price, width: 16, align: 'right', cell: ({ line }) => number(line.price, 'money') },
      ...currencyColumns(({ result }: PurchaseRow) => result, view),
      ...fundingColumns(20, view),
    ],
    rows: streamedRows(lines),
    repeatHeader: false,
  };
}
