import { type Money, sumMoney } from '../../../domain/money/money.ts';
import type { InvestmentLine } from '../../../domain/scoring/investment.ts';
import { roundedFormula } from '../../sheet/rounded-formula.ts';
import { type Cell, empty, number, text } from '../../sheet/sheet.ts';
import type { PlannedColumn, PlannedRow, TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { type Frequency, linesOf, missingCell, unitLine } from './investment-lines.ts';

interface SummaryRow {
  readonly id: 'list' | 'vat' | 'other' | 'contingency';
  readonly title: string;
}

/** The estimate: the lists, VAT, and what the group adds by hand for other costs and contingency. */
export function investmentSummary(view: View): TablePlan<SummaryRow> {
  const { columns } = view.messages;
  const ids = ['list', 'vat', 'other', 'contingency'] as const;
  return {
    id: 'investment-summary',
    title: null,
    unitLine: unitLine(view),
    columns: [
      { id: 'content', title: columns.content, width: 44, cell: ({ title }) => text(title) },
      {
        id: 'rate',
        title: columns.rate,
        width: 10,
        align: 'right',
        cell: ({ id }) => rateCell(id, view),
      },
      moneyColumn('once', columns.once, view),
      moneyColumn('yearly', columns.yearly, view),
    ],
    rows: [
      ...ids.map((id): PlannedRow<SummaryRow> => ({ role: 'body', item: { id, title: titleOf(id, view) } })),
      ...totalRows(view),
    ],
    repeatHeader: false,
  };
}

function titleOf(id: SummaryRow['id'], { messages }: View): string {
  return messages.money.totals[id];
}

/** The price list's rates; a reserve that it gives no rate for may be typed. */
function rateCell(id: SummaryRow['id'], { assessment }: View): Cell {
  const { otherCosts = null, contingency = null } = assessment.prices ?? {};
  if (id === 'other') return number(otherCosts, 'percent');
  if (id !== 'contingency') return empty;
  return contingency === null
    ? number(0, 'percent', { input: true, name: 'contingency-rate' })
    : number(contingency, 'percent');
}

function moneyColumn(frequency: Frequency, title: string, view: View): PlannedColumn<SummaryRow> {
  return {
    id: frequency,
    title,
    width: 22,
    align: 'right',
    cell: ({ id }) => summaryCell(id, frequency, linesOf(frequency, view), view),
  };
}

function summaryCell(id: SummaryRow['id'], frequency: Frequency, lines: readonly InvestmentLine[], view: View): Cell {
  const name = `${frequency}-${id}`;
  const rated = isRated(id, view);
  const formula = rated ? `SUM({investment-${frequency}.${id}:body})` : formulaOf(id, frequency);
  if (formula === null) return { kind: 'empty', input: true, name };
  if (lines.length === 0 && (rated || id !== 'contingency')) return number(0, 'money', { name });
  const { net, vat, other, contingency } = moneyOfLines(lines);
  const values = {
    list: net,
    vat: isVatKnown(lines) ? (vat ?? 0) : null,
    contingency: contingency ?? 0,
    other: other ?? 0,
  };
  return { kind: 'formula', formula, value: values[id], format: 'money', name };
}

/** Whether the price list gives the rate: then it stands in each line, rounded there. */
function isRated(id: SummaryRow['id'], { assessment }: View): boolean {
  const { otherCosts = null, contingency = null } = assessment.prices ?? {};
  return (id === 'other' && otherCosts !== null) || (id === 'contingency' && contingency !== null);
}

/** Of any line. */
function isVatKnown(lines: readonly InvestmentLine[]): boolean {
  return lines.some(({ money }) => money !== null && money.vat !== null);
}

function moneyOfLines(lines: readonly InvestmentLine[]): Money {
  return sumMoney(lines.flatMap(({ money }) => money ?? []));
}

/** Null: it is typed by hand. */
function formulaOf(id: SummaryRow['id'], frequency: Frequency): string | null {
  switch (id) {
    case 'list':
      return `N({@${frequency}-total})`;
    case 'vat':
      return `IF({@${frequency}-vat-total}="","",{@${frequency}-vat-total})`;
    case 'other':
      return null;
    case 'contingency':
      return roundedFormula(
        `({@${frequency}-list}+{@${frequency}-vat}+N({@${frequency}-other}))*N({@contingency-rate})`,
      );
  }
}

function totalRows(view: View): readonly PlannedRow<SummaryRow>[] {
  const { totals } = view.messages.money;
  const total = (frequency: Frequency): Cell => {
    const lines = linesOf(frequency, view);
    const parts = ['list', 'vat', 'other', 'contingency'].map((id) => `N({@${frequency}-${id}})`);
    return {
      kind: 'formula',
      formula: parts.join('+'),
      value: moneyOfLines(lines).total,
      format: 'money',
    };
  };
  return [
    { role: 'total', cells: { content: text(totals.all), once: total('once'), yearly: total('yearly') } },
    { role: 'total', cells: { once: missingCell('once', view), yearly: missingCell('yearly', view) } },
  ];
}
