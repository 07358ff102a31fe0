import { compareByCode } from '../values/compare-by-code.ts';
import { groupBy } from '../values/grouping.ts';
import { toNumber } from '../values/rational.ts';
import type { FacilityResult } from './facility-result.ts';

/** The distribution of facilities of one kind; percents 0–100. */
export interface PeerGroup {
  readonly kind: string;
  /** Those that have a percent and no open criterion. */
  readonly count: number;
  readonly lowest: number;
  readonly firstQuartile: number;
  readonly median: number;
  readonly thirdQuartile: number;
  readonly highest: number;
}

/** The kinds with at least one percent, sorted by kind. */
export function peerGroups(facilities: readonly FacilityResult[]): ReadonlyMap<string, PeerGroup> {
  const groups = [...groupBy(facilities, ({ facility }) => facility.kind)].flatMap(
    ([kind, own]): readonly PeerGroup[] => {
      const percents = own
        .flatMap(({ complete, percent }) => (percent === null || !complete ? [] : [toNumber(percent)]))
        .sort((a, b) => a - b);
      if (percents.length === 0) return [];
      return [
        {
          kind,
          count: percents.length,
          lowest: quantile(percents, 0),
          firstQuartile: quantile(percents, 0.25),
          median: quantile(percents, 0.5),
          thirdQuartile: quantile(percents, 0.75),
          highest: quantile(percents, 1),
        },
      ];
    },
  );
  return new Map(groups.sort((a, b) => compareByCode(a.kind, b.kind)).map((group) => [group.kind, group]));
}

/** Interpolates linearly between the values, both ends included, like QUARTILE.INC. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
