import { deadlinesOf, type FacilityDeadline } from '../../../domain/province/facility-deadlines.ts';
import { daysBetween } from '../../../domain/values/days.ts';
import { textIn } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { date, text } from '../../sheet/sheet.ts';
import { bodyRows, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';

/** A deadline with its day. */
export interface OwnDeadline extends FacilityDeadline {
  readonly date: string;
  /** Counted from the day of the audit; negative if the deadline had passed. */
  readonly daysLeft: number;
}

/** The facility's deadlines with the days left on the day of the audit. */
export function ownDeadlines({ assessment: { audit, checklist } }: View): readonly OwnDeadline[] {
  return deadlinesOf(audit.facility, checklist.deadlines).flatMap((each) =>
    each.date === null ? [] : [{ ...each, date: each.date, daysLeft: daysBetween(audit.auditedOn, each.date) }],
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
        cell: (each) => text(leftInWords(each, messages), { tone: each.daysLeft < 0 ? 'bad' : 'good' }),
      },
    ],
    rows: bodyRows(ownDeadlines(view)),
    repeatHeader: false,
  };
}

/** Days left on the day of the audit, and why the facility has its own day. */
export function leftInWords({ daysLeft, reason }: OwnDeadline, { report }: Messages): string {
  const left = inDays(daysLeft, report);
  return reason === null || reason === '' ? left : report.deadlineOverride({ left, reason });
}

function inDays(days: number, report: Messages['report']): string {
  if (days === 0) return report.dueToday;
  return days > 0 ? report.daysLeft({ days }) : report.daysOverdue({ days: -days });
}
