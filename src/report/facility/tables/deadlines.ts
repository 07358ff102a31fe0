import { deadlinesOf, type FacilityDeadline } from '../../../domain/province/facility-deadlines.ts';
import { hasMet } from '../../../domain/province/is-done.ts';
import { daysBetween } from '../../../domain/values/days.ts';
import { textIn } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { date, text } from '../../sheet/sheet.ts';
import { bodyRows, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { deadlineLeft } from '../../words/letter/deadline-left.ts';

/** A deadline with its day. */
export interface OwnDeadline extends FacilityDeadline {
  readonly date: string;
  /** Counted from the day of the audit; negative if the deadline had passed. */
  readonly daysLeft: number;
  /** The facility has what the deadline asks for: it is never overdue. */
  readonly isDone: boolean;
}

/** The deadlines that the facility has, with the days left on the audit's date. */
export function ownDeadlines({ assessment: { audit, checklist, level } }: View): readonly OwnDeadline[] {
  return deadlinesOf(audit.facility, checklist.deadlines).flatMap((each) =>
    each.date === null
      ? []
      : [
          {
            ...each,
            date: each.date,
            daysLeft: daysBetween(audit.auditedOn, each.date),
            isDone: hasMet({ facility: audit.facility, checklist, level }, each.deadline),
          },
        ],
  );
}

/** The deadlines with the days left or overdue on the day of the audit. */
export function deadlinesTable(view: View): TablePlan<OwnDeadline> {
  const { language, messages } = view;
  const { columns } = messages;
  return {
    id: 'deadlines',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'deadline',
        title: columns.deadline,
        width: 40,
        terminal: 1,
        cell: ({ deadline }) => text(textIn(deadline.label, language)),
      },
      { id: 'date', title: columns.date, width: 14, align: 'center', terminal: 1, cell: (each) => date(each.date) },
      {
        id: 'left',
        title: columns.left,
        width: 34,
        terminal: 1,
        cell: (each) => text(leftInWords(each, messages), { tone: isOverdue(each) ? 'bad' : 'good' }),
      },
    ],
    rows: bodyRows(ownDeadlines(view)),
    repeatHeader: false,
  };
}

/** How far a deadline was away on the audit's date, and why it is the facility's own. */
export function leftInWords(own: OwnDeadline, { report }: Messages): string {
  const { daysLeft, reason, deadline } = own;
  const left = deadlineLeft(deadline, { days: daysLeft, isMet: own.isDone }, report);
  return reason === null || reason === '' ? left : report.deadlineOverride({ left, reason });
}

/** Whether the facility should be ready since then and is not. */
function isOverdue({ daysLeft, isDone: done, deadline }: OwnDeadline): boolean {
  return daysLeft < 0 && !done && deadline.readiness;
}
