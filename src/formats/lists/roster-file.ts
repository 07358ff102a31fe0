import type { Facility, FacilityPast, Roster } from '../../domain/audit/facility.ts';
import { isProblems, type Outcome, type Problem, problem } from '../../domain/problem/problem.ts';
import { isJsonList, isJsonObject, type JsonObject } from '../../domain/values/json.ts';
import { facilityMembers, facilityOf } from '../audit/facility-model.ts';
import { type RosterShape, rosterSchema } from '../schemas/roster-schema.ts';
import { formats } from '../shape/format-line.ts';
import { inOrder } from '../shape/in-order.ts';
import { type Members, members } from '../shape/members.ts';
import { readWhole } from '../shape/read-whole.ts';
import { restored } from '../shape/restored.ts';
import { documentYaml } from '../yaml/document-yaml.ts';
import { rosterLimit } from '../yaml/limits.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Source } from '../yaml/source.ts';

/** A roster, or everything wrong with its file. */
export function parseRoster(text: string, path: string): Outcome<Roster> {
  const reading = readYaml(text, path, rosterLimit);
  const twice = reading.source === null ? [] : repeatedIds(reading.source);
  const outcome = readWhole(reading, 'roster', rosterSchema(), rosterOf);
  if (twice.length === 0) return outcome;
  return { problems: inOrder([...(isProblems(outcome) ? outcome.problems : []), ...twice]) };
}

/** A roster as written in its file. */
export function rosterDocument({ id, title, province, facilities, pasts }: Roster): JsonObject {
  const written = facilities.map((facility) => ({
    ...facilityMembers(inProvince(facility, province)),
    ...pastMembers(pasts?.get(facility.id)),
  }));
  return restored({ format: formats.roster, ...members({ id, title, province }), facilities: written }, undefined);
}

/** The text of a roster's file. */
export function serializeRoster(roster: Roster): string {
  return documentYaml(rosterDocument(roster));
}

/** A facility without a province gets the roster's. */
function rosterOf({ id, title, province, facilities }: RosterShape): Roster {
  return {
    id: id ?? null,
    title: title ?? null,
    province: province ?? null,
    facilities: facilities.map((shape) => ({ ...facilityOf(shape), province: shape.province ?? province ?? null })),
    pasts: new Map(facilities.flatMap((shape) => pastOf(shape))),
  };
}

function pastOf({ id, formerIds, names, mergedInto }: RosterShape['facilities'][number]) {
  const past: FacilityPast = { formerIds: formerIds ?? [], names: names ?? [], mergedInto: mergedInto ?? null };
  const isEmpty = past.formerIds.length === 0 && past.names.length === 0 && past.mergedInto === null;
  return isEmpty ? [] : [[id, past] as const];
}

function pastMembers(past: FacilityPast | undefined): Members {
  if (past === undefined) return {};
  const { formerIds, names, mergedInto } = past;
  return members({
    formerIds,
    names: names.map(({ name, until }) => members({ name, until })),
    mergedInto: mergedInto && members({ id: mergedInto.id, on: mergedInto.on }),
  });
}

function inProvince(facility: Facility, province: string | null): Facility {
  return facility.province === province ? { ...facility, province: null } : facility;
}

function repeatedIds({ value, locator }: Source): readonly Problem[] {
  const facilities = isJsonObject(value) ? value['facilities'] : undefined;
  const ids = isJsonList(facilities) ? facilities.map((each) => (isJsonObject(each) ? each['id'] : undefined)) : [];
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index
      ? [problem('duplicate-id', { id }, locator.ofValue(['facilities', index, 'id']))]
      : [],
  );
}
