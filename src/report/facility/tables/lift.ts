import type { CheapestLift } from '../../../domain/lifts/cheapest-lift.ts';
import type { CriterionAssessment } from '../../../domain/scoring/assessment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { markCell } from '../../sheet/percent-cell.ts';
import { type Cell, date, number, text } from '../../sheet/sheet.ts';
import { bodyRows, type PlannedColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { criterionName } from '../../words/criteria/criterion-name.ts';

/** The findings of a lift, cheapest first if prices are known, with owner and day; their cost and its total. */
export function liftTable(lift: CheapestLift, view: View, id: string): TablePlan<CriterionAssessment> {
  const { columns } = view.messages;
  const { assessment, language } = view;
  const planOf = ({ criterion }: CriterionAssessment) => assessment.audit.responses.get(criterion.id)?.plan ?? null;
  return {
    id,
    title: null,
    unitLine: unitLineOf(lift, view),
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
    rows: [...bodyRows(cheapestFirst(lift, view)), ...totalRow(lift, view)],
    repeatHeader: false,
    headerAgain: true,
  };
}

function unitLineOf({ money }: CheapestLift, { assessment, messages }: View): string | null {
  const { currency } = assessment.investment;
  return money === null || currency === null ? null : messages.money.unitLineGross({ currency });
}

/** What is known of the cost of mending one finding in this lift, once and the first year together; null: nothing is. */
function costOf({ criterion }: CriterionAssessment, { purchases }: CheapestLift): number | null {
  const own = purchases.filter((purchase) => purchase.criterion === criterion.id);
  const known = own.flatMap(({ money }) => money ?? []);
  if (own.length > 0 && known.length === 0) return null;
  return known.reduce((sum, { total }) => sum + total, 0);
}

/** Those with a purchase whose amount nobody knows come last. */
function cheapestFirst(lift: CheapestLift, { assessment }: View): readonly CriterionAssessment[] {
  const mended = new Set(lift.criteria);
  const criteria = assessment.criteria.filter(({ criterion }) => mended.has(criterion.id));
  if (lift.money === null) return criteria;
  const unknown = new Set(lift.purchases.flatMap(({ criterion, money }) => (money === null ? [criterion] : [])));
  const place = (each: CriterionAssessment) => Number(unknown.has(each.criterion.id));
  return criteria.toSorted((a, b) => place(a) - place(b) || (costOf(a, lift) ?? 0) - (costOf(b, lift) ?? 0));
}

function costColumn(lift: CheapestLift, { messages }: View): readonly PlannedColumn<CriterionAssessment>[] {
  if (lift.money === null) return [];
  return [
    {
      id: 'cost',
      title: messages.columns.cost,
      width: 16,
      align: 'right',
      terminal: 2,
      cell: (each) => number(costOf(each, lift), 'money'),
    },
  ];
}

function totalRow({ money }: CheapestLift, { messages }: View): readonly PlannedRow<CriterionAssessment>[] {
  if (money === null) return [];
  const value = money.once.total + money.yearly.total;
  const cost: Cell = { kind: 'formula', formula: 'SUM({cost:body})', value, format: 'money' };
  return [{ role: 'total', cells: { question: text(messages.money.totals.all), cost } }];
}
