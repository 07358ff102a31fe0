import type { Deadline } from '../../../domain/checklist/checklist.ts';
import { deadlinesOf } from '../../../domain/province/facility-deadlines.ts';
import { isDone } from '../../../domain/province/is-done.ts';
import { compareByCode } from '../../../domain/values/compare-by-code.ts';
import { daysBetween } from '../../../domain/values/days.ts';
import { groupBy } from '../../../domain/values/grouping.ts';
import { textIn } from '../../../domain/values/language.ts';
import { date } from '../../sheet/sheet.ts';
import { streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { daysInWords } from '../../words/letter/days-in-words.ts';
import { countColumn, dayText, kindText, textColumn } from '../frame/cells.ts';
import type { ProvinceView } from '../frame/province-view.ts';

/** A day by which facilities must be ready, with the number that are. */
interface DeadlineCount {
  readonly deadline: Deadline;
  /** The facility kinds it applies to, if other kinds have another day; otherwise empty. */
  readonly kinds: readonly string[];
  readonly date: string;
  readonly ready: number;
  readonly notReady: number;
  /** A public edition doesn't tell the level of one of them that has not published. */
  readonly isWithheld: boolean;
}

/** The deadlines, each with the days left on the day of the workbook, and how many facilities have what it asks for. */
export function deadlineCounts(view: ProvinceView): TablePlan<DeadlineCount> {
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
        ({ deadline, kinds }: DeadlineCount) => deadlineText(deadline, kinds, view),
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
      textColumn(
        'left',
        columns.daysLeft({ day: dayText(today, view) }),
        16,
        (each) => daysInWords(daysBetween(today, each.date), view.messages.report),
        { terminal: 1 },
      ),
      countColumn('ready', columns.ready, 12, ({ ready, isWithheld }) => (isWithheld ? null : ready), { terminal: 2 }),
      countColumn('not-ready', columns.notReady, 12, ({ notReady, isWithheld }) => (isWithheld ? null : notReady), {
        terminal: 2,
      }),
    ],
    rows: streamedRows(countsOf(view)),
    repeatHeader: false,
  };
}

function countsOf({ province: { facilities, checklist }, isPublic }: ProvinceView): readonly DeadlineCount[] {
  const awaited = checklist.deadlines.filter(({ readiness }) => readiness);
  return awaited.flatMap((deadline) => {
    const byDate = groupBy(facilities, ({ facility }) => deadlinesOf(facility, [deadline])[0]?.date ?? '');
    const days = [...byDate].filter(([day]) => day !== '').sort(([a], [b]) => compareByCode(a, b));
    return days.map(([day, own]) => {
      const ready = own.filter(isDone).length;
      const kinds = days.length === 1 ? [] : [...new Set(own.map(({ facility }) => facility.kind))];
      const isWithheld = isPublic && own.some((each) => each.complete && each.level === null && !isDone(each));
      return { deadline, kinds, date: day, ready, notReady: own.length - ready, isWithheld };
    });
  });
}

function deadlineText({ label }: Deadline, kinds: readonly string[], view: ProvinceView): string {
  const text = textIn(label, view.language);
  return kinds.length === 0 ? text : `${text} (${kinds.map((kind) => kindText(kind, view)).join(', ')})`;
}
