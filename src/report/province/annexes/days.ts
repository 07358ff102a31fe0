import type { Deadline } from '../../../domain/checklist/checklist.ts';
import { deadlinesOf } from '../../../domain/province/facility-deadlines.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { hasMet } from '../../../domain/province/is-done.ts';
import { daysBetween } from '../../../domain/values/days.ts';
import { textIn } from '../../../domain/values/language.ts';
import { bodyRows, numberColumn, type PlannedColumn, type TablePlan } from '../../sheet/table-plan.ts';
import { deadlineLeft } from '../../words/letter/deadline-left.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { dayText, facilityColumn, textColumn } from '../frame/cells.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { facilityRows } from '../papers/facility-table.ts';
import { responsibleText } from '../papers/plans.ts';
import { readyText } from '../results/deadlines.ts';
import { annexPage } from './annex-page.ts';

/** Each facility's deadlines and what is left of them, the day by which it can be ready, and who sees to it. */
export const daysAnnex: Page = (view) =>
  annexPage(view, 'annex-days', daysTable(view), [view.messages.province.notes.ruleReady]);

function daysTable(view: ProvinceView): TablePlan<FacilityResult> {
  const { columns } = view.messages.province;
  return {
    id: 'annex-days',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(view.messages.columns.number, 4),
      facilityColumn(view, (result: FacilityResult) => result, 34),
      ...view.province.checklist.deadlines.map((deadline) => deadlineColumn(deadline, view)),
      textColumn('earliest', columns.earliest, 18, (result) => withCapital(readyText(result, view))),
      textColumn('who', columns.whoSees, 24, (result) => responsibleText(result, view)),
    ],
    rows: bodyRows(facilityRows(view)),
    repeatHeader: true,
  };
}

/** The day, and how much of it is left on the day of the paper. */
function deadlineColumn(deadline: Deadline, view: ProvinceView): PlannedColumn<FacilityResult> {
  const { report, province } = view.messages;
  return textColumn(`deadline-${deadline.id}`, textIn(deadline.label, view.language), 24, (result) => {
    const day = deadlinesOf(result.facility, [deadline])[0]?.date ?? null;
    if (day === null) return province.notSubject;
    const days = daysBetween(view.province.today, day);
    const left = deadlineLeft(deadline, { days, isMet: hasMet(result, deadline) }, report);
    return province.dayAndLeft({ day: dayText(day, view), left });
  });
}
