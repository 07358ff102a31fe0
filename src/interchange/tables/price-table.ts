import type { TableRemarks } from '../../domain/lists/table-remarks.ts';
import type { Outcome, Problem } from '../../domain/problem/problem.ts';
import type { Price, PriceList, PriceSource } from '../../domain/scoring/price-list.ts';
import { cellIn, type FoundTable, findTables, placeIn } from './find-table.ts';
import { type ColumnHeadings, headingKey } from './headings.ts';
import type { MoneyUnit } from './money-unit.ts';
import { cellFault, type ReadRow, type ReadSheet, type TextReaders, textOf } from './read-sheet.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { amountIn, moneyOf } from './stated-money.ts';
import { tableRemarks } from './table-remarks.ts';

const quotations = [1, 2, 3, 4, 5] as const;
type Quotation = (typeof quotations)[number];

type PriceColumn =
  | 'item'
  | 'price'
  | 'unit'
  | 'specification'
  | 'validUntil'
  | 'vat'
  | 'vatIncluded'
  | 'budget'
  | 'source'
  | `supplier${Quotation}`
  | `on${Quotation}`
  | `quoted${Quotation}`;

const columns: readonly ColumnHeadings<PriceColumn>[] = [
  {
    name: 'item',
    headings: ['Mã danh mục', 'Mã', 'Mã hàng', 'Mã hàng hóa', 'item', 'Item id', 'Item code', 'id', 'Code'],
    required: true,
  },
  { name: 'price', headings: ['Đơn giá', 'Giá', 'Price', 'Unit price', 'Prix unitaire'], required: true },
  { name: 'unit', headings: ['ĐVT', 'Đơn vị tính', 'Unit', 'Unité'], required: false },
  {
    name: 'specification',
    headings: ['Cấu hình', 'Quy cách', 'Thông số kỹ thuật', 'Thông số', 'Specification', 'Spécification'],
    required: false,
  },
  {
    name: 'validUntil',
    headings: ['Hiệu lực đến', 'Có hiệu lực đến', 'Valid until', 'Valable jusqu’au'],
    required: false,
  },
  { name: 'vat', headings: ['Thuế suất', 'Thuế GTGT', 'VAT', 'TVA'], required: false },
  {
    name: 'vatIncluded',
    headings: ['Đã gồm thuế', 'Gồm thuế', 'Gồm VAT', 'VAT included', 'TVA comprise'],
    required: false,
  },
  { name: 'budget', headings: ['Nguồn kinh phí', 'Loại kinh phí', 'Budget'], required: false },
  { name: 'source', headings: ['Nguồn giá', 'Source', 'Source kind'], required: false },
  ...quotations.flatMap(quotationColumns),
];

/** The first quotation may have no number. */
function quotationColumns(number: Quotation): readonly ColumnHeadings<PriceColumn>[] {
  const numbered = (headings: readonly string[]) => [
    ...headings.map((each) => `${each} ${number}`),
    ...(number === 1 ? headings : []),
  ];
  const only = (headings: readonly string[]) => headings.map((each) => `${each} ${number}`);
  return [
    { name: `supplier${number}`, headings: numbered(['Nhà cung cấp', 'Supplier', 'Fournisseur']), required: false },
    {
      name: `on${number}`,
      headings: [
        ...numbered(['Ngày báo giá', 'Quoted on', 'Quotation date', 'Date du devis']),
        ...only(['Ngày', 'Date']),
      ],
      required: false,
    },
    {
      name: `quoted${number}`,
      headings: [
        ...numbered(['Báo giá', 'Giá báo', 'Quotation', 'Quoted price', 'Devis']),
        ...only(['Giá', 'Đơn giá', 'Price', 'Prix']),
      ],
      required: false,
    },
  ];
}

/** Words of tables with the ids that price lists use; keys are folded. */
export interface PriceWords extends TextReaders {
  readonly sources: ReadonlyMap<string, PriceSource['kind']>;
  readonly budgets: ReadonlyMap<string, Exclude<Price['budget'], null>>;
  readonly yesOrNo: ReadonlyMap<string, boolean>;
}

const usualCurrency = 'VND';

/** A price list as it was read, with what of the table is not used. */
export interface PriceTable {
  readonly list: PriceList;
  readonly remarks: TableRemarks;
}

/** A price list kept as a table, one item per row, or everything wrong with it by sheet and cell. */
export function pricesFromTable(sheets: readonly ReadSheet[], id: string, words: PriceWords): Outcome<PriceTable> {
  const found = findTables(sheets, columns);
  if ('problems' in found) return found;
  const seen = new Map<string, string>();
  const [first] = found.tables;
  const units = found.tables.map((table) => moneyUnits(table));
  const faults = units.flatMap((each) => each.problems);
  if (first === undefined || faults.length > 0) return { problems: faults };
  const currency = units[0]?.of('price').currency ?? usualCurrency;
  const read = found.tables.flatMap((table, index) => {
    const money = (name: PriceColumn) => units[index]?.of(name) ?? { times: 1, currency: null };
    return table.rows.filter(isLineOf(table)).map((row) => {
      const reader = rowReader(table, row, columns, words);
      const amount = (name: PriceColumn) => reader.amount(name, (cell) => amountIn(cell, money(name), currency, words));
      return { price: priceIn(reader, words, seen, amount), problems: reader.problems() };
    });
  });
  const problems = read.flatMap((each) => each.problems);
  if (problems.length > 0) return { problems };
  const prices = new Map(read.map(({ price }) => [price.item, price]));
  return {
    value: {
      list: { id, title: null, currency, illustrative: false, otherCosts: null, contingency: null, prices },
      remarks: { ...tableRemarks(found), ...unusedIn(found.tables) },
    },
  };
}

/** Official lists have lines of groups and totals between those of items; what can't be read is no such line. */
function isLineOf(table: FoundTable<PriceColumn>): (row: ReadRow) => boolean {
  return (row) => {
    const cell = cellIn(table, row, 'item');
    return textOf(cell) !== '' || cellFault(cell) !== null;
  };
}

/** In what the amounts of each column are; what is not understood of it is a problem. */
function moneyUnits(table: FoundTable<PriceColumn>): {
  readonly of: (name: PriceColumn) => MoneyUnit;
  readonly problems: readonly Problem[];
} {
  const units = new Map<PriceColumn, MoneyUnit>();
  const problems: Problem[] = [];
  for (const name of ['price', ...quotations.map((number) => `quoted${number}` as const)] as const) {
    if (!table.columns.has(name)) continue;
    const unit = moneyOf(table, name, isLineOf(table));
    if ('code' in unit) problems.push(unit);
    else units.set(name, unit);
  }
  return { of: (name) => units.get(name) ?? { times: 1, currency: null }, problems };
}

function unusedIn(tables: readonly FoundTable<PriceColumn>[]): Pick<TableRemarks, 'columns' | 'cells'> {
  const others = tables.flatMap(({ others }) => [...others.values()]);
  const cells = tables.flatMap((table) =>
    table.rows
      .filter((row) => !isLineOf(table)(row) && textOf(cellIn(table, row, 'price')) !== '')
      .map((row) => placeIn(table, row, 'price').cell ?? ''),
  );
  return { columns: [...new Set(others)].filter((heading) => !forPeople.has(headingKey(heading))), cells };
}

/** Columns meant for human readers only. */
const forPeople: ReadonlySet<string> = new Set(
  [
    ['TT', 'STT', 'Số TT', 'No', 'N°', 'Tên', 'Tên hàng', 'Tên hàng hóa', 'Tên danh mục', 'Danh mục', 'Tên thiết bị'],
    ['Name', 'Item name', 'Description', 'Nom', 'Désignation', 'Ghi chú', 'Note', 'Notes', 'Remark', 'Remarks'],
    ['Số lượng', 'Quantity', 'Quantité', 'Thành tiền', 'Amount', 'Montant'],
  ]
    .flat()
    .map(headingKey),
);

function priceIn(
  row: RowReader<PriceColumn>,
  words: PriceWords,
  seen: Map<string, string>,
  amount: (name: PriceColumn) => number | null,
): Price {
  const kind = row.choice('source', words.sources) ?? 'quotation';
  return {
    item: row.unique('item', seen),
    price: amount('price'),
    unit: row.text('unit') || null,
    specification: row.text('specification') || null,
    sources: quotations.flatMap((number) => sourceIn(row, number, kind, amount)),
    validUntil: row.day('validUntil'),
    vat: row.share('vat'),
    vatIncluded: row.choice('vatIncluded', words.yesOrNo),
    budget: row.choice('budget', words.budgets),
  };
}

function sourceIn(
  row: RowReader<PriceColumn>,
  number: Quotation,
  kind: PriceSource['kind'],
  amount: (name: PriceColumn) => number | null,
): readonly PriceSource[] {
  const supplier = row.text(`supplier${number}`) || null;
  const [on, price] = [row.day(`on${number}`), amount(`quoted${number}`)];
  return supplier === null && on === null && price === null ? [] : [{ kind, supplier, on, price }];
}
