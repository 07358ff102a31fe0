import type { Facility } from '../audit/facility.ts';
import { type LikelySame, likelySame } from '../lists/facility-identity.ts';
import type { Province } from './province.ts';

/** A doubt whether each facility of a province appears once, under its own id. */
export type IdentityRemark =
  | LikelySame
  /** Not on the roster; `nearest` is a roster id that differs only in case, null: none. */
  | { readonly code: 'unlisted'; readonly facility: string; readonly name: string; readonly nearest: string | null };

/** Facilities that may be duplicates, and those missing from the roster. */
export function identityRemarks({ facilities, roster }: Province): readonly IdentityRemark[] {
  const reported = facilities.map(({ facility }) => facility);
  return [...likelySame(reported), ...(roster === null ? [] : unlisted(reported, roster.unlisted, roster.missing))];
}

function unlisted(
  reported: readonly Facility[],
  ids: readonly string[],
  missing: readonly Facility[],
): readonly IdentityRemark[] {
  const names = new Map(reported.map(({ id, name }) => [id, name]));
  const listed = new Map(missing.map(({ id }) => [id.toLowerCase(), id]));
  return ids.map((id) => ({
    code: 'unlisted',
    facility: id,
    name: names.get(id) ?? id,
    nearest: listed.get(id.toLowerCase()) ?? null,
  }));
}
