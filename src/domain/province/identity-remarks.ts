import type { Facility } from '../audit/facility.ts';
import { type LikelySame, likelySame } from '../lists/facility-identity.ts';
import type { Province } from './province.ts';

/** What makes one doubt that each facility of a province stands in it once, under its own id. */
export type IdentityRemark =
  | LikelySame
  /** The roster does not have it; `nearest` differs from it in capitals only, null: none does. */
  | { readonly code: 'unlisted'; readonly facility: string; readonly name: string; readonly nearest: string | null };

/** Facilities that may be one and the same, and those that the roster lacks. */
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
