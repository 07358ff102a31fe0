import { deadlinesOf, type FacilityDeadline } from '../../../domain/province/facility-deadlines.ts';
import { isDone } from '../../../domain/province/is-done.ts';
import { daysBetween } from '../../../domain/values/days.ts';
import { textIn } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { date, text } from '../../sheet/sheet.ts';
import { bodyRows, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { daysInWords } from '../../words/days-in-words.ts';

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
  const done = isDone({ facility: audit.facility, checklist, level });
  return deadlinesOf(audit.facility, checklist.deadlines).flatMap((each) =>
    each.date === null ? [] : [ownDeadline(each, each.date, audit.auditedOn, done)],
  );
}

function ownDeadline(of: FacilityDeadline, date: string, day: string, isReady: boolean): OwnDeadline {
  return { ...of, date, daysLeft: daysBetween(day, date), isDone: isReady && of.deadline.readiness };
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
  const isPast = daysLeft < 0 && !deadline.readiness;
  const left = own.isDone ? report.deadlineMet : isPast ? report.deadlinePast : daysInWords(daysLeft, report);
  return reason === null || reason === '' ? left : report.deadlineOverride({ left, reason });
}

/** Whether the facility should be ready since then and is not. */
function isOverdue({ daysLeft, isDone: done, deadline }: OwnDeadline): boolean {
  return daysLeft < 0 && !done && deadline.readiness;
}
