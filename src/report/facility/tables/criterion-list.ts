import type { CriterionAssessment } from '../../../domain/scoring/assessment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { places } from '../../sheet/places.ts';
import { text } from '../../sheet/sheet.ts';
import { bodyRows, numberColumn, type PlannedColumn, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { criterionName } from '../../words/criteria/criterion-name.ts';

/** Criteria by name, critical ones first; for missing evidence and for unanswered criteria. */
export function criterionList(
  id: string,
  criteria: readonly CriterionAssessment[],
  view: View,
): TablePlan<CriterionAssessment> {
  return listTable(id, criteria, [], view);
}

/** Everything answered “not applicable”, critical criteria first, with the reason and who gave it. */
export function notApplicableTable(view: View): TablePlan<CriterionAssessment> {
  const { columns, words } = view.messages;
  const refused = view.assessment.criteria.filter(
    ({ state, answer }) => state === 'not-applicable' && answer?.is === 'not-applicable',
  );
  const reason: PlannedColumn<CriterionAssessment> = {
    id: 'reason',
    title: columns.reason,
    width: 34,
    cell: ({ answer }) => text(answer?.is === 'not-applicable' ? answer.reason : null),
  };
  const side: PlannedColumn<CriterionAssessment> = {
    id: 'side',
    title: columns.side,
    width: 18,
    cell: (each) => text(each.side === null ? null : words.side[each.side]),
  };
  return listTable('not-applicable', refused, view.withheld.isPublic ? [side] : [reason, side], view);
}

function listTable(
  id: string,
  criteria: readonly CriterionAssessment[],
  more: readonly PlannedColumn<CriterionAssessment>[],
  view: View,
): TablePlan<CriterionAssessment> {
  const { columns } = view.messages;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 5, ({ criterion }) => places.criterion(criterion.id)),
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
        width: 48,
        terminal: 1,
        cell: ({ criterion }) => text(textIn(criterion.question, view.language)),
      },
      ...more,
    ],
    rows: bodyRows(criticalFirst(criteria)),
    repeatHeader: id === 'open',
    headerAgain: id !== 'open',
  };
}

function criticalFirst(criteria: readonly CriterionAssessment[]): readonly CriterionAssessment[] {
  return [
    ...criteria.filter(({ criterion }) => criterion.critical),
    ...criteria.filter(({ criterion }) => !criterion.critical),
  ];
}
