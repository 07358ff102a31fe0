import type { Ladder } from '../checklist/checklist.ts';
import { compareNaturally } from '../values/compare-naturally.ts';
import { compare, type Rational } from '../values/rational.ts';
import type { FacilityResult } from './facility-result.ts';
import { bestFirst } from './level-counts.ts';

export interface Ranked {
  readonly result: FacilityResult;
  /** From 1; equal level and percent share a rank. Null: incomplete, or nothing to sum. */
  readonly rank: number | null;
}

/** Best level first, then highest percent, then id; facilities without a level come last, without a rank. */
export function rankFacilities(facilities: readonly FacilityResult[], ladder: Ladder): readonly Ranked[] {
  const places = new Map(bestFirst(ladder).map((id, index) => [id, index]));
  const placeOf = ({ level }: FacilityResult) =>
    level === null ? places.size + 1 : (places.get(level) ?? places.size);
  const inOrder = (a: FacilityResult, b: FacilityResult) =>
    placeOf(a) - placeOf(b) || comparePercents(b.percent, a.percent);
  const sorted = [...facilities].sort((a, b) => inOrder(a, b) || compareNaturally(a.facility.id, b.facility.id));
  let rank = 0;
  return sorted.map((result, index) => {
    const before = sorted[index - 1];
    if (before === undefined || inOrder(before, result) !== 0) rank = index + 1;
    return { result, rank: result.level === null ? null : rank };
  });
}

function comparePercents(a: Rational | null, b: Rational | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  return compare(a, b);
}
