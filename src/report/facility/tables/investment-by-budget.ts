import { type Budget, budgets } from '../../../domain/money/estimate.ts';
import { sumMoney } from '../../../domain/money/money.ts';
import { text } from '../../sheet/sheet.ts';
import { bodyRows, type PlannedColumn, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { type Frequency, linesOf } from './investment-lines.ts';

/** Investment and recurrent expenditure, as the item's price says, with all that comes on top. */
export function investmentByBudget(view: View): TablePlan<Budget> {
  const { columns, money } = view.messages;
  const { currency } = view.assessment.investment;
  return {
    id: 'investment-by-budget',
    title: null,
    unitLine: currency === null ? money.unitLineUnknown : money.unitLineGross({ currency }),
    columns: [
      { id: 'budget', title: columns.budget, width: 36, cell: (budget) => text(money.budget[budget]) },
      moneyColumn('once', columns.once, view),
      moneyColumn('yearly', columns.yearly, view),
    ],
    rows: bodyRows(budgets),
    repeatHeader: false,
  };
}

function moneyColumn(frequency: Frequency, title: string, view: View): PlannedColumn<Budget> {
  const lines = linesOf(frequency, view);
  const { otherCosts = null, contingency = null } = view.assessment.prices ?? {};
  const parts = [
    'amount',
    'vat-amount',
    ...(otherCosts === null ? [] : ['other']),
    ...(contingency === null ? [] : ['contingency']),
  ];
  const table = `investment-${frequency}`;
  const sums = parts.map((part) => `SUMPRODUCT(({${table}.budget:body}={budget})*1,{${table}.${part}:body})`);
  return {
    id: frequency,
    title,
    width: 22,
    align: 'right',
    cell: (budget) => {
      if (lines.length === 0) return { kind: 'number', value: 0, format: 'money' };
      const own = lines.flatMap((line) => (line.budget === budget && line.money !== null ? [line.money] : []));
      return { kind: 'formula', formula: sums.join('+'), value: sumMoney(own).total, format: 'money' };
    },
  };
}
