import { isVatUnknown } from '../../../domain/money/money.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import type { Province } from '../../../domain/province/province.ts';
import { formatMoney } from '../../../i18n/written/numbers-and-dates.ts';
import type { Cell, NumberFormat } from '../../sheet/sheet.ts';
import type { PlannedColumn } from '../../sheet/table-plan.ts';
import { textColumn } from './cells.ts';
import type { ProvinceView } from './province-view.ts';

/** Above this number of purchase rows we write values instead of formulas: recalculating so many would take minutes. */
const mostLiveRows = 5_000;

/** An amount in a sentence, with the name of its currency. */
export function amountText(amount: number, currency: string, { language }: ProvinceView): string {
  return formatMoney(amount, currency, language);
}

/** The unit of the amounts, printed above a table of money. */
export function unitLine(view: ProvinceView): string | null {
  const { currency } = view.province.investment;
  return currency === null ? null : view.messages.money.unitLine({ currency });
}

/** The same where all amounts of the table are before VAT. */
export function netUnitLine(view: ProvinceView): string | null {
  const { currency } = view.province.investment;
  return currency === null ? null : view.messages.money.unitLineNet({ currency });
}

/** The same where all amounts of the table have all that comes on top. */
export function grossUnitLine(view: ProvinceView): string | null {
  const { currency } = view.province.investment;
  return currency === null ? null : view.messages.money.unitLineGross({ currency });
}

/** What must be said beside amounts: by which prices they are, and what they lack. */
export function moneyNotes(view: ProvinceView): readonly string[] {
  const { province, messages, hidesLines } = view;
  const { currencies } = province.investment;
  const vatUnknown = province.purchases.filter(({ money }) => isVatUnknown(money)).length;
  if (currencies.length === 0) return priceNotes(view);
  return [
    ...(hidesLines ? [messages.money.noPublicTotals] : []),
    ...priceNotes(view),
    ...(vatUnknown > 0 ? [messages.money.vatUnknown({ count: vatUnknown })] : []),
    ...missingAmounts(view),
  ];
}

/** That the total need leaves lines out, in the one wording of all papers; nothing where lines are hidden. */
export function missingAmounts(view: ProvinceView): readonly string[] {
  const lines = missingLines(view);
  return lines === null ? [] : [view.messages.province.notes.missingAmounts({ lines })];
}

/** How many lines are in no total, by what they lack; null: none, or lines are hidden. */
export function missingLines({ province, messages, hidesLines }: ProvinceView): string | null {
  const { unpriced, unquantified } = province.investment;
  return unpriced + unquantified === 0 || hidesLines
    ? null
    : messages.province.notes.missingLines({ unpriced, unquantified });
}

/** Whether a price that is shown is an example. */
export function hasExamplePrices({ purchases }: Province): boolean {
  return purchases.some(({ line, result }) => line.price !== null && result.hasExamplePrices);
}

/** By which prices amounts are. */
export function priceNotes({ province, messages }: ProvinceView): readonly string[] {
  const { notes } = messages.province;
  const { currencies } = province.investment;
  if (currencies.length === 0) return [notes.noPrices];
  const list =
    province.prices === null
      ? notes.carriedPrices
      : notes.onePriceList({ title: province.prices.title ?? province.prices.id });
  return [
    list,
    ...(currencies.length > 1 ? [notes.currencies({ currencies: currencies.join(', ') })] : []),
    ...(hasExamplePrices(province) ? [notes.examplePrices] : []),
  ];
}

/** Whether amounts can be added: all in one currency, or there are none. */
export function isOneCurrency({ province }: ProvinceView): boolean {
  return province.investment.currencies.length <= 1;
}

/** Without prices there are quantities alone, since a total of unknown amounts would be a zero; amounts in several currencies are never added. */
export function hasAmounts({ province }: ProvinceView): boolean {
  return province.investment.currency !== null;
}

/** The currency of each line; no column if there is only one, which is named above the table. */
export function currencyColumns<Item>(
  resultOf: (item: Item) => FacilityResult,
  view: ProvinceView,
): readonly PlannedColumn<Item>[] {
  if (isOneCurrency(view)) return [];
  const { currency } = view.messages.province.columns;
  return [textColumn('currency', currency, 9, (item) => resultOf(item).investment.currency)];
}

/** Whether sums over purchase rows are formulas: not if there are too many rows, or the template hides the columns they use. */
export function areSumsLive({ province, layout }: ProvinceView): boolean {
  const isHidden = layout?.sheets.some(({ id, show }) => id === 'purchases' && !show) ?? false;
  const hidden = layout?.tables.get('purchases')?.some(({ id, show }) => !show && summedColumns.includes(id)) ?? false;
  if (isHidden || hidden) return false;
  return province.purchases.length <= mostLiveRows;
}

const summedColumns: readonly string[] = [
  'facility',
  'unit',
  'section',
  'item',
  'severity',
  'frequency',
  'quantity',
  'price',
  'amount',
  'total',
  'budget',
  'year',
  'funding',
];

/**
 * A sum over the purchase rows whose named columns equal the texts in this row: a formula, or a value if there are too many rows. Compares
 * exactly, since `=` treats “vốn ODA” and “Vốn ODA” as equal and would count both twice.
 */
export function sumCell(
  column: 'amount' | 'total' | 'quantity',
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

/** The sum of the body rows above, in the same table. */
export function totalCell(column: string, value: number, format: NumberFormat): Cell {
  return { kind: 'formula', formula: `SUM({${column}:body})`, value, format };
}

/** A text quoted for a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
