import type { Facility } from '../audit/facility.ts';
import { composed } from '../values/text/composed.ts';
import { nameKey } from './facility-changes.ts';

/** Two facilities that may be one: same name, or ids that differ only in case. */
export type LikelySame =
  | { readonly code: 'same-name'; readonly facility: string; readonly other: string; readonly name: string }
  | { readonly code: 'id-case'; readonly facility: string; readonly other: string };

/** Each facility next to the first one that it may duplicate; `facilities` have different ids. */
export function likelySame(facilities: readonly Pick<Facility, 'id' | 'name'>[]): readonly LikelySame[] {
  const byName = new Map<string, string>();
  const byId = new Map<string, string>();
  return facilities.flatMap(({ id, name }): readonly LikelySame[] => {
    const other = firstOf(byId, composed(id).toLowerCase(), id);
    if (other !== id) return [{ code: 'id-case', facility: id, other }];
    const namesake = firstOf(byName, nameKey(name), id);
    return namesake === id ? [] : [{ code: 'same-name', facility: id, other: namesake, name }];
  });
}

/** The first id seen for this key. */
function firstOf(seen: Map<string, string>, key: string, id: string): string {
  const first = seen.get(key) ?? id;
  seen.set(key, first);
  return first;
}
