import type { Deadline } from '../../domain/checklist.ts';
import { daysBetween } from '../../domain/days.ts';
import { textIn } from '../../domain/language.ts';
import { levelsUpwards } from '../../domain/level.ts';
import { deadlinesOf } from '../../domain/province/facility-deadlines.ts';
import type { FacilityResult } from '../../domain/province/facility-result.ts';
import { groupBy } from '../../domain/province/grouping.ts';
import { date } from '../sheet.ts';
import { countColumn, dayText, textColumn } from './cells.ts';
import type { ProvinceView } from './province-view.ts';
import { eachRow, type StreamPlan } from './stream-table.ts';

/** One day by which facilities must be ready, with how many are. */
interface DeadlineCount {
  readonly deadline: Deadline;
  readonly date: string;
  readonly ready: number;
  readonly notReady: number;
}

/** The deadlines, each with the days left on the day of the workbook, and how many facilities have reached the best level. */
export function deadlineCounts(view: ProvinceView): StreamPlan<DeadlineCount> {
  const { columns } = view.messages.province;
  const { today } = view.province;
  return {
    id: 'deadline-counts',
    title: null,
    unitLine: null,
    columns: [
      textColumn(
        'deadline',
        view.messages.columns.deadline,
        34,
        ({ deadline }: DeadlineCount) => textIn(deadline.label, view.language),
        { terminal: 1 },
      ),
      {
        id: 'date',
        title: view.messages.columns.date,
        width: 12,
        align: 'center',
        terminal: 1,
        cell: (each) => date(each.date),
      },
      countColumn(
        'left',
        columns.daysLeft({ day: dayText(today, view) }),
        14,
        (each) => daysBetween(today, each.date),
        { terminal: 1 },
      ),
      countColumn('ready', columns.ready, 12, ({ ready }) => ready, { terminal: 2 }),
      countColumn('not-ready', columns.notReady, 12, ({ notReady }) => notReady, { terminal: 2 }),
    ],
    rows: eachRow(countsOf(view)),
    repeatHeader: false,
  };
}

function countsOf({ province: { facilities, checklist } }: ProvinceView): readonly DeadlineCount[] {
  return checklist.deadlines.flatMap((deadline) => {
    const byDate = groupBy(facilities, ({ facility }) => deadlinesOf(facility, [deadline])[0]?.date ?? '');
    return [...byDate]
      .filter(([day]) => day !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, own]) => {
        const ready = own.filter(isAtBestLevel).length;
        return { deadline, date: day, ready, notReady: own.length - ready };
      });
  });
}

/** Whether a facility has reached the best level of its checklist. */
export function isAtBestLevel({ level, checklist }: FacilityResult): boolean {
  return level !== null && level === levelsUpwards(checklist.ladder).at(-1);
}
