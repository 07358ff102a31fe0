import type { Price, PriceList, PriceSource } from '../domain/price-list.ts';
import { type Outcome, type Problem, problem } from '../domain/problem.ts';
import { dayOf, numberOf, type ReadRow, type ReadSheet, type TextReaders, textOf } from './read-sheet.ts';
import { cellIn, type ColumnHeadings, type FoundTable, findTable, headingKey, placeIn } from './table-reader.ts';

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
  { name: 'validUntil', headings: ['Hiệu lực đến', 'Có hiệu lực đến', 'Valid until', 'Valable jusqu’au'], required: false },
  { name: 'vat', headings: ['Thuế suất', 'Thuế GTGT', 'VAT', 'TVA'], required: false },
  { name: 'vatIncluded', headings: ['Đã gồm thuế', 'Gồm thuế', 'Gồm VAT', 'VAT included', 'TVA comprise'], required: false },
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
    { name: `quoted${number}`, headings: numbered(['Báo giá', 'Giá báo', 'Quotation', 'Quoted price']), required: false },
  ];
}

/** What tables say in words and price lists hold as ids; keys are folded. */
export interface PriceWords extends TextReaders {
  readonly sources: ReadonlyMap<string, PriceSource['kind']>;
  readonly budgets: ReadonlyMap<string, Exclude<Price['budget'], null>>;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

const usualCurrency = 'VND';

/** A price list kept as a table, one item a row, or all that is wrong with it by sheet and cell. */
export function pricesFromTable(sheets: readonly ReadSheet[], id: string, words: PriceWords): Outcome<PriceList> {
  const table = findTable(sheets, columns);
  if ('problems' in table) return table;
  // Official lists have lines of groups and totals between those of items.
  const rows = table.rows.filter((row) => textOf(cellIn(table, row, 'item')) !== '');
  const read = rows.map((row) => readPrice(table, row, words));
  const problems = [...read.flatMap((each) => each.problems), ...repeatedItems(table, rows)];
  if (problems.length > 0) return { problems };
  const prices = new Map(read.map(({ price }) => [price.item, price]));
  return { value: { id, title: null, currency: usualCurrency, illustrative: false, prices } };
}

function readPrice(
  table: FoundTable<PriceColumn>,
  row: ReadRow,
  words: PriceWords,
): { readonly price: Price; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const says = (name: PriceColumn) => textOf(cellIn(table, row, name));
  const wrong = (name: PriceColumn, expected: string) =>
    problems.push(problem('invalid-number', { key: headingOf(name), found: says(name), expected }, placeIn(table, row, name)));

  const amount = (name: PriceColumn): number | null => {
    if (says(name) === '') return null;
    const value = numberOf(cellIn(table, row, name), words);
    if (value !== null && value >= 0) return value;
    wrong(name, '≥ 0');
    return null;
  };
  const day = (name: PriceColumn): string | null => {
    if (says(name) === '') return null;
    const found = dayOf(cellIn(table, row, name), words);
    if (found === null)
      problems.push(problem('invalid-date', { key: headingOf(name), found: says(name) }, placeIn(table, row, name)));
    return found;
  };
  const choice = <Value>(name: PriceColumn, known: ReadonlyMap<string, Value>): Value | null => {
    const found = says(name);
    if (found === '') return null;
    const value = known.get(headingKey(found));
    if (value !== undefined) return value;
    const allowed = [...new Set(known.values())].join(', ');
    problems.push(problem('not-allowed', { key: headingOf(name), found, allowed }, placeIn(table, row, name)));
    return null;
  };

  const item = says('item');
  if (!/^[\p{L}\p{M}\p{N}_.-]+$/u.test(item))
    problems.push(problem('invalid-id', { key: headingOf('item'), found: item }, placeIn(table, row, 'item')));
  const yesOrNo = new Map([...[...words.yes].map((each) => [each, true] as const), ...[...words.no].map((each) => [each, false] as const)]);
  const kind = choice('source', words.sources);
  const price: Price = {
    item,
    price: amount('price'),
    unit: says('unit') || null,
    specification: says('specification') || null,
    sources: quotations.flatMap((number): readonly PriceSource[] => {
      const source = { supplier: says(`supplier${number}`) || null, on: day(`on${number}`), price: amount(`quoted${number}`) };
      const isEmpty = source.supplier === null && source.on === null && source.price === null;
      return isEmpty ? [] : [{ kind: kind ?? 'quotation', ...source }];
    }),
    validUntil: day('validUntil'),
    vat: share('vat'),
    vatIncluded: choice('vatIncluded', yesOrNo),
    budget: choice('budget', words.budgets),
  };
  return { price, problems };

  /** `8%`, 8 and 0.08 mean the same. */
  function share(name: PriceColumn): number | null {
    if (says(name) === '') return null;
    const value = numberOf({ value: says(name).replace(/%$/, ''), formula: null, isDate: false }, words);
    const rate = value === null || value < 1 ? value : value / 100;
    if (rate !== null && rate >= 0 && rate < 1) return rate;
    wrong(name, '0 % … 100 %');
    return null;
  }
}

function repeatedItems(table: FoundTable<PriceColumn>, rows: readonly ReadRow[]): readonly Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = textOf(cellIn(table, row, 'item'));
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [problem('duplicate-id', { id }, placeIn(table, row, 'item'))] : [];
  });
}

function headingOf(name: PriceColumn): string {
  return columns.find((each) => each.name === name)?.headings[0] ?? name;
}
