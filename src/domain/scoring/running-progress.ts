import type { Audit, Side } from '../audit/audit.ts';
import type { Criterion, Section } from '../checklist/checklist.ts';
import type { Standing } from './applicability.ts';

/** How far one side has come with the criteria of a walk, of those that are asked now. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Progress that costs what changed, not what there is. */
export interface RunningProgress {
  readonly total: () => Progress;
  readonly in: (section: Section) => Progress;
  /** Looks again at these criteria. */
  readonly change: (audit: Audit, ids: Iterable<string>) => void;
}

/** Counts the criteria of `order` in `audit`; `standingOf` says which of them are active. */
export function trackProgress(
  audit: Audit,
  order: readonly Criterion[],
  side: Side,
  standingOf: (id: string) => Standing | null,
): RunningProgress {
  const walked = new Set(order.map(({ id }) => id));
  const counted = new Map<string, 'done' | 'open' | null>();
  const total = { done: 0, of: 0 };
  const bySection = new Map<Section, { done: number; of: number }>();

  function change(changed: Audit, ids: Iterable<string>): void {
    for (const id of ids) {
      const standing = standingOf(id);
      if (standing === null || !walked.has(id)) continue;
      count(standing.section, counted.get(id) ?? null, -1);
      const isAnswered = (changed.responses.get(id)?.[side] ?? null) !== null;
      const now = standing.state === 'inactive' ? null : isAnswered ? 'done' : 'open';
      counted.set(id, now);
      count(standing.section, now, 1);
    }
  }

  function count(section: Section, what: 'done' | 'open' | null, by: 1 | -1): void {
    if (what === null) return;
    const own = bySection.get(section) ?? { done: 0, of: 0 };
    bySection.set(section, own);
    for (const counter of [total, own]) {
      counter.of += by;
      if (what === 'done') counter.done += by;
    }
  }

  change(audit, walked);
  return { total: () => ({ ...total }), in: (section) => ({ done: 0, of: 0, ...bySection.get(section) }), change };
}
