import type { Ladder } from '../checklist/checklist.ts';
import { levelsUpwards } from '../scoring/level.ts';
import type { FacilityResult } from './facility-result.ts';

export interface LevelCounts {
  /** By level id, best first; includes every level of the ladder. */
  readonly levels: ReadonlyMap<string, number>;
  /** With an unanswered active criterion. */
  readonly incomplete: number;
  /** Complete, but with nothing to sum. */
  readonly none: number;
}

/** How many facilities reached each level. */
export function countLevels(
  facilities: Iterable<Pick<FacilityResult, 'level' | 'complete'>>,
  ladder: Ladder,
): LevelCounts {
  const levels = new Map(bestFirst(ladder).map((id) => [id, 0]));
  let incomplete = 0;
  let none = 0;
  for (const { level, complete } of facilities) {
    if (!complete) incomplete += 1;
    else if (level === null) none += 1;
    else levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  return { levels, incomplete, none };
}

/** Level ids from best to worst. */
export function bestFirst(ladder: Ladder): readonly string[] {
  return [...levelsUpwards(ladder)].reverse();
}
