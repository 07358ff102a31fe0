import { sumMoney } from '../../../domain/money/money.ts';
import { longText } from '../../../domain/province/has-long-texts.ts';
import { isCountedElsewhere, type PurchaseRow } from '../../../domain/province/purchase-rows.ts';
import { textIn } from '../../../domain/values/language.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { roundedFormula } from '../../sheet/rounded-formula.ts';
import { type Cell, number, text } from '../../sheet/sheet.ts';
import {
  numberColumn,
  type PlannedColumn,
  type PlannedRow,
  streamedRows,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import { textColumn } from '../frame/cells.ts';
import { currencyColumns, isOneCurrency, moneyNotes, totalCell, unitLine } from '../frame/money.ts';
import { countedPage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { purchaseNames } from '../frame/purchase-names.ts';

/** The investment of all facilities line by line; the totals on other pages are sums of these rows. */
export const purchasesPage: Page = (view) =>
  countedPage(view, 'purchases', purchasesTable(view), { count: view.province.purchases.length }, [
    ...moneyNotes(view),
    view.messages.province.notes.typedPrices,
  ]);

function purchasesTable(view: ProvinceView): TablePlan<PurchaseRow> {
  const { columns, words } = view.messages;
  const own = view.messages.province.columns;
  const names = purchaseNames(view);
  return {
    id: 'purchases',
    title: null,
    unitLine: unitLine(view),
    columns: [
      numberColumn(columns.number, 6),
      textColumn('facility', own.facility, 24, ({ result }: PurchaseRow) => names.facility(result)),
      textColumn('unit', own.unit, 24, ({ result }) => names.unit(result)),
      textColumn('section', columns.section, 16, (row) => sectionTitle(row, view)),
      textColumn('criterion', columns.criterion, 9, ({ line }) => line.criterion.id),
      textColumn('item', columns.item, 28, ({ line }) => names.item(line.item)),
      textColumn('item-unit', columns.itemUnit, 8, (row) => itemUnit(row, view)),
      textColumn('severity', columns.severity, 14, ({ line }) => words.severity[line.severity]),
      textColumn('frequency', own.frequency, 9, ({ line }) => words.frequency[line.frequency]),
      {
        id: 'computed',
        title: columns.computed,
        width: 9,
        align: 'right',
        cell: ({ line }) => number(line.computedQuantity, 'decimal'),
      },
      { id: 'quantity', title: columns.quantity, width: 9, align: 'right', cell: boughtCell },
      { id: 'price', title: columns.price, width: 13, align: 'right', cell: priceCell },
      { id: 'amount', title: columns.amount, width: 15, align: 'right', cell: amountCell },
      {
        id: 'vat',
        title: columns.vatAmount,
        width: 13,
        align: 'right',
        cell: ({ money }) => number(money?.vat ?? null, 'money'),
      },
      { id: 'total', title: columns.gross, width: 15, align: 'right', cell: totalOfRow },
      textColumn('budget', columns.budget, 11, ({ line }) => view.messages.money.budget[line.budget]),
      ...currencyColumns(({ result }: PurchaseRow) => result, view),
      ...fundingColumns(16, view),
      {
        id: 'year',
        title: own.year,
        width: 7,
        align: 'center',
        cell: (row) => text(view.isPublic ? null : yearText(row, view)),
      },
      textColumn('note', columns.note, 22, (row) => noteOf(row, view)),
    ] satisfies readonly PlannedColumn<PurchaseRow>[],
    rows: { [Symbol.iterator]: () => rowsOf(view) },
    repeatHeader: true,
    oneRowEach: { long: view.province.purchases.filter(isLong) },
  };
}

/** Whether a text of the row may exceed one cell. */
function isLong({ result, note, fundingSource }: PurchaseRow): boolean {
  return result.hasLongTexts || (note?.length ?? 0) + (fundingSource?.length ?? 0) > longText;
}

function* rowsOf(view: ProvinceView): Generator<PlannedRow<PurchaseRow>> {
  const { province, messages } = view;
  yield* streamedRows(province.purchases);
  if (province.purchases.length === 0 || !isOneCurrency(view) || view.hidesLines) return;
  const { net, vat, total } = sumMoney(province.purchases.flatMap(({ money }) => money ?? []));
  const cells = {
    item: text(messages.province.all),
    amount: totalCell('amount', net, 'money'),
    vat: totalCell('vat', vat ?? 0, 'money'),
    total: totalCell('total', total, 'money'),
  };
  yield { role: 'total', cells };
}

/** The quantity bought here; 0 if it is counted elsewhere. */
export function boughtCell(row: PurchaseRow): Cell {
  return number(isCountedElsewhere(row) ? 0 : row.quantity, 'decimal');
}

/** An unknown price may be typed in, which does not count as an edit. */
function priceCell({ line }: PurchaseRow): Cell {
  return number(line.price, 'money', line.price === null ? { input: true } : {});
}

/** Before VAT: live, unless VAT was taken out of the price, or a split line's parts share what rounding leaves. */
function amountCell({ line, amount, money }: PurchaseRow): Cell {
  if (money !== null && money.net !== amount) return number(money.net, 'money');
  const formula = `IF(OR({quantity}="",{price}=""),"",${roundedFormula('{quantity}*{price}')})`;
  const value = line.price === null ? null : amount;
  return { kind: 'formula', formula, value, format: 'money' };
}

/** With VAT; other costs and contingency, where the price list has rates for them, are in it too. */
function totalOfRow({ line, money }: PurchaseRow): Cell {
  const onTop = (money?.other ?? 0) + (money?.contingency ?? 0);
  const formula = `IF({amount}="","",{amount}+N({vat})${onTop === 0 ? '' : `+${onTop}`})`;
  return { kind: 'formula', formula, value: line.price === null ? null : (money?.total ?? null), format: 'money' };
}

/** The source of money; none in a public edition, which would call all of them not settled. */
export function fundingColumns(width: number, view: ProvinceView): readonly PlannedColumn<PurchaseRow>[] {
  const { fundingSource } = view.messages.province.columns;
  return view.isPublic ? [] : [textColumn('funding', fundingSource, width, (row) => fundingText(row, view))];
}

/** The source of money in words, or "not settled". */
export function fundingText({ fundingSource }: PurchaseRow, { messages }: ProvinceView): string {
  const { province, money } = messages;
  if (fundingSource === null) return province.notSettled;
  return wordFor(fundingSource, money.fundingSource);
}

/** The year in which a part is paid, and whether that is past: no money can be allocated to it; where it is not settled, that it is not. */
export function yearText({ year }: Pick<PurchaseRow, 'year'>, view: ProvinceView): string {
  const { noYear, pastYear } = view.messages.province;
  if (year === null) return noYear;
  return isPastYear(year, view) ? pastYear({ year: String(year) }) : String(year);
}

/** Whether money was planned for a year before that of the papers. */
export function isPastYear(year: number, { province }: ProvinceView): boolean {
  return year < Number(province.today.slice(0, 4));
}

export function sectionTitle({ line, result }: PurchaseRow, { language }: ProvinceView): string {
  const section = result.checklist.sections.find(({ id }) => id === line.section);
  return section === undefined ? line.section : textIn(section.title, language);
}

/** Titles of the checklist's sections, in the order that tables of money by section use. */
export function sectionTitles({ province, language }: ProvinceView): readonly string[] {
  return province.checklist.sections.map(({ title }) => textIn(title, language));
}

export function itemLabel({ line, result }: PurchaseRow, { language }: ProvinceView): string {
  const item = result.checklist.items.get(line.item);
  return item === undefined ? line.item : textIn(item.label, language);
}

function itemUnit({ line, result }: PurchaseRow, { language }: ProvinceView): string {
  const unit = result.checklist.items.get(line.item)?.unit ?? null;
  return unit === null ? '' : textIn(unit, language);
}

function noteOf({ line, countedAt, note }: PurchaseRow, { language, messages: { province } }: ProvinceView): string {
  const parts = [
    ...(line.coveredBy === null ? [] : [province.coveredBy({ criterion: line.coveredBy })]),
    ...(countedAt === null ? [] : [province.countedAt({ facility: countedAt.name })]),
    ...(line.remedy === null ? [province.addedByHand] : []),
    ...(note === null ? [] : [note]),
  ];
  return joined(parts, language);
}
