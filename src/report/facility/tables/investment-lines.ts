import type { Purchase } from '../../../domain/audit/audit.ts';
import { sumMoney } from '../../../domain/money/money.ts';
import type { InvestmentLine } from '../../../domain/scoring/investment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { places } from '../../sheet/places.ts';
import { roundedFormula } from '../../sheet/rounded-formula.ts';
import { type Cell, empty, number, text } from '../../sheet/sheet.ts';
import { bodyRows, numberColumn, type PlannedColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { sectionNames } from '../../words/criteria/section-names.ts';
import { holdsVat, rateColumns, vatAmountCell, vatCell } from './vat-cells.ts';

export type Frequency = InvestmentLine['frequency'];

/** What must be bought once, or paid every year: amounts and totals are formulas, so that a typed price is counted. */
export function investmentTable(frequency: Frequency, view: View): TablePlan<InvestmentLine> {
  const lines = linesOf(frequency, view);
  return {
    id: `investment-${frequency}`,
    title: null,
    unitLine: unitLine(view),
    columns: [...itemColumns(view), ...moneyColumns(view), ...sourceColumns(view), ...rateColumns(view)],
    rows: [...bodyRows(lines), ...totalRows(frequency, lines, view)],
    repeatHeader: true,
  };
}

/** The lines of the purchase list bought once, or paid yearly. */
export function linesOf(frequency: Frequency, { assessment }: View): readonly InvestmentLine[] {
  return assessment.investment.lines.filter((line) => line.frequency === frequency);
}

/** The currency line above a table of money. */
export function unitLine({ assessment, messages }: View): string {
  const { currency } = assessment.investment;
  return currency === null ? messages.money.unitLineUnknown : messages.money.unitLine({ currency });
}

/** The same where all amounts of the table are before VAT. */
export function netUnitLine({ assessment, messages }: View): string {
  const { currency } = assessment.investment;
  return currency === null ? messages.money.unitLineUnknown : messages.money.unitLineNet({ currency });
}

/** The sum of the net amounts that are known; null: no price is. What the total's formula yields. */
export function knownTotal(lines: readonly InvestmentLine[]): number | null {
  if (lines.every(({ price }) => price === null)) return null;
  return sumMoney(lines.flatMap(({ money }) => money ?? [])).net;
}

/** VAT as far as it is known; null: it is of no line. */
function knownVat(lines: readonly InvestmentLine[]): number | null {
  return lines.every(({ money }) => money === null || money.vat === null)
    ? null
    : (sumMoney(lines.flatMap(({ money }) => money ?? [])).vat ?? 0);
}

/** A live cell beside a total: how many lines it lacks; empty text if none. */
export function missingCell(frequency: Frequency, view: View): Cell {
  const lines = linesOf(frequency, view);
  if (lines.length === 0) return empty;
  const { before, after } = view.messages.money.unpricedInFormula;
  const missing = lines.filter(({ amount }) => amount === null).length;
  const counted = `SUMPRODUCT(({investment-${frequency}.amount:body}="")*1)`;
  return {
    kind: 'formula',
    formula: `IF(${counted}=0,"","${before}"&${counted}&"${after}")`,
    value: missing === 0 ? null : `${before}${missing}${after}`,
    format: 'plain',
  };
}

/** Number of lines without an amount because this value is unknown. */
function unknownLines(lines: readonly InvestmentLine[], what: 'price' | 'quantity'): number {
  return lines.filter((line) => line[what] === null && line.coveredBy === null).length;
}

function itemColumns(view: View): readonly PlannedColumn<InvestmentLine>[] {
  const { assessment, language, messages } = view;
  const { columns } = messages;
  const { items } = assessment.checklist;
  const titles = sectionNames(view);
  const label = (item: string) => {
    const found = items.get(item);
    return found === undefined ? item : textIn(found.label, language);
  };
  const unit = (item: string) => {
    const found = items.get(item)?.unit ?? null;
    return found === null ? (assessment.prices?.prices.get(item)?.unit ?? null) : textIn(found, language);
  };
  return [
    numberColumn(columns.number),
    { id: 'item', title: columns.item, width: 23, terminal: 1, cell: ({ item }) => text(label(item)) },
    {
      id: 'criterion',
      title: columns.criterion,
      width: 10,
      terminal: 1,
      cell: ({ criterion }) => text(criterion.id, { link: places.criterion(criterion.id) }),
    },
    { id: 'section', title: columns.section, width: 15, cell: ({ section }) => text(titles.get(section) ?? section) },
    {
      id: 'severity',
      title: columns.severity,
      width: 14,
      cell: ({ severity }) => text(messages.words.severity[severity]),
    },
    { id: 'unit', title: columns.itemUnit, width: 11, align: 'center', cell: ({ item }) => text(unit(item)) },
  ];
}

function moneyColumns(view: View): readonly PlannedColumn<InvestmentLine>[] {
  const { columns } = view.messages;
  return [
    {
      id: 'computed',
      title: columns.computed,
      width: 10,
      align: 'right',
      cell: (line) => number(line.computedQuantity, 'decimal'),
    },
    {
      id: 'quantity',
      title: columns.quantity,
      width: 9,
      align: 'right',
      terminal: 1,
      cell: ({ quantity }) => filled(quantity, 'decimal'),
    },
    {
      id: 'price',
      title: columns.price,
      width: 14,
      align: 'right',
      terminal: 2,
      cell: ({ price }) => filled(price, 'money'),
    },
    {
      id: 'amount',
      title: columns.amount,
      width: 16,
      align: 'right',
      terminal: 1,
      cell: (line) => amountCell(line, view),
    },
    { id: 'vat', title: columns.vat, width: 8, align: 'right', cell: (line) => vatCell(line, view) },
    {
      id: 'vat-amount',
      title: columns.vatAmount,
      width: 14,
      align: 'right',
      cell: (line) => vatAmountCell(line, view),
    },
  ];
}

function sourceColumns(view: View): readonly PlannedColumn<InvestmentLine>[] {
  const { columns } = view.messages;
  return [
    {
      id: 'budget',
      title: columns.budget,
      width: 11,
      cell: ({ budget }) => text(view.messages.money.budget[budget]),
    },
    { id: 'covered', title: columns.covered, width: 10, align: 'center', cell: ({ coveredBy }) => text(coveredBy) },
    { id: 'funding', title: columns.funding, width: 15, cell: ({ purchases }) => text(fundingText(purchases, view)) },
  ];
}

/** A number, or a cell to type it in. */
function filled(value: number | null, format: 'decimal' | 'money'): Cell {
  return value === null ? { kind: 'empty', input: true } : number(value, format);
}

/** Before VAT. Nothing is bought twice: what is counted elsewhere has the amount 0, whatever is typed. */
function amountCell(line: InvestmentLine, view: View): Cell {
  if (line.coveredBy !== null) return number(0, 'money');
  const listed = '{quantity}*{price}';
  const net = holdsVat(line, view) ? `${listed}/(1+{vat})` : listed;
  return {
    kind: 'formula',
    formula: `IF(OR({quantity}="",{price}=""),"",${roundedFormula(net)})`,
    value: line.money?.net ?? null,
    format: 'money',
  };
}

function totalRows(
  frequency: Frequency,
  lines: readonly InvestmentLine[],
  { messages, withheld }: View,
): readonly PlannedRow<InvestmentLine>[] {
  if (lines.length === 0 || withheld.hidesLines) return [];
  const { totals } = messages.money;
  const counting = (column: string) => `SUMPRODUCT(({${column}:body}="")*({covered:body}=""))`;
  const countRow = (title: string, what: 'price' | 'quantity'): PlannedRow<InvestmentLine> => ({
    role: 'total',
    cells: {
      item: text(title),
      amount: {
        kind: 'formula',
        formula: counting(what),
        value: unknownLines(lines, what),
        format: 'count',
      },
    },
  });
  return [
    {
      role: 'total',
      cells: {
        item: text(totals.list),
        amount: {
          kind: 'formula',
          formula: 'IF(COUNT({price:body})=0,"",SUM({amount:body}))',
          value: knownTotal(lines),
          format: 'money',
          name: `${frequency}-total`,
        },
        'vat-amount': {
          kind: 'formula',
          formula: 'IF(COUNT({vat-amount:body})=0,"",SUM({vat-amount:body}))',
          value: knownVat(lines),
          format: 'money',
          name: `${frequency}-vat-total`,
        },
      },
    },
    countRow(totals.unpriced, 'price'),
    ...(unknownLines(lines, 'quantity') === 0 ? [] : [countRow(totals.unquantified, 'quantity')]),
  ];
}

/** The source and year of the money; a split purchase has one line per part. */
function fundingText(purchases: readonly Purchase[], { language, messages, withheld }: View): string {
  const { money } = messages;
  return purchases
    .map(({ quantity, fundingSource, year, note }) => {
      const source = fundingSource === null ? null : wordFor(fundingSource, money.fundingSource);
      const several = purchases.length > 1 && quantity !== null ? formatNumber(quantity, language) : null;
      const line = money.funding({ quantity: several, source, year });
      return note === null || withheld.isPublic ? line : money.fundingNote({ line, note });
    })
    .filter((line) => line !== '')
    .join('\n');
}
