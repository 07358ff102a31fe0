import type { FacilityResult, RoundChange } from '../../../domain/province/facility-result.ts';
import { levelsUpwards } from '../../../domain/scoring/level.ts';
import { compare } from '../../../domain/values/rational.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { resultNames } from './standings.ts';

/** What changed since the round before: who rose, who fell, who stayed, and the percent on the criteria of both. */
export function changeSentences(view: ProvinceView): readonly string[] {
  const { summary } = view.messages;
  const { facilities } = view.province;
  const changed = facilities.flatMap((result) => (result.change === null ? [] : [{ result, change: result.change }]));
  if (changed.length === 0) return facilities.length === 0 ? [] : [summary.nothingBefore];
  const moved = (wanted: (steps: number) => boolean) =>
    changed.filter((each) => wanted(stepsOf(each))).map(({ result }) => result);
  const [rose, fell, same] = [moved((steps) => steps > 0), moved((steps) => steps < 0), moved((steps) => steps === 0)];
  const unclear = moved(Number.isNaN);
  const percents = changed.map(({ change }) => directionOf(change));
  const notCompared = facilities.length - changed.length;
  return [
    ...(rose.length === 0 ? [] : [summary.rose({ count: rose.length, names: resultNames(rose, view) })]),
    ...(fell.length === 0 ? [] : [summary.fell({ count: fell.length, names: resultNames(fell, view) })]),
    ...(same.length === 0 ? [] : [summary.same({ count: same.length })]),
    ...(unclear.length === 0 ? [] : [summary.unclear({ count: unclear.length, names: resultNames(unclear, view) })]),
    summary.percentChanged({
      up: percents.filter((direction) => direction > 0).length,
      down: percents.filter((direction) => direction < 0).length,
    }),
    ...(notCompared === 0 ? [] : [summary.notCompared({ count: notCompared })]),
  ];
}

/** Levels gained; NaN where one of both rounds has no level. */
function stepsOf({ result, change }: { readonly result: FacilityResult; readonly change: RoundChange }): number {
  if (result.level === null || change.level === null) return Number.NaN;
  const upwards = levelsUpwards(result.checklist.ladder);
  return upwards.indexOf(result.level) - upwards.indexOf(change.level);
}

function directionOf({ comparison: { common } }: RoundChange): number {
  return common.before === null || common.after === null ? 0 : compare(common.after, common.before);
}
