import type { Deadline } from '../../../domain/checklist/checklist.ts';
import { deadlinesOf } from '../../../domain/province/facility-deadlines.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { isDone } from '../../../domain/province/is-done.ts';
import { daysBetween } from '../../../domain/values/days.ts';
import { textIn } from '../../../domain/values/language.ts';
import { type Cell, date, type Tone, text } from '../../sheet/sheet.ts';
import { type PlannedColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { daysInWords } from '../../words/letter/days-in-words.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { dayText, facilityColumn, levelCell, textColumn } from '../frame/cells.ts';
import { tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** Each facility's deadlines with the days left, and the day on which it can be ready. */
export const deadlinesPage: Page = (view) =>
  tablePage(view, 'deadlines', deadlinesTable(view), [view.messages.province.notes.ruleReady]);

function deadlinesTable(view: ProvinceView): TablePlan<FacilityResult> {
  const { columns } = view.messages.province;
  const { facilities, checklist } = view.province;
  return {
    id: 'facility-deadlines',
    title: null,
    unitLine: null,
    columns: [
      facilityColumn(view, (result: FacilityResult) => result, 30),
      { id: 'level', title: columns.level, width: 17, cell: (result) => levelCell(result, view) },
      ...checklist.deadlines
        .filter(({ readiness }) => readiness)
        .flatMap((deadline) => deadlineColumns(deadline, view)),
      textColumn('earliest', columns.earliest, 22, (result) => withCapital(readyText(result, view))),
      textColumn('decides', columns.decides, 12, (result) => {
        const readyDate = result.readyDate();
        return readyDate.is === 'dated' ? readyDate.criterion : null;
      }),
      textColumn('undated', columns.undated, 36, (result) => {
        const readyDate = result.readyDate();
        return readyDate.is === 'dated' ? readyDate.undated.join(', ') : null;
      }),
    ],
    rows: streamedRows(facilities),
    repeatHeader: true,
  };
}

/** The day, the days left on the day of the workbook, and by how many days the facility would miss it. */
function deadlineColumns(deadline: Deadline, view: ProvinceView): readonly PlannedColumn<FacilityResult>[] {
  const { columns } = view.messages.province;
  const group = textIn(deadline.label, view.language);
  const dayOf = ({ facility }: FacilityResult) => deadlinesOf(facility, [deadline])[0]?.date ?? null;
  return [
    {
      id: `${deadline.id}-day`,
      title: view.messages.columns.date,
      group,
      width: 12,
      align: 'center',
      cell: (result) => date(dayOf(result)),
    },
    {
      id: `${deadline.id}-left`,
      title: columns.daysLeft({ day: dayText(view.province.today, view) }),
      group,
      width: 16,
      align: 'center',
      cell: (result) => leftCell(dayOf(result), result, view),
    },
    {
      id: `${deadline.id}-late`,
      title: columns.late,
      group,
      width: 9,
      align: 'center',
      cell: (result) => lateCell(dayOf(result), result, view),
    },
  ];
}

function leftCell(day: string | null, result: FacilityResult, { province, messages }: ProvinceView): Cell {
  const { report } = messages;
  if (day === null) return text(messages.province.notSubject, { tone: 'muted' });
  if (isDone(result)) return text(report.deadlineMet, { tone: 'muted' });
  const days = daysBetween(province.today, day);
  const words = daysInWords(days, report);
  const tone: Tone = days < 0 ? 'bad' : 'middling';
  return text(words, { tone });
}

/** Nothing where the plan is past itself: by how much it will be late nobody knows. */
function lateCell(day: string | null, result: FacilityResult, { province }: ProvinceView): Cell {
  const readyDate = result.readyDate();
  if (day === null || isDone(result) || readyDate.is !== 'dated' || readyDate.date === null) return text(null);
  if (readyDate.date < province.today) return text(null);
  const late = daysBetween(day, readyDate.date);
  return late <= 0 ? text(null) : { kind: 'number', value: late, format: 'count', tone: 'bad' };
}

/** The day in words; if some findings have no day, it can only be later. */
export function readyText(result: FacilityResult, view: ProvinceView): string {
  const readyDate = result.readyDate();
  const { province } = view.messages;
  switch (readyDate.is) {
    case 'ready':
      return province.ready;
    case 'not-computed':
      return province.readyNotComputed;
    case 'dated':
      if (readyDate.date === null) return province.readyUndated;
      if (readyDate.date < view.province.today) return province.planPast({ day: dayText(readyDate.date, view) });
      return readyDate.undated.length === 0
        ? dayText(readyDate.date, view)
        : province.notBefore({ day: dayText(readyDate.date, view) });
  }
}
