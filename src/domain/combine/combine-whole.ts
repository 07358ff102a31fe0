import type { Visit } from '../audit/audit.ts';
import { noVisit } from '../visit/record-visit.ts';
import { agreedValue } from './agreed-value.ts';
import type { Combining } from './combine-responses.ts';
import { plainText, unionOf } from './three-way.ts';

/** The parts' profiles put together; what differs is added to `conflicts`. */
export function combineProfiles({ base, parts, takenOut, conflicts }: Combining): ReadonlyMap<string, string | number> {
  const all = parts.map(
    ({ facility }) =>
      new Map([...facility.profile].filter(([id, value]) => base !== null || !takenOut.hasProfile(id, value))),
  );
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

/** What the parts wrote of the visit, put together; what differs is added to `conflicts`. */
export function combineVisits({ base, parts, takenOut, conflicts }: Combining): Visit | null {
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
      all.map(({ disputed }) => disputed.filter((id) => base !== null || !takenOut.hasDisputed(id))),
      (id) => id,
    ),
  };
}
