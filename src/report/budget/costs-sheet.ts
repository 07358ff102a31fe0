import type { LiftChoice } from '../../domain/budget/lift-choice.ts';
import type { BudgetPlan } from '../../domain/budget/plan-budget.ts';
import type { LiftPurchase } from '../../domain/lifts/lift-purchase.ts';
import type { FacilityResult } from '../../domain/province/facility-result.ts';
import { textIn } from '../../domain/values/language.ts';
import { countColumn, facilityColumn, textColumn } from '../province/frame/cells.ts';
import { grossUnitLine } from '../province/frame/money.ts';
import type { ProvinceView } from '../province/frame/province-view.ts';
import { percentCell } from '../sheet/percent-cell.ts';
import { number, type Sheet, text } from '../sheet/sheet.ts';
import { bodyRows, buildTable, gridOf, numberColumn, type TablePlan } from '../sheet/table-plan.ts';
import { criterionWords } from '../words/criteria/criterion-words.ts';
import { withCapital } from '../words/letter/with-capital.ts';
import { levelNow, levelReached } from './budget-words.ts';
import { costCell } from './plan-sheet.ts';
import { reachedColumns } from './reached-columns.ts';

/** How each facility is raised for the least money, and its score afterwards. */
export function costsSheet({ facilities }: BudgetPlan, view: ProvinceView): Sheet {
  const choices = facilities.flatMap((each) => each.choices);
  const { sheets, titles } = view.messages.budget;
  return annexSheet('budget-costs', sheets.costs, titles.costs, liftsTable(choices, view), view);
}

/** Each criterion that the lifts mend with its purchases, so that every amount can be redone; null: nothing is mended. */
export function linesSheet({ facilities }: BudgetPlan, view: ProvinceView): Sheet | null {
  const lines = facilities.flatMap(({ choices }) => choices.flatMap(linesOf));
  const { sheets, titles } = view.messages.budget;
  return lines.length === 0
    ? null
    : annexSheet('budget-lines', sheets.lines, titles.lines, linesTable(lines, view), view);
}

function linesOf(choice: LiftChoice): readonly Line[] {
  const { criteria, purchases } = choice.lift;
  const bought = new Set(purchases.map(({ criterion }) => criterion));
  return [
    ...purchases.map((purchase) => ({ choice, criterion: purchase.criterion, purchase })),
    ...criteria.filter((id) => !bought.has(id)).map((criterion) => ({ choice, criterion, purchase: null })),
  ];
}

/** A table on a grid of its own, with its header on each page. */
function annexSheet<Item>(id: string, name: string, title: string, table: TablePlan<Item>, view: ProvinceView): Sheet {
  return {
    id,
    name,
    role: 'annex',
    orientation: 'landscape',
    grid: gridOf(table, view),
    freezeRows: 3,
    blocks: [{ kind: 'title', lines: [title], subtitle: null }, buildTable(table, view)],
  };
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
      textColumn('findings', columns.criteria, 60, ({ result, lift }) => fewNames(lift.criteria, result, view)),
      { id: 'cost', title: columns.cost, width: 17, align: 'right', cell: (choice) => costCell(choice, view) },
      ...reachedColumns(choices, 12, view),
    ],
    rows: bodyRows(choices),
    repeatHeader: true,
  };
}

/** More names than these are only counted; the sheet of lines has all. */
const mostNames = 3;

function fewNames(criteria: readonly string[], result: FacilityResult, view: ProvinceView): string {
  const names = criteria.slice(0, mostNames).map((id) => nameOf(id, result, view));
  const rest = criteria.length - names.length;
  const more = rest > 0 ? [view.messages.summary.more({ count: rest })] : [];
  return [...names, ...more].join(`${view.messages.report.semicolon} `);
}

/** The name of a criterion as papers have it. */
function nameOf(id: string, { checklist }: FacilityResult, view: ProvinceView): string {
  const criterion = checklist.sections.flatMap(({ criteria }) => criteria).find((each) => each.id === id);
  return criterion === undefined ? id : withCapital(criterionWords(criterion, checklist, view.template, view.language));
}

interface Line {
  readonly choice: LiftChoice;
  readonly criterion: string;
  /** Null: mending it takes no purchase of its own. */
  readonly purchase: LiftPurchase | null;
}

function linesTable(lines: readonly Line[], view: ProvinceView): TablePlan<Line> {
  const { messages, language } = view;
  const { columns, notPriced, nothingBought, ofUnit } = messages.budget;
  return {
    id: 'budget-lines',
    title: null,
    unitLine: grossUnitLine(view),
    columns: [
      numberColumn(messages.columns.number),
      facilityColumn(view, ({ choice }: Line) => choice.result, 30),
      textColumn('to', columns.to, 16, ({ choice }) => levelReached(choice, view)),
      textColumn('criterion', columns.criterion, 40, ({ choice, criterion }) => nameOf(criterion, choice.result, view)),
      textColumn('item', columns.item, 30, ({ choice, purchase }) => {
        if (purchase === null) return nothingBought;
        const item = choice.result.checklist.items.get(purchase.item);
        return item === undefined ? purchase.item : textIn(item.label, language);
      }),
      textColumn('frequency', messages.province.columns.frequency, 12, ({ purchase }) =>
        purchase === null ? null : messages.words.frequency[purchase.frequency],
      ),
      textColumn('unit', messages.province.columns.unit, 14, ({ purchase, choice }) =>
        purchase?.isOfUnit === true && choice.result.facility.unit !== null ? ofUnit : null,
      ),
      {
        id: 'amount',
        title: columns.amountOfLine,
        width: 17,
        align: 'right',
        cell: ({ purchase }) => {
          if (purchase === null) return number(0, 'money');
          return purchase.money === null ? text(notPriced, { tone: 'muted' }) : number(purchase.money.total, 'money');
        },
      },
    ],
    rows: bodyRows(lines),
    repeatHeader: true,
  };
}
