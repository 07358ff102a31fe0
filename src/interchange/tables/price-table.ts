import type { Outcome } from '../../domain/problem/problem.ts';
import type { Price, PriceList, PriceSource } from '../../domain/scoring/price-list.ts';
import { type ColumnHeadings, cellIn, type FoundTable, findTable, headingKey, placeIn } from './find-table.ts';
import { type ReadSheet, type TextReaders, textOf } from './read-sheet.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { moneyOf, type StatedMoney } from './stated-money.ts';

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

/** A first quotation may stand without its number. */
function quotationColumns(number: Quotation): readonly ColumnHeadings<PriceColumn>[] {
  const numbered = (headings: readonly string[]) => [
    ...headings.map((each) => `${each} ${number}`),
    ...(number === 1 ? headings : []),
  ];
  return [
    { name: `supplier${number}`, headings: numbered(['Nhà cung cấp', 'Supplier']), required: false },
    { name: `on${number}`, headings: numbered(['Ngày báo giá', 'Quoted on', 'Quotation date']), required: false },
    {
      name: `quoted${number}`,
      headings: numbered(['Báo giá', 'Giá báo', 'Quotation', 'Quoted price']),
      required: false,
    },
  ];
}

/** What tables say in words and price lists hold as ids; keys are folded. */
export interface PriceWords extends TextReaders {
  readonly sources: ReadonlyMap<string, PriceSource['kind']>;
  readonly budgets: ReadonlyMap<string, Exclude<Price['budget'], null>>;
  readonly yesOrNo: ReadonlyMap<string, boolean>;
}

const usualCurrency = 'VND';

/** A price list kept as a table, one item a row, or all that is wrong with it by sheet and cell. */
export function pricesFromTable(sheets: readonly ReadSheet[], id: string, words: PriceWords): Outcome<PriceList> {
  const table = findTable(sheets, columns);
  if ('problems' in table) return table;
  const money = moneyOf(table, 'price');
  const seen = new Set<string>();
  // Official lists have lines of groups and totals between those of items.
  const readers = table.rows
    .filter((row) => textOf(cellIn(table, row, 'item')) !== '')
    .map((row) => rowReader(table, row, columns, words));
  const read = readers.map((reader) => priceIn(reader, words, seen, table));
  const problems = readers.flatMap((reader) => reader.problems());
  if (problems.length > 0) return { problems };
  const prices = new Map(read.map((price) => [price.item, price]));
  const currency = money.currency ?? usualCurrency;
  return { value: { id, title: null, currency, illustrative: false, otherCosts: null, contingency: null, prices } };
}

/** What of a table of prices is not used. */
export interface UnusedPrices {
  /** Headings of columns that nothing is known about. */
  readonly columns: readonly string[];
  /** Cells, or lines of a text, with a price beside which no item is named. */
  readonly cells: readonly string[];
}

/** What of a table of prices is not used, though it may have been meant to be. */
export function unusedPrices(sheets: readonly ReadSheet[]): UnusedPrices {
  const table = findTable(sheets, columns);
  if ('problems' in table) return { columns: [], cells: [] };
  const nameless = table.rows.filter(
    (row) => textOf(cellIn(table, row, 'item')) === '' && textOf(cellIn(table, row, 'price')) !== '',
  );
  return {
    columns: [...table.others.values()].filter((heading) => !forPeople.has(headingKey(heading))),
    cells: nameless.map((row) => placeIn(table, row, 'price').cell ?? ''),
  };
}

/** Columns that lists have for those who read them. */
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
  seen: Set<string>,
  table: FoundTable<PriceColumn>,
): Price {
  const kind = row.choice('source', words.sources) ?? 'quotation';
  const amount = (name: PriceColumn) => inFull(row.amount(name), moneyOf(table, name));
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

/** Without the last bit that a double gets wrong: 1.1 million are 1,100,000. */
function inFull(amount: number | null, { times }: StatedMoney): number | null {
  return amount === null || times === 1 ? amount : Number((amount * times).toPrecision(15));
}
