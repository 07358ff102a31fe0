import type { Audit, Visit } from '../audit/audit.ts';
import { noVisit } from '../visit/record-visit.ts';
import { agreedValue } from './agreed-value.ts';
import type { Conflict } from './conflict.ts';
import { plainText, unionOf } from './three-way.ts';

/** Combines the parts' profiles; differences are added to `conflicts`. */
export function combineProfiles(
  base: Audit | null,
  parts: readonly Audit[],
  conflicts: Conflict[],
): ReadonlyMap<string, string | number> {
  const all = parts.map(({ facility }) => facility.profile);
  const before = base?.facility.profile ?? new Map<string, string | number>();
  const ids = [...new Set([...before.keys(), ...all.flatMap((profile) => [...profile.keys()])])];
  return new Map(
    ids.flatMap((id) => {
      const value = agreedValue<string | number | null>(
        before.get(id) ?? null,
        all.map((profile) => profile.get(id) ?? null),
        null,
        { what: 'profile', field: id },
        conflicts,
      );
      return value === null ? [] : [[id, value] as const];
    }),
  );
}

/** Combines what the parts say about the visit; differences are added to `conflicts`. */
export function combineVisits(base: Audit | null, parts: readonly Audit[], conflicts: Conflict[]): Visit | null {
  if (parts.every(({ visit }) => visit === null)) return null;
  const before = base?.visit ?? noVisit;
  const all = parts.map(({ visit }) => visit ?? before);
  const part = <Field extends keyof Visit>(field: Field): Visit[Field] =>
    agreedValue(
      before[field],
      all.map((visit) => visit[field]),
      before[field],
      { what: 'visit', field },
      conflicts,
    );
  return {
    number: part('number'),
    decision: part('decision'),
    plan: part('plan'),
    startedAt: part('startedAt'),
    endedAt: part('endedAt'),
    place: part('place'),
    chair: part('chair'),
    secretary: part('secretary'),
    copies: part('copies'),
    strengths: part('strengths'),
    conclusion: part('conclusion'),
    facilityOpinion: part('facilityOpinion'),
    present: unionOf(
      before.present,
      all.map(({ present }) => present),
      plainText,
    ),
    difficulties: unionOf(
      before.difficulties,
      all.map(({ difficulties }) => difficulties),
      plainText,
    ),
    disputed: unionOf(
      before.disputed,
      all.map(({ disputed }) => disputed),
      (id) => id,
    ),
  };
}
