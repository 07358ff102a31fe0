import type { InvestmentLine } from '../../../domain/scoring/investment.ts';
import { add, multiply, type Rational, rational, roundHalfUp, zero } from '../../../domain/values/rational.ts';
import { roundedFormula } from '../../sheet/rounded-formula.ts';
import { type Cell, empty, number, text } from '../../sheet/sheet.ts';
import type { PlannedColumn, PlannedRow, TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { type Frequency, knownTotal, linesOf, missingCell, unitLine } from './investment-lines.ts';

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
        cell: ({ id }) => (id === 'contingency' ? rateCell : empty),
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

function titleOf(id: SummaryRow['id'], { messages, withheld }: View): string {
  const { totals } = messages.money;
  return id === 'list' && withheld.isPublic ? totals.publicList : totals[id];
}

const rateCell: Cell = number(0, 'percent', { input: true, name: 'contingency-rate' });

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
  const formula = formulaOf(id, frequency);
  if (formula === null) return { kind: 'empty', input: true, name };
  if (lines.length === 0 && id !== 'contingency') return number(0, 'money', { name });
  const values = { list: knownTotal(lines) ?? 0, vat: vatOf(lines, view), contingency: 0, other: 0 };
  return { kind: 'formula', formula, value: values[id], format: 'money', name };
}

/** Null: typed by hand. */
function formulaOf(id: SummaryRow['id'], frequency: Frequency): string | null {
  const table = `investment-${frequency}`;
  switch (id) {
    case 'list':
      return `N({@${frequency}-total})`;
    case 'vat':
      return roundedFormula(`SUMPRODUCT({${table}.amount:body},{${table}.vat:body})`);
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
      value: (knownTotal(lines) ?? 0) + vatOf(lines, view),
      format: 'money',
    };
  };
  return [
    { role: 'total', cells: { content: text(totals.all), once: total('once'), yearly: total('yearly') } },
    { role: 'total', cells: { once: missingCell('once', view), yearly: missingCell('yearly', view) } },
  ];
}

/** Rounded like the formula: half up, over the lines with a known rate. */
function vatOf(lines: readonly InvestmentLine[], { assessment }: View): number {
  const parts = lines.flatMap(({ item, amount }): readonly Rational[] => {
    const price = assessment.prices?.prices.get(item);
    if (amount === null || price?.vatIncluded !== false || price.vat === null) return [];
    return [multiply(rational(amount), rational(price.vat))];
  });
  return roundHalfUp(parts.reduce(add, zero));
}
