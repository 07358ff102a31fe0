import type { Deadline } from '../../../domain/checklist/checklist.ts';
import { deadlinesOf } from '../../../domain/province/facility-deadlines.ts';
import { hasMet } from '../../../domain/province/is-done.ts';
import { compareByCode } from '../../../domain/values/compare-by-code.ts';
import { daysBetween } from '../../../domain/values/days.ts';
import { groupBy } from '../../../domain/values/grouping.ts';
import { textIn } from '../../../domain/values/language.ts';
import { isScored } from '../../words/facility/level-text.ts';
import { deadlineLeft } from '../../words/letter/deadline-left.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { dayText } from '../frame/cells.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { readyText } from '../results/deadlines.ts';
import { nobodyLeft } from './opening-sentences.ts';
import { plannedDay } from './plans.ts';
import { namesOrAnnex, resultNames, standingsOf } from './standings.ts';

/** Part V.1: each deadline with who has met it and who has not. */
export function deadlineLines(view: ProvinceView): readonly string[] {
  const { deadlines } = view.province.checklist;
  return deadlines.length === 0
    ? [view.messages.narrative.noDeadlines]
    : deadlines.flatMap((deadline) => daysOf(deadline, view));
}

/** One line for each day that the deadline has for some kind of facility. */
function daysOf(deadline: Deadline, view: ProvinceView): readonly string[] {
  const { narrative, report } = view.messages;
  const byDay = groupBy(view.province.facilities, ({ facility }) => deadlinesOf(facility, [deadline])[0]?.date ?? '');
  const days = [...byDay].filter(([day]) => day !== '').sort(([a], [b]) => compareByCode(a, b));
  return days.map(([day, own]) => {
    const left = deadlineLeft(deadline, { days: daysBetween(view.province.today, day), isMet: false }, report);
    const of = { deadline: textIn(deadline.label, view.language), day: dayText(day, view), left, of: own.length };
    if (!deadline.readiness) return narrative.otherDeadline(of);
    const awaited = own.filter((each) => !hasMet(each, deadline));
    const names = namesOrAnnex(awaited, view, 'annex-days');
    return narrative.deadline({ ...of, done: own.length - awaited.length, names });
  });
}

/** Part V.2: who can be ready by which day; who sees to it stands in the annex. A public edition gives no such days. */
export function readyDayLines(view: ProvinceView): readonly string[] {
  if (view.isPublic || !isScored(view.province.checklist)) return [];
  const { notReady } = standingsOf(view);
  if (notReady.length === 0) return [nobodyLeft(view)];
  const inOrder = [...notReady].sort((a, b) => compareByCode(plannedDay(a) ?? last, plannedDay(b) ?? last));
  return [...groupBy(inOrder, (result) => readyText(result, view))].map(([day, own]) =>
    view.messages.narrative.day({ day: withCapital(day), count: own.length, names: resultNames(own, view) }),
  );
}

/** After every day: those without one come last. */
const last = '9999';
