import type { Facility, Roster } from '../audit/facility.ts';
import type { Checklist, ProfileQuestion } from '../checklist/checklist.ts';
import { garbledText } from '../values/text/garbled-text.ts';
import { type LikelySame, likelySame } from './facility-identity.ts';
import { type PastRemark, pastRemarks } from './past-remarks.ts';

/** Something odd in a valid roster that its author should know. */
export type RosterRemark =
  | { readonly code: 'no-facilities' }
  | LikelySame
  | PastRemark
  | { readonly code: 'no-known-kind'; readonly kinds: readonly string[] }
  /** `meant`: what the broken letters look like; null: nobody can tell. */
  | { readonly code: 'garbled-text'; readonly facility: string; readonly text: string; readonly meant: string | null }
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
export function rosterRemarks(roster: Roster, checklist: Checklist): readonly RosterRemark[] {
  const { facilities } = roster;
  if (facilities.length === 0) return [{ code: 'no-facilities' }];
  const kinds = kindsIn(checklist);
  return [
    ...strangeKinds(facilities, kinds),
    ...garbledTexts(facilities),
    ...likelySame(facilities).filter((each) => !isExplained(each, roster)),
    ...pastRemarks(roster),
    ...unitNames(facilities),
    ...facilities.flatMap((facility) => [...kindRemarks(facility, kinds), ...profileRemarks(facility, checklist)]),
  ];
}

/** A facility and the one that it was merged into may well have one name. */
function isExplained({ facility, other }: LikelySame, { pasts }: Roster): boolean {
  return pasts?.get(facility)?.mergedInto?.id === other || pasts?.get(other)?.mergedInto?.id === facility;
}

/** How many units there are; a facility without one is its own. */
export function countUnits({ facilities }: Roster): number {
  return new Set(facilities.map(({ id, unit }) => unit?.id ?? id)).size;
}

/** A list of something else has codes, names and kinds too. */
function strangeKinds(facilities: readonly Facility[], known: readonly string[]): readonly RosterRemark[] {
  const kinds = new Set(facilities.map(({ kind }) => kind));
  const isStrange = [...kinds].every((kind) => !known.includes(kind) && !usualKinds.includes(kind));
  return isStrange ? [{ code: 'no-known-kind', kinds: [...kinds].slice(0, 5) }] : [];
}

/** What all sites of a unit have in common is told once. */
function garbledTexts(facilities: readonly Facility[]): readonly RosterRemark[] {
  const told = new Set<string>();
  return facilities.flatMap(({ id, name, province, unit }) =>
    [name, unit?.name ?? '', province ?? ''].flatMap((text): readonly RosterRemark[] => {
      const garbled = told.has(text) ? null : garbledText(text);
      told.add(text);
      return garbled === null ? [] : [{ code: 'garbled-text', facility: id, text, meant: garbled.meant }];
    }),
  );
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

const usualKinds: readonly string[] = ['hospital', 'regional-medical-centre'];

/** A kind that has no day of its own is no fault, but one that is nearly spelt like another is easily overlooked. */
function kindRemarks({ id, kind }: Facility, known: readonly string[]): readonly RosterRemark[] {
  const usual = [...known, ...usualKinds];
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
