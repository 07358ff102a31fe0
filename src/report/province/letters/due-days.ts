import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { compareByCode } from '../../../domain/values/compare-by-code.ts';
import { groupBy } from '../../../domain/values/grouping.ts';
import { dayText } from '../frame/cells.ts';
import { resultNames, standingsOf } from '../papers/standings.ts';
import type { LetterView } from './letter-view.ts';

/** Who must be ready by which day; facilities whose plans name no day that holds must report one by `replyBy`, dots if that is not known. */
export function dueDayLines(view: LetterView, replyBy: string): readonly string[] {
  const { letters } = view.messages;
  const { notReady } = standingsOf(view);
  const byDay = [...groupBy(notReady, (result) => dueDay(result, view.province.today) ?? '')];
  return byDay
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareByCode(a, b))
    .map(([day, own]) => {
      const who = { count: own.length, names: resultNames(own, view, own.length) };
      return day === ''
        ? letters.planDue({ ...who, day: replyBy })
        : letters.dueBy({ ...who, day: dayText(day, view) });
    });
}

/** The last day of its plans, which all findings have and which is not past; null: there is none. */
function dueDay(result: FacilityResult, today: string): string | null {
  const ready = result.readyDate();
  if (ready.is !== 'dated' || ready.date === null || ready.date < today || ready.undated.length > 0) return null;
  return ready.date;
}
