import type { Remedy } from '../../../domain/checklist/checklist.ts';
import { deadlinesOf } from '../../../domain/province/facility-deadlines.ts';
import { isDone } from '../../../domain/province/is-done.ts';
import { addDays } from '../../../domain/values/days.ts';
import { formatDay } from '../../../i18n/written/numbers-and-dates.ts';
import type { View } from '../../sheet/view.ts';
import { remedyText } from './remedy-text.ts';

/** Several remedies, one per line; what takes longer than the time left until the facility must be ready says so. */
export function timedRemediesText(remedies: readonly Remedy[], view: View): string {
  const day = nextDeadline(view);
  return remedies.map((remedy) => timedText(remedy, day, view)).join('\n');
}

function timedText(remedy: Remedy, day: string | null, view: View): string {
  const text = remedyText(remedy, view);
  const { messages, language, assessment } = view;
  if (day === null || remedy.leadDays === null || addDays(assessment.audit.auditedOn, remedy.leadDays) <= day)
    return text;
  return messages.report.tooLate({ remedy: text, day: formatDay(day, language) });
}

/** The first day still to come by which the facility must be ready; null: none, or it is. */
function nextDeadline({ assessment: { audit, checklist, level } }: View): string | null {
  if (isDone({ facility: audit.facility, checklist, level })) return null;
  const days = deadlinesOf(audit.facility, checklist.deadlines).flatMap(({ deadline, date }) =>
    deadline.readiness && date !== null && date >= audit.auditedOn ? [date] : [],
  );
  return days.sort()[0] ?? null;
}
