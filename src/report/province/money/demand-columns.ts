import type { ItemDemand } from '../../../domain/province/item-demand.ts';
import { textIn } from '../../../domain/values/language.ts';
import { number } from '../../sheet/sheet.ts';
import type { PlannedColumn } from '../../sheet/table-plan.ts';
import { countColumn, knownCell, textColumn } from '../frame/cells.ts';
import { hasAmounts, sumCell } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import type { PurchaseNames } from '../frame/purchase-names.ts';

/** What formulas over purchase rows compare with the columns of a demand. */
const where = { item: '{item}', frequency: '{frequency}' };

export function itemColumns(names: PurchaseNames, view: ProvinceView): readonly PlannedColumn<ItemDemand>[] {
  const { columns, words, province } = view.messages;
  return [
    textColumn('item', columns.item, 34, ({ item }: ItemDemand) => names.item(item), { terminal: 1 }),
    textColumn('item-unit', columns.itemUnit, 9, ({ definition }) =>
      definition?.unit ? textIn(definition.unit, view.language) : null,
    ),
    textColumn('frequency', province.columns.frequency, 10, ({ frequency }) => words.frequency[frequency]),
    countColumn('facilities', province.columns.facilities, 9, ({ facilities }) => facilities.length),
  ];
}

/** Quantity, price and amount before VAT, with the number of lines that the amount lacks; no money without prices, or where currencies differ. */
export function amountColumns(view: ProvinceView): readonly PlannedColumn<ItemDemand>[] {
  const { columns, province } = view.messages;
  return [
    {
      id: 'quantity',
      title: columns.quantity,
      width: 10,
      align: 'right',
      terminal: 1,
      cell: ({ quantity }) =>
        quantity === null ? knownCell(null, 'decimal', view) : sumCell('quantity', where, quantity, 'decimal', view),
    },
    ...(hasAmounts(view) ? moneyColumns(view) : []),
    countColumn('unpriced', province.columns.unpriced, 9, ({ unpriced }) => unpriced || null),
    countColumn('unquantified', province.columns.unquantified, 9, ({ unquantified }) => unquantified || null),
  ];
}

function moneyColumns(view: ProvinceView): readonly PlannedColumn<ItemDemand>[] {
  const { columns } = view.messages;
  return [
    { id: 'price', title: columns.price, width: 14, align: 'right', cell: ({ price }) => number(price, 'money') },
    {
      id: 'amount',
      title: columns.amount,
      width: 17,
      align: 'right',
      terminal: 1,
      cell: ({ amount, once, yearly }) =>
        amount === null ? knownCell(null, 'money', view) : sumCell('amount', where, once + yearly, 'money', view),
    },
  ];
}
