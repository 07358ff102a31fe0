import type { LiftChoice } from '../../domain/budget/lift-choice.ts';
import type { BudgetPlan } from '../../domain/budget/plan-budget.ts';
import type { LiftPurchase } from '../../domain/lifts/lift-purchase.ts';
import { textIn } from '../../domain/values/language.ts';
import { countColumn, facilityColumn, textColumn } from '../province/frame/cells.ts';
import { grossUnitLine } from '../province/frame/money.ts';
import type { ProvinceView } from '../province/frame/province-view.ts';
import { heading } from '../sheet/blocks.ts';
import { percentCell } from '../sheet/percent-cell.ts';
import { type Block, date, number, type Sheet, text } from '../sheet/sheet.ts';
import { bodyRows, buildTable, gridOf, numberColumn, type TablePlan } from '../sheet/table-plan.ts';
import { levelNow, levelReached } from './budget-words.ts';
import { costCell } from './plan-sheet.ts';

/** How each facility is raised for the least money, its score afterwards, and each purchase of it, so that every amount can be redone. */
export function costsSheet({ facilities }: BudgetPlan, view: ProvinceView): Sheet {
  const choices = facilities.flatMap((each) => each.choices);
  const lifts = liftsTable(choices, view);
  return {
    id: 'budget-costs',
    name: view.messages.budget.sheets.costs,
    role: 'annex',
    orientation: 'landscape',
    grid: gridOf(lifts, view),
    freezeRows: 0,
    blocks: blocksOf(choices, lifts, view),
  };
}

function* blocksOf(choices: readonly LiftChoice[], lifts: TablePlan<LiftChoice>, view: ProvinceView): Generator<Block> {
  const { titles, headings } = view.messages.budget;
  yield { kind: 'title', lines: [titles.costs], subtitle: null };
  yield heading(headings.lifts);
  yield buildTable(lifts, view);
  const lines = choices.flatMap((choice) => choice.lift.purchases.map((purchase) => ({ choice, purchase })));
  if (lines.length === 0) return;
  yield heading(headings.lines);
  yield buildTable(linesTable(lines, view), view, gridOf(lifts, view));
}

function liftsTable(choices: readonly LiftChoice[], view: ProvinceView): TablePlan<LiftChoice> {
  const { columns } = view.messages.budget;
  return {
    id: 'budget-lifts',
    title: null,
    unitLine: grossUnitLine(view),
    columns: [
      numberColumn(view.messages.columns.number),
      facilityColumn(view, ({ result }: LiftChoice) => result, 30),
      textColumn('from', columns.level, 16, ({ result }) => levelNow(result, view)),
      textColumn('to', columns.to, 16, (choice) => levelReached(choice, view)),
      {
        id: 'percent',
        title: columns.percent,
        width: 10,
        align: 'right',
        cell: ({ result }) => percentCell(result.percent),
      },
      {
        id: 'percent-after',
        title: columns.percentAfter,
        width: 10,
        align: 'right',
        cell: ({ percentAfter }) => percentCell(percentAfter),
      },
      countColumn('count', columns.findings, 10, ({ lift }) => lift.criteria.length),
      textColumn('findings', columns.criteria, 44, ({ lift }) => lift.criteria.join(', ')),
      { id: 'cost', title: columns.cost, width: 17, align: 'right', cell: (choice) => costCell(choice, view) },
      {
        id: 'reached-on',
        title: columns.reachedOn,
        width: 12,
        align: 'center',
        cell: ({ reachedOn }) => date(reachedOn),
      },
    ],
    rows: bodyRows(choices),
    repeatHeader: false,
  };
}

interface Line {
  readonly choice: LiftChoice;
  readonly purchase: LiftPurchase;
}

function linesTable(lines: readonly Line[], view: ProvinceView): TablePlan<Line> {
  const { messages, language } = view;
  const { columns, notPriced, ofUnit } = messages.budget;
  return {
    id: 'budget-lines',
    title: null,
    unitLine: grossUnitLine(view),
    columns: [
      numberColumn(messages.columns.number),
      facilityColumn(view, ({ choice }: Line) => choice.result, 30),
      textColumn('to', columns.to, 16, ({ choice }) => levelReached(choice, view)),
      textColumn('criterion', columns.criterion, 40, ({ choice, purchase }) => {
        const criterion = choice.result.checklist.sections
          .flatMap(({ criteria }) => criteria)
          .find(({ id }) => id === purchase.criterion);
        return criterion === undefined ? purchase.criterion : textIn(criterion.question, language);
      }),
      textColumn('item', columns.item, 30, ({ choice, purchase }) => {
        const item = choice.result.checklist.items.get(purchase.item);
        return item === undefined ? purchase.item : textIn(item.label, language);
      }),
      textColumn(
        'frequency',
        messages.province.columns.frequency,
        12,
        ({ purchase }) => messages.words.frequency[purchase.frequency],
      ),
      textColumn('unit', messages.province.columns.unit, 14, ({ purchase, choice }) =>
        purchase.isOfUnit && choice.result.facility.unit !== null ? ofUnit : null,
      ),
      {
        id: 'amount',
        title: columns.amountOfLine,
        width: 17,
        align: 'right',
        cell: ({ purchase }) =>
          purchase.money === null ? text(notPriced, { tone: 'muted' }) : number(purchase.money.total, 'money'),
      },
    ],
    rows: bodyRows(lines),
    repeatHeader: false,
  };
}
