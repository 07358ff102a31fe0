import type { FacilityChoices, LiftChoice } from '../../domain/budget/lift-choice.ts';
import { type BudgetPlan, type BudgetStep, servedBy } from '../../domain/budget/plan-budget.ts';
import { countColumn, facilityColumn, namesOf, textColumn } from '../province/frame/cells.ts';
import { grossUnitLine, quoted } from '../province/frame/money.ts';
import { isIllustrative } from '../province/frame/page.ts';
import type { ProvinceView } from '../province/frame/province-view.ts';
import { heading, note, paragraph, warning } from '../sheet/blocks.ts';
import { type Block, type Cell, type Field, number, type Sheet, text } from '../sheet/sheet.ts';
import { bodyRows, buildTable, numberColumn, type PlannedColumn, type TablePlan } from '../sheet/table-plan.ts';
import { shortMoney } from '../words/money/short-money.ts';
import { costAlone, fewSteps, levelNow, levelReached, planNotes } from './budget-words.ts';
import { amountCell, raiseFormula, stepCell } from './step-formulas.ts';

/** More than these do not stand beside each other in a chart. */
const mostSteps = 12;

/** The page with the cell for a sum of money: which facilities it raises, and what other sums reach. */
export function planSheet(plan: BudgetPlan, view: ProvinceView): Sheet {
  const { budget } = view.messages;
  const table = facilitiesTable(plan, view);
  const grid = table.columns.filter(({ isHidden }) => isHidden !== true).map(({ width }) => width);
  return {
    id: 'budget-plan',
    name: budget.sheets.plan,
    role: 'paper',
    orientation: 'landscape',
    grid: [...grid, 4],
    freezeRows: 0,
    ...(isIllustrative(view) && { pageNote: view.messages.province.illustrative }),
    blocks: blocksOf(plan, table, view),
  };
}

function* blocksOf(plan: BudgetPlan, table: TablePlan<FacilityChoices>, view: ProvinceView): Generator<Block> {
  const { budget, province } = view.messages;
  yield { kind: 'title', lines: [budget.title], subtitle: null };
  if (isIllustrative(view)) yield warning(province.illustrative);
  yield { kind: 'fields', fields: fieldsOf(plan, view) };
  yield note(budget.typed);
  // A header that stands again has words where numbers are, which no condition may take for more than 0.
  yield { ...buildTable(table, view), tones: [{ when: 'N({raise})>0', tone: 'good' }] };
  yield note(budget.signs);
  yield heading(budget.headings.steps);
  const steps = fewSteps(plan, mostSteps);
  if (steps.length === 0) yield paragraph(budget.none);
  else
    yield* stepBlocks(
      plan,
      steps,
      view,
      table.columns.filter(({ isHidden }) => isHidden !== true).map(({ width }) => width),
    );
  for (const each of planNotes(plan, view)) yield note(each);
}

/** Where the sum is typed, and what follows from it. */
function fieldsOf({ budget: sum, by, chosen }: BudgetPlan, view: ProvinceView): readonly Field[] {
  const { fields } = view.messages.budget;
  const typed = number(sum, 'money', {
    name: amountCell,
    input: true,
    bold: true,
    tone: 'middling',
    validation: sumRule(view),
  });
  const spent = stepCell('amount', chosen.amount, 'money');
  const formula = spent.kind === 'formula' ? spent.formula : '0';
  return [
    { label: fields.amount, cell: typed },
    { label: fields.facilities, cell: stepCell('facilities', chosen.facilities, 'count') },
    ...(by === 'beds' ? [{ label: fields.beds, cell: stepCell('beds', chosen.beds, 'count') }] : []),
    { label: fields.levels, cell: stepCell('levels', chosen.levels, 'count') },
    { label: fields.spent, cell: spent },
    {
      label: fields.left,
      cell: {
        kind: 'formula',
        formula: `IFERROR({@${amountCell}}-${formula},"")`,
        value: sum - chosen.amount,
        format: 'money',
      },
    },
  ];
}

function sumRule({ messages }: ProvinceView): NonNullable<Cell['validation']> {
  return { kind: 'number', least: 0, prompt: messages.budget.typed, error: messages.budget.typedWrong };
}

function facilitiesTable({ facilities, chosen }: BudgetPlan, view: ProvinceView): TablePlan<FacilityChoices> {
  const { columns } = view.messages.budget;
  const levels = new Map(chosen.raised.map(({ choice }) => [choice.result, choice.levels]));
  const of = (levelsUp: 1 | 2) => (each: FacilityChoices) => each.choices.find((choice) => choice.levels === levelsUp);
  return {
    id: 'budget-facilities',
    title: null,
    unitLine: grossUnitLine(view),
    columns: [
      numberColumn(view.messages.columns.number),
      facilityColumn(view, ({ result }: FacilityChoices) => result, 30),
      textColumn('level', columns.level, 18, ({ result }) => levelNow(result, view)),
      {
        id: 'result',
        title: columns.result,
        width: 20,
        cell: (each) => resultCell(each, levels.get(each.result) ?? 0, view),
      },
      ...choiceColumns('one', columns.oneLevel, columns.costOne, of(1), view),
      ...choiceColumns('two', columns.twoLevels, columns.costTwo, of(2), view),
      {
        id: 'raise',
        title: columns.levels,
        width: 4,
        isHidden: true,
        cell: ({ result }) => ({
          kind: 'formula',
          formula: raiseFormula('number'),
          value: levels.get(result) ?? 0,
          format: 'count',
        }),
      },
    ],
    rows: bodyRows(facilities),
    repeatHeader: false,
    headerAgain: true,
  };
}

/** What the typed sum does for a facility, in a sign and words. */
function resultCell({ choices }: FacilityChoices, levels: number, view: ProvinceView): Cell {
  const words = [0, 1, 2].map((up) => {
    const choice = choices.find((each) => each.levels === up);
    return choice === undefined ? `○ ${view.messages.budget.stays}` : `${'●'.repeat(up)} ${levelReached(choice, view)}`;
  });
  const [stays = '', one = '', two = ''] = words;
  return {
    kind: 'formula',
    formula: `IF({raise}=2,${quoted(two)},IF({raise}=1,${quoted(one)},${quoted(stays)}))`,
    value: words[levels] ?? stays,
    format: 'plain',
  };
}

function choiceColumns(
  id: string,
  title: string,
  costTitle: string,
  choiceOf: (each: FacilityChoices) => LiftChoice | undefined,
  view: ProvinceView,
): readonly PlannedColumn<FacilityChoices>[] {
  return [
    textColumn(`to-${id}`, title, 16, (each) => {
      const choice = choiceOf(each);
      return choice === undefined ? null : levelReached(choice, view);
    }),
    {
      id: `cost-${id}`,
      title: costTitle,
      width: 17,
      align: 'right',
      cell: (each) => costCell(choiceOf(each), view),
    },
  ];
}

/** What a lift costs the facility alone; that amounts are not known is said in words. */
export function costCell(choice: LiftChoice | undefined, { messages }: ProvinceView): Cell {
  if (choice === undefined) return text(null);
  const cost = costAlone(choice);
  return cost === null ? text(messages.budget.notPriced, { tone: 'muted' }) : number(cost, 'money');
}

/** What a few sums reach, as a table and a chart. */
export function* stepBlocks(
  { by }: Pick<BudgetPlan, 'by'>,
  steps: readonly BudgetStep[],
  view: ProvinceView,
  grid: readonly number[] | null,
): Generator<Block> {
  const { budget } = view.messages;
  yield buildTable(servedTable(by, steps, view), view, grid);
  yield {
    kind: 'chart',
    id: 'budget-served',
    shape: 'columns',
    title: budget.chart[by],
    categories: 'budget-served.sum:body',
    series: [
      { name: by === 'beds' ? budget.columns.beds : budget.columns.facilities, values: 'budget-served.served:body' },
    ],
    format: 'count',
    heightRows: 15,
  };
}

function servedTable(by: BudgetPlan['by'], steps: readonly BudgetStep[], view: ProvinceView): TablePlan<BudgetStep> {
  const { columns } = view.messages.budget;
  const currency = view.province.investment.currency ?? '';
  return {
    id: 'budget-served',
    title: null,
    unitLine: null,
    columns: [
      textColumn('sum', columns.about, 18, ({ amount }: BudgetStep) => shortMoney(amount, currency, view.language), {
        align: 'right',
      }),
      {
        id: 'amount',
        title: columns.amount,
        width: 18,
        align: 'right',
        cell: ({ amount }) => number(amount, 'money'),
      },
      countColumn('served', by === 'beds' ? columns.beds : columns.facilities, 14, (step) => servedBy(step, by)),
      textColumn('who', columns.who, 84, ({ raised }) =>
        namesOf(
          raised.map(({ choice }) => choice.result),
          view,
        ),
      ),
    ],
    rows: bodyRows(steps),
    repeatHeader: false,
  };
}
