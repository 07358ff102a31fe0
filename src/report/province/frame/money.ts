import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { formatMoney } from '../../../i18n/written/numbers-and-dates.ts';
import type { Cell, NumberFormat } from '../../sheet/sheet.ts';
import type { PlannedColumn } from '../../sheet/table-plan.ts';
import { textColumn } from './cells.ts';
import type { ProvinceView } from './province-view.ts';

/** More purchase rows than this are summed up by us alone: recalculating a sheet of such sums would take a program minutes. */
const mostLiveRows = 5_000;

/** An amount in a sentence, with the name of its currency. */
export function amountText(amount: number, currency: string, { language }: ProvinceView): string {
  return formatMoney(amount, currency, language);
}

/** The unit of the amounts, right above a table of them. */
export function unitLine(view: ProvinceView): string | null {
  const { currency } = view.province.investment;
  return currency === null ? null : view.messages.money.unitLine({ currency });
}

/** What must be said beside amounts: by which prices they are, and what they lack. */
export function moneyNotes(view: ProvinceView): readonly string[] {
  const { province, messages } = view;
  const { notes } = messages.province;
  const { currencies, unpriced, unquantified } = province.investment;
  if (currencies.length === 0) return [notes.noPrices];
  const list =
    province.prices === null
      ? notes.carriedPrices
      : notes.onePriceList({ title: province.prices.title ?? province.prices.id });
  return [
    list,
    ...(currencies.length > 1 ? [notes.currencies({ currencies: currencies.join(', ') })] : []),
    ...(province.facilities.some(({ hasExamplePrices }) => hasExamplePrices) ? [notes.examplePrices] : []),
    ...(unpriced + unquantified > 0 ? [notes.missingAmounts({ unpriced, unquantified })] : []),
  ];
}

/** Whether amounts can be added up: they are all in one currency, or there are none. */
export function isOneCurrency({ province }: ProvinceView): boolean {
  return province.investment.currencies.length <= 1;
}

/** The currency of each line; none where there is only one, which is said above the table. */
export function currencyColumns<Item>(
  resultOf: (item: Item) => FacilityResult,
  view: ProvinceView,
): readonly PlannedColumn<Item>[] {
  if (isOneCurrency(view)) return [];
  const { currency } = view.messages.province.columns;
  return [textColumn('currency', currency, 9, (item) => resultOf(item).investment.currency)];
}

/** Whether sums over the purchase rows stand as formulas: not where there are too many, or the template does not show what they refer to. */
export function areSumsLive({ province, layout }: ProvinceView): boolean {
  const isHidden = layout?.sheets.some(({ id, show }) => id === 'purchases' && !show) ?? false;
  const hidden = layout?.tables.get('purchases')?.some(({ id, show }) => !show && summedColumns.includes(id)) ?? false;
  if (isHidden || hidden) return false;
  return province.purchases.length <= mostLiveRows;
}

const summedColumns: readonly string[] = [
  'facility-id',
  'unit-id',
  'section',
  'item-id',
  'severity',
  'frequency',
  'quantity',
  'price',
  'amount',
  'funding',
];

/**
 * A sum over purchase rows where each column named has the text of a cell of this row: live, or as a value where there are too many rows.
 * To the letter, since `=` takes “vốn ODA” for “Vốn ODA” and both would be summed up twice.
 */
export function sumCell(
  column: 'amount' | 'quantity',
  where: Readonly<Record<string, string>>,
  value: number,
  format: NumberFormat,
  view: ProvinceView,
): Cell {
  if (!areSumsLive(view)) return { kind: 'number', value, format };
  const tests = Object.entries(where).map(([own, other]) => `--EXACT({purchases.${own}:body},${other})`);
  return {
    kind: 'formula',
    formula: `SUMPRODUCT(${[...tests, `{purchases.${column}:body}`].join(',')})`,
    value,
    format,
  };
}

/** The sum of the body rows above in the same table. */
export function totalCell(column: string, value: number, format: NumberFormat): Cell {
  return { kind: 'formula', formula: `SUM({${column}:body})`, value, format };
}

/** A text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
