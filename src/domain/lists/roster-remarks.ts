import type { Facility, Roster } from '../audit/facility.ts';
import type { Checklist, ProfileQuestion } from '../checklist/checklist.ts';
import { type LikelySame, likelySame } from './facility-identity.ts';

/** Something odd in a valid roster that its author should know. */
export type RosterRemark =
  | { readonly code: 'no-facilities' }
  | LikelySame
  | { readonly code: 'unit-names'; readonly unit: string; readonly names: readonly string[] }
  | {
      readonly code: 'unknown-kind';
      readonly facility: string;
      readonly kind: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'unknown-profile'; readonly facility: string; readonly question: string }
  | {
      readonly code: 'unknown-option';
      readonly facility: string;
      readonly question: string;
      readonly value: string;
      readonly options: readonly string[];
    }
  | { readonly code: 'missing-profile'; readonly facility: string; readonly questions: readonly string[] };

/** Remarks on a roster, facility by facility, compared with the checklist. */
export function rosterRemarks({ facilities }: Roster, checklist: Checklist): readonly RosterRemark[] {
  if (facilities.length === 0) return [{ code: 'no-facilities' }];
  const kinds = kindsIn(checklist);
  return [
    ...likelySame(facilities),
    ...unitNames(facilities),
    ...facilities.flatMap((facility) => [...kindRemarks(facility, kinds), ...profileRemarks(facility, checklist)]),
  ];
}

/** How many units there are; a facility without one is its own. */
export function countUnits({ facilities }: Roster): number {
  return new Set(facilities.map(({ id, unit }) => unit?.id ?? id)).size;
}

function unitNames(facilities: readonly Facility[]): readonly RosterRemark[] {
  const names = new Map<string, Set<string>>();
  for (const { unit } of facilities) {
    if (unit !== null) names.set(unit.id, (names.get(unit.id) ?? new Set()).add(unit.name));
  }
  return [...names].flatMap(([unit, all]) =>
    all.size > 1 ? [{ code: 'unit-names', unit, names: [...all] } as const] : [],
  );
}

/** Facility kinds with their own deadline. */
function kindsIn({ deadlines }: Checklist): readonly string[] {
  const named = deadlines.flatMap(({ date }) => (typeof date === 'string' ? [] : [...date.keys()]));
  return [...new Set(named)].filter((kind) => kind !== 'default');
}

/** A kind without its own deadline is fine, but one spelt nearly like another is probably a typing mistake. */
function kindRemarks({ id, kind }: Facility, known: readonly string[]): readonly RosterRemark[] {
  const usual = [...known, 'hospital', 'regional-medical-centre'];
  return known.length === 0 || usual.includes(kind) ? [] : [{ code: 'unknown-kind', facility: id, kind, known }];
}

function profileRemarks(facility: Facility, { profile }: Checklist): readonly RosterRemark[] {
  const questions = new Map(profile.map((question) => [question.id, question]));
  const missing = profile.filter(({ id }) => !facility.profile.has(id)).map(({ id }) => id);
  return [
    ...[...facility.profile].flatMap(([id, value]) => answerRemarks(facility.id, id, value, questions.get(id))),
    ...(missing.length === 0 ? [] : [{ code: 'missing-profile', facility: facility.id, questions: missing } as const]),
  ];
}

function answerRemarks(
  facility: string,
  id: string,
  value: string | number,
  question: ProfileQuestion | undefined,
): readonly RosterRemark[] {
  if (question === undefined) return [{ code: 'unknown-profile', facility, question: id }];
  const options = question.kind === 'choice' ? question.options.map((option) => option.id) : ['0, 1, 2, …'];
  const fits = question.kind === 'choice' ? options.includes(String(value)) : typeof value === 'number';
  return fits ? [] : [{ code: 'unknown-option', facility, question: id, value: String(value), options }];
}
