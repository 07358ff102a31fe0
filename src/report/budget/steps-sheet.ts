import type { BudgetPlan, BudgetStep } from '../../domain/budget/plan-budget.ts';
import { countColumn, namesOf } from '../province/frame/cells.ts';
import { grossUnitLine } from '../province/frame/money.ts';
import type { ProvinceView } from '../province/frame/province-view.ts';
import { note } from '../sheet/blocks.ts';
import { type Block, number, type Sheet, text } from '../sheet/sheet.ts';
import { bodyRows, buildTable, numberColumn, type TablePlan } from '../sheet/table-plan.ts';
import { reachedColumns } from './reached-columns.ts';
import { raisesOf } from './step-formulas.ts';

/** More steps than this are not written; between two of them the cheaper one's plan is shown, which the sum pays for as well. */
const mostSteps = 500;

/** Every sum at which more is reached, and how: what the first page looks up. */
export function stepsSheet(plan: BudgetPlan, view: ProvinceView): Sheet {
  const { budget } = view.messages;
  const steps = evenly(plan.steps, plan.chosen);
  const table = stepsTable(plan, steps, view);
  return {
    id: 'budget-steps',
    name: budget.sheets.steps,
    role: 'working',
    orientation: 'landscape',
    grid: table.columns.map(({ width }) => width),
    freezeRows: 3,
    blocks: blocksOf(plan, steps, table, view),
  };
}

function* blocksOf(
  { steps: all }: BudgetPlan,
  steps: readonly BudgetStep[],
  table: TablePlan<BudgetStep>,
  view: ProvinceView,
): Generator<Block> {
  const { budget } = view.messages;
  yield { kind: 'title', lines: [budget.titles.steps], subtitle: null };
  yield buildTable(table, view);
  if (steps.length < all.length) yield note(budget.thinned({ count: steps.length }));
}

/** As many as are written, with the first, the last and the one that is chosen. */
function evenly(steps: readonly BudgetStep[], chosen: BudgetStep): readonly BudgetStep[] {
  const every = Math.ceil(steps.length / mostSteps);
  return steps.filter((step, index) => index % every === 0 || index === steps.length - 1 || step === chosen);
}

function stepsTable(
  { facilities, by }: BudgetPlan,
  steps: readonly BudgetStep[],
  view: ProvinceView,
): TablePlan<BudgetStep> {
  const { columns } = view.messages.budget;
  const results = facilities.map(({ result }) => result);
  return {
    id: 'budget-steps',
    title: null,
    unitLine: grossUnitLine(view),
    columns: [
      numberColumn(view.messages.columns.number),
      {
        id: 'amount',
        title: columns.amount,
        width: 18,
        align: 'right',
        cell: ({ amount }) => number(amount, 'money'),
      },
      countColumn('facilities', columns.facilities, 14, (step) => step.facilities),
      countColumn('beds', columns.beds, 12, (step) => (by === 'beds' || step.beds > 0 ? step.beds : null)),
      countColumn('levels', columns.levels, 12, (step) => step.levels),
      ...reachedColumns(steps, 14, view),
      {
        id: 'who',
        title: columns.who,
        width: 70,
        cell: ({ raised }) =>
          text(
            namesOf(
              raised.map(({ choice }) => choice.result),
              view,
            ),
          ),
      },
      {
        id: 'raises',
        title: columns.levels,
        width: 4,
        isHidden: true,
        cell: (step) => text(raisesOf(step, results)),
      },
    ],
    rows: bodyRows(steps),
    repeatHeader: true,
  };
}
