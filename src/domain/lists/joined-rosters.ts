import type { Facility, Roster } from '../audit/facility.ts';

/**
 * The facilities of several rosters, each once and in order; properties on which rosters differ are null. Returns null if there is no
 * roster.
 */
export function joinedRosters(rosters: readonly Roster[]): Roster | null {
  const [first] = rosters;
  if (first === undefined) return null;
  const facilities = new Map<string, Facility>();
  for (const each of rosters.flatMap((roster) => roster.facilities)) {
    if (!facilities.has(each.id)) facilities.set(each.id, each);
  }
  const common = (key: 'id' | 'title' | 'province') =>
    rosters.every((roster) => roster[key] === first[key]) ? first[key] : null;
  return {
    id: common('id'),
    title: common('title'),
    province: common('province'),
    facilities: [...facilities.values()],
    pasts: new Map(rosters.toReversed().flatMap(({ pasts }) => [...(pasts ?? [])])),
  };
}
