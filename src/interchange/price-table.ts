import type { Price, PriceList, PriceSource } from '../domain/price-list.ts';
import type { Outcome } from '../domain/problem.ts';
import { type ReadSheet, type TextReaders, textOf } from './read-sheet.ts';
import { type RowReader, repeatedIds, rowReader } from './row-reader.ts';
import { type ColumnHeadings, cellIn, findTable } from './table-reader.ts';

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
  // Official lists have lines of groups and totals between those of items.
  const rows = table.rows.filter((row) => textOf(cellIn(table, row, 'item')) !== '');
  const readers = rows.map((row) => rowReader(table, row, columns, words));
  const read = readers.map((reader) => priceIn(reader, words));
  const problems = [...readers.flatMap((reader) => reader.problems()), ...repeatedIds(table, rows, 'item')];
  if (problems.length > 0) return { problems };
  const prices = new Map(read.map((price) => [price.item, price]));
  return { value: { id, title: null, currency: usualCurrency, illustrative: false, prices } };
}

function priceIn(row: RowReader<PriceColumn>, words: PriceWords): Price {
  const kind = row.choice('source', words.sources) ?? 'quotation';
  return {
    item: row.id('item'),
    price: row.amount('price'),
    unit: row.text('unit') || null,
    specification: row.text('specification') || null,
    sources: quotations.flatMap((number) => sourceIn(row, number, kind)),
    validUntil: row.day('validUntil'),
    vat: row.share('vat'),
    vatIncluded: row.choice('vatIncluded', words.yesOrNo),
    budget: row.choice('budget', words.budgets),
  };
}

function sourceIn(row: RowReader<PriceColumn>, number: Quotation, kind: PriceSource['kind']): readonly PriceSource[] {
  const supplier = row.text(`supplier${number}`) || null;
  const [on, price] = [row.day(`on${number}`), row.amount(`quoted${number}`)];
  return supplier === null && on === null && price === null ? [] : [{ kind, supplier, on, price }];
}
