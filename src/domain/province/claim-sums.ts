import type { Claims, FacilityResult } from './facility-result.ts';

/** Self-assessed against verified scores, over several sections or facilities. */
export interface ClaimSum extends Omit<Claims, 'section'> {
  /** Name of the facility or id of the section. */
  readonly name: string;
}

/** One for each facility with an answer on both sides. */
export function claimsByFacility(facilities: readonly FacilityResult[]): readonly ClaimSum[] {
  return facilities.flatMap(({ facility, claims }) => sumOf(facility.name, claims));
}

/** One for each section, in order of first appearance. */
export function claimsBySection(facilities: readonly FacilityResult[]): readonly ClaimSum[] {
  const all = facilities.flatMap(({ claims }) => claims);
  return [...new Set(all.map(({ section }) => section))].flatMap((section) =>
    sumOf(
      section,
      all.filter((each) => each.section === section),
    ),
  );
}

function sumOf(name: string, claims: readonly Claims[]): readonly ClaimSum[] {
  if (claims.length === 0) return [];
  const sum = (of: 'compared' | 'agreed' | 'claimedHigher' | 'foundHigher') =>
    claims.reduce((total, each) => total + each[of], 0);
  return [
    {
      name,
      compared: sum('compared'),
      agreed: sum('agreed'),
      claimedHigher: sum('claimedHigher'),
      foundHigher: sum('foundHigher'),
    },
  ];
}
