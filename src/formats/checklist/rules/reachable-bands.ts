import { type Problem, problem } from '../../../domain/problem/problem.ts';
import type { CriterionShape } from '../../schemas/criterion-schema.ts';
import { kindKeys } from '../../schemas/kind-keys.ts';
import type { Draft } from '../../shape/draft.ts';
import type { Path } from '../../yaml/source.ts';
import type { ChecklistDraft, Rule } from './checklist-draft.ts';

/** Every band begins before it ends, and contains a value that no earlier band contains. */
export const reachableBands: Rule = (draft) =>
  draft.criteria.flatMap(({ criterion, path }) => {
    const of = criterion.kind === undefined ? null : kindKeys[criterion.kind].bands;
    return of === null ? [] : bandProblems(draft, criterion.bands ?? [], of === 'ages', [...path, 'bands']);
  });

type BandShape = Draft<NonNullable<NonNullable<CriterionShape['bands']>[number]>>;

interface Interval {
  readonly from: number;
  readonly to: number;
  /** Position in the file, from 1. */
  readonly index: number;
}

function bandProblems(
  { locator, raw }: ChecklistDraft,
  bands: readonly (BandShape | undefined)[],
  isOfAges: boolean,
  path: Path,
): readonly Problem[] {
  const earlier: Interval[] = [];
  return bands.flatMap((band, position) => {
    const at = [...path, position];
    // A band with an unreadable end may contain anything: it is neither checked nor used.
    if (band === undefined || (['from', 'to'] as const).some((end) => isNumberLost(band[end], raw([...at, end]))))
      return [];
    const interval = intervalOf(band, position + 1, isOfAges);
    if (interval.from > interval.to) return [problem('inverted-band', { index: interval.index }, locator.ofValue(at))];
    const hiddenBy = coveredUpTo(interval, earlier, isOfAges);
    earlier.push(interval);
    return hiddenBy === null ? [] : [problem('dead-band', { index: interval.index, hiddenBy }, locator.ofValue(at))];
  });
}

function isNumberLost(end: number | null | undefined, raw: unknown): boolean {
  return end === undefined && raw !== undefined;
}

/** Ages are whole days from 0. */
function intervalOf({ from, to }: BandShape, index: number, isOfAges: boolean): Interval {
  const [low, high] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  return isOfAges ? { from: Math.max(0, Math.ceil(low)), to: Math.floor(high), index } : { from: low, to: high, index };
}

/** The last of the earlier bands that together cover the interval; null if a value is left uncovered. */
function coveredUpTo(interval: Interval, earlier: readonly Interval[], isOfAges: boolean): number | null {
  let open = interval.from;
  let last = 0;
  for (const { from, to, index } of earlier.toSorted((a, b) => a.from - b.from)) {
    // Between real numbers there is always another, so the next band must begin exactly where the last ends.
    if (from > open) break;
    if (to < open) continue;
    last = Math.max(last, index);
    if (to >= interval.to) return last;
    open = isOfAges ? to + 1 : to;
  }
  return null;
}
