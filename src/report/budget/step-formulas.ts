import type { BudgetStep } from '../../domain/budget/plan-budget.ts';
import type { FacilityResult } from '../../domain/province/facility-result.ts';
import type { Cell, NumberFormat } from '../sheet/sheet.ts';

/** The cell that a sum of money is typed into. */
export const amountCell = 'budget-amount';

/** The row of the steps that the typed sum pays for; they stand from the least to the most, and the first costs nothing. */
const stepNumber = `MATCH({@${amountCell}},{budget-steps.amount:body},1)`;

/** What a column of the steps holds for the typed sum; null: nothing. */
export function stepCell(column: string, value: number | null, format: NumberFormat): Cell {
  const found = `INDEX({budget-steps.${column}:body},${stepNumber})`;
  // An empty cell of the steps would come as 0.
  const formula = `IFERROR(IF(${found}="","",${found}),"")`;
  return { kind: 'formula', formula, value, format };
}

/** How many levels the typed sum raises a facility: 0, 1 or 2; `number`: the column with its place among the facilities. */
export function raiseFormula(number: string): string {
  return `IFERROR(VALUE(MID(INDEX({budget-steps.raises:body},${stepNumber}),{${number}},1)),0)`;
}

/** The levels that a step raises each facility by, one digit each, as the formulas read it. */
export function raisesOf({ raised }: BudgetStep, facilities: readonly FacilityResult[]): string {
  const levels = new Map(raised.map(({ choice }) => [choice.result, choice.levels]));
  return facilities.map((result) => String(levels.get(result) ?? 0)).join('');
}
