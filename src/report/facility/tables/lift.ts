import { amountOf } from '../../../domain/money/money.ts';
import type { CriterionAssessment } from '../../../domain/scoring/assessment.ts';
import type { Lift } from '../../../domain/scoring/lift.ts';
import { textIn } from '../../../domain/values/language.ts';
import { markCell } from '../../sheet/percent-cell.ts';
import { date, number, text } from '../../sheet/sheet.ts';
import { bodyRows, type PlannedColumn, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { criterionName } from '../../words/criterion-name.ts';

/** The fewest findings that raise the level, cheapest first if prices are known, with authority and day. */
export function liftTable(lift: Lift, view: View, id: string): TablePlan<CriterionAssessment> {
  const { columns } = view.messages;
  const { assessment, language } = view;
  const planOf = ({ criterion }: CriterionAssessment) => assessment.audit.responses.get(criterion.id)?.plan ?? null;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'criterion',
        title: columns.criterion,
        width: 12,
        terminal: 1,
        cell: ({ criterion }) => text(criterionName(criterion, view)),
      },
      {
        id: 'question',
        title: columns.question,
        width: 30,
        terminal: 1,
        cell: ({ criterion }) => text(textIn(criterion.question, language)),
      },
      { id: 'mark', title: columns.mark, width: 8, align: 'center', terminal: 1, cell: ({ mark }) => markCell(mark) },
      { id: 'owner', title: columns.owner, width: 16, cell: (each) => text(planOf(each)?.owner) },
      {
        id: 'due',
        title: columns.due,
        width: 14,
        align: 'center',
        terminal: 3,
        cell: (each) => date(planOf(each)?.due ?? null),
      },
      ...costColumn(lift, view),
    ],
    rows: bodyRows(cheapestFirst(lift, view)),
    repeatHeader: false,
    headerAgain: true,
  };
}

/**
 * The cost of mending one finding: its purchases, one-off plus first year; null: some price is unknown. A purchase counted with a finding
 * that is not mended here must be paid here.
 */
function knownCost(criterion: string, { criteria }: Lift, { assessment }: View): number | null {
  const mended = new Set(criteria.map((each) => each.criterion.id));
  const lines = assessment.investment.lines.filter((line) => line.criterion.id === criterion);
  const amounts = lines.map(({ coveredBy, quantity, price }) =>
    coveredBy !== null && mended.has(coveredBy) ? 0 : amountOf(quantity, price),
  );
  return amounts.reduce<number | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
}

function cheapestFirst(lift: Lift, view: View): readonly CriterionAssessment[] {
  const { criteria } = lift;
  if (view.assessment.prices === null) return criteria;
  const cost = ({ criterion }: CriterionAssessment) => knownCost(criterion.id, lift, view) ?? Number.POSITIVE_INFINITY;
  return [...criteria].sort((a, b) => (cost(a) === cost(b) ? 0 : cost(a) - cost(b)));
}

function costColumn(lift: Lift, view: View): readonly PlannedColumn<CriterionAssessment>[] {
  if (view.assessment.prices === null) return [];
  const { columns } = view.messages;
  return [
    {
      id: 'cost',
      title: columns.cost,
      width: 16,
      align: 'right',
      terminal: 2,
      cell: ({ criterion }) => number(knownCost(criterion.id, lift, view), 'money'),
    },
  ];
}
