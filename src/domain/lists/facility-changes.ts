import type { Facility, FacilityPast, Roster } from '../audit/facility.ts';
import { foldedText } from '../values/search-text.ts';

/** Something that a roster says became of a facility, as far as audits are concerned. */
export type FacilityChange =
  /** It is part of another one since that day; the two are never compared with each other. */
  | {
      readonly code: 'merged';
      readonly facility: string;
      readonly name: string;
      readonly into: string;
      readonly intoName: string;
      readonly on: string;
    }
  /** It was audited under another id. */
  | { readonly code: 'renumbered'; readonly facility: string; readonly name: string; readonly former: string }
  /** It was audited under another name. */
  | {
      readonly code: 'renamed';
      readonly facility: string;
      readonly name: string;
      readonly former: string;
      readonly until: string;
    };

/** An audit of a facility, as far as its identity goes. */
export interface Seen {
  readonly facility: Pick<Facility, 'id' | 'name'>;
}

/** The id that a facility has now; an id that is on the roster stays itself, whoever had it before. */
export function currentId(roster: Roster | null, id: string): string {
  if (roster?.pasts === undefined || roster.facilities.some((each) => each.id === id)) return id;
  for (const [current, { formerIds }] of roster.pasts) if (formerIds.includes(id)) return current;
  return id;
}

/** Another facility that one is part of, and since when. */
export interface Successor {
  readonly id: string;
  readonly name: string;
  readonly on: string;
}

/** The facility that this one is part of by that day, at the end of all merges; null: it is still one of its own. */
export function successorOf(roster: Roster | null, id: string, day: string): Successor | null {
  const passed: string[] = [];
  let [at, since]: [string, string | null] = [id, null];
  while (!passed.includes(at)) {
    const next = roster?.pasts?.get(at)?.mergedInto ?? null;
    if (next === null || next.on > day) break;
    passed.push(at);
    [at, since] = [currentId(roster, next.id), since ?? next.on];
  }
  // Merges in a circle say nothing.
  if (since === null || passed.includes(at)) return null;
  return { id: at, name: roster?.facilities.find((each) => each.id === at)?.name ?? at, on: since };
}

/** What became of these facilities by that day, each change once, in the order of the audits. */
export function facilityChanges(roster: Roster | null, seen: readonly Seen[], day: string): readonly FacilityChange[] {
  if (roster?.pasts === undefined) return [];
  const changes = new Map<string, FacilityChange>();
  for (const { facility } of seen)
    for (const change of changesOf(roster, facility, day)) changes.set(JSON.stringify(change), change);
  return [...changes.values()];
}

/** The name that a facility has on that day, where the roster knows that it was called so before; null: it is called so still. */
export function presentName(
  roster: Roster | null,
  { id, name }: Pick<Facility, 'id' | 'name'>,
  day: string,
): string | null {
  const current = currentId(roster, id);
  const listed = roster?.facilities.find((each) => each.id === current);
  if (listed === undefined || isSameName(listed.name, name)) return null;
  const former = formerName(roster?.pasts?.get(current), name);
  if (former !== undefined && former.until >= day) return null;
  return former !== undefined || current !== id ? listed.name : null;
}

function* changesOf(
  roster: Roster,
  { id, name }: Pick<Facility, 'id' | 'name'>,
  day: string,
): Generator<FacilityChange> {
  const current = currentId(roster, id);
  const nameOf = (wanted: string) => roster.facilities.find((each) => each.id === wanted)?.name ?? wanted;
  const present = nameOf(current);
  if (current !== id) yield { code: 'renumbered', facility: current, name: present, former: id };
  const former = formerName(roster.pasts?.get(current), name);
  if (former !== undefined && !isSameName(present, name))
    yield { code: 'renamed', facility: current, name: present, former: name, until: former.until };
  const into = successorOf(roster, current, day);
  if (into !== null)
    yield { code: 'merged', facility: current, name: present, into: into.id, intoName: into.name, on: into.on };
}

function formerName(past: FacilityPast | undefined, name: string) {
  return past?.names.find((each) => isSameName(each.name, name));
}

function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** Equal for names that look alike: without case, diacritics and the number of blanks. */
export function nameKey(name: string): string {
  return foldedText(name).replace(/\s+/g, ' ').trim();
}
