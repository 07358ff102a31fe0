import type { Roster } from '../../domain/audit/facility.ts';
import { joinedRosters } from '../../domain/lists/joined-rosters.ts';
import { valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { parseRoster } from '../../formats/lists/roster-file.ts';

/** The joined rosters that earlier merges carried: for a whole country each province brings its own; null: none did. */
export function carriedRoster(rosters: readonly JsonObject[]): Roster | null {
  // JSON is YAML, so a carried roster is parsed like any other.
  return joinedRosters(rosters.map((each) => valueOrThrow(parseRoster(JSON.stringify(each), ''))));
}
