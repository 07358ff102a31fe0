import type { Roster } from '../audit/facility.ts';

/** Something that can't be so in what a roster says of earlier ids and merges. */
export type PastRemark =
  /** An earlier id is also the id of a facility, which it then names. */
  | { readonly code: 'former-id-used'; readonly facility: string; readonly former: string }
  | { readonly code: 'former-id-twice'; readonly facility: string; readonly former: string; readonly other: string }
  | { readonly code: 'merged-into-unknown'; readonly facility: string; readonly into: string }
  /** Facilities that are merged into each other, back to the first; merged into itself: it alone. */
  | { readonly code: 'merged-circle'; readonly facility: string; readonly ids: readonly string[] };

/** Remarks on earlier ids and merges, facility by facility. */
export function pastRemarks({ facilities, pasts }: Roster): readonly PastRemark[] {
  const ids = new Set(facilities.map(({ id }) => id));
  const owners = new Map<string, string>();
  const remarks: PastRemark[] = [];
  for (const [facility, { formerIds, mergedInto }] of pasts ?? []) {
    for (const former of formerIds) {
      const other = owners.get(former);
      if (ids.has(former)) remarks.push({ code: 'former-id-used', facility, former });
      else if (other !== undefined && other !== facility)
        remarks.push({ code: 'former-id-twice', facility, former, other });
      owners.set(former, facility);
    }
    if (mergedInto !== null && !ids.has(mergedInto.id))
      remarks.push({ code: 'merged-into-unknown', facility, into: mergedInto.id });
  }
  return [...remarks, ...circles(pasts)];
}

/** Each circle once, from its first facility on the roster. */
function circles(pasts: Roster['pasts']): readonly PastRemark[] {
  const told = new Set<string>();
  const found: PastRemark[] = [];
  for (const facility of pasts?.keys() ?? []) {
    const way: string[] = [];
    let at: string | undefined = facility;
    while (at !== undefined && !way.includes(at)) {
      way.push(at);
      at = pasts?.get(at)?.mergedInto?.id;
    }
    if (at !== facility || told.has(facility)) continue;
    for (const each of way) told.add(each);
    found.push({ code: 'merged-circle', facility, ids: [...way, facility] });
  }
  return found;
}
