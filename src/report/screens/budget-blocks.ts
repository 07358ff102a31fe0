import type { BudgetPlan, BudgetStep } from '../../domain/budget/plan-budget.ts';
import type { Raised } from '../../domain/budget/unit-options.ts';
import { costAlone, fewSteps, levelNow, levelReached, planNotes } from '../budget/budget-words.ts';
import { countColumn, facilityColumn, namesOf, textColumn } from '../province/frame/cells.ts';
import { amountText, grossUnitLine } from '../province/frame/money.ts';
import { isIllustrative } from '../province/frame/page.ts';
import type { ProvinceView } from '../province/frame/province-view.ts';
import { heading, note, paragraph, warning } from '../sheet/blocks.ts';
import { type Block, date, type Field, number, text } from '../sheet/sheet.ts';
import { bodyRows, buildTable, numberColumn, type TablePlan } from '../sheet/table-plan.ts';

/** More steps than this are not read on a screen. */
const mostSteps = 12;

/** A plan for a sum of money on a screen: what it reaches, for whom, and what other sums reach. */
export function* budgetBlocks(plan: BudgetPlan, view: ProvinceView): Iterable<Block> {
  const { budget, province } = view.messages;
  if (isIllustrative(view)) yield warning(province.illustrative);
  yield heading(budget.title, 1);
  yield { kind: 'fields', fields: fieldsOf(plan, view) };
  if (plan.chosen.raised.length > 0) yield buildTable(raisedTable(plan, view), view);
  yield heading(budget.headings.steps);
  const steps = fewSteps(plan, mostSteps);
  const [first] = steps;
  if (first === undefined) yield paragraph(budget.none);
  else if (plan.chosen.raised.length === 0) yield paragraph(budget.enoughFor({ amount: money(first.amount, view) }));
  if (steps.length > 0) yield buildTable(stepsTable(plan, steps, view), view);
  for (const each of planNotes(plan, view)) yield note(each);
}

/** What the sum reaches. */
function fieldsOf({ budget: sum, by, chosen }: BudgetPlan, view: ProvinceView): readonly Field[] {
  const { fields } = view.messages.budget;
  return [
    { label: fields.sum, cell: text(money(sum, view)) },
    { label: fields.facilities, cell: number(chosen.facilities, 'count') },
    ...(by === 'beds' ? [{ label: fields.beds, cell: number(chosen.beds, 'count') }] : []),
    { label: fields.levels, cell: number(chosen.levels, 'count') },
    { label: fields.spent, cell: text(money(chosen.amount, view)) },
    { label: fields.left, cell: text(money(sum - chosen.amount, view)) },
    ...(chosen.reachedOn === null ? [] : [{ label: fields.reachedOn, cell: date(chosen.reachedOn) }]),
  ];
}

function raisedTable({ chosen }: BudgetPlan, view: ProvinceView): TablePlan<Raised> {
  const { columns } = view.messages.budget;
  return {
    id: 'budget-raised',
    title: null,
    unitLine: grossUnitLine(view),
    columns: [
      numberColumn(view.messages.columns.number),
      facilityColumn(view, ({ choice }: Raised) => choice.result),
      textColumn('from', columns.level, 16, ({ choice }) => levelNow(choice.result, view), { terminal: 2 }),
      textColumn('to', columns.to, 16, ({ choice }) => levelReached(choice, view), { terminal: 1 }),
      countColumn('findings', columns.findings, 10, ({ choice }) => choice.lift.criteria.length, { terminal: 3 }),
      {
        id: 'cost',
        title: columns.cost,
        width: 16,
        align: 'right',
        terminal: 1,
        cell: ({ cost, choice }) =>
          cost === 0 && (costAlone(choice) ?? 0) > 0 ? text(view.messages.budget.ofUnit) : number(cost, 'money'),
      },
    ],
    rows: bodyRows(chosen.raised),
    repeatHeader: false,
  };
}

function stepsTable({ by }: BudgetPlan, steps: readonly BudgetStep[], view: ProvinceView): TablePlan<BudgetStep> {
  const { columns } = view.messages.budget;
  return {
    id: 'budget-steps',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'amount',
        title: columns.amount,
        width: 18,
        align: 'right',
        terminal: 1,
        cell: ({ amount }) => number(amount, 'money'),
      },
      countColumn('facilities', columns.facilities, 12, ({ facilities }) => facilities, { terminal: 1 }),
      ...(by === 'beds'
        ? [countColumn('beds', columns.beds, 12, ({ beds }: BudgetStep) => beds, { terminal: 1 })]
        : []),
      textColumn(
        'who',
        columns.who,
        50,
        ({ raised }) =>
          namesOf(
            raised.map(({ choice }) => choice.result),
            view,
          ),
        {
          terminal: 2,
        },
      ),
    ],
    rows: bodyRows(steps),
    repeatHeader: false,
  };
}

function money(amount: number, view: ProvinceView): string {
  return amountText(amount, view.province.investment.currency ?? '', view);
}
