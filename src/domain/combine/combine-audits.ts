import { type Audit, noResponse } from '../audit/audit.ts';
import { compareByCode } from '../values/compare-by-code.ts';
import { agreedValue } from './agreed-value.ts';
import { combineResponses } from './combine-responses.ts';
import { combineProfiles, combineVisits } from './combine-whole.ts';
import type { Conflict } from './conflict.ts';
import { isSamePlain, plainText, unionOf } from './three-way.ts';

/** The combined parts, with the conflicts a person must decide; until then the base's values stay. */
export interface Combined {
  readonly audit: Audit;
  readonly conflicts: readonly Conflict[];
}

/**
 * Combines the parts of one visit. Every change since `base` is kept, equal changes count once, and different ones become conflicts.
 * Without a base, everything in a part is a change. The order of the parts does not matter.
 */
export function combineAudits(base: Audit | null, parts: readonly Audit[]): Combined {
  const conflicts: Conflict[] = [];
  const first = parts.toSorted((a, b) => compareByCode(a.id, b.id))[0] ?? base;
  if (first === null || first === undefined) throw new RangeError('nothing to combine');
  const ids = new Set([...(base?.responses.keys() ?? []), ...parts.flatMap(({ responses }) => [...responses.keys()])]);
  const responses = [...ids].map((id) => [id, combineResponses(id, base, parts, conflicts)] as const);
  const audit: Audit = {
    ...first,
    revision: Math.max(base?.revision ?? 0, ...parts.map(({ revision }) => revision)),
    auditedOn: agreedValue(
      base?.auditedOn ?? null,
      parts.map((part) => part.auditedOn),
      first.auditedOn,
      { what: 'whole', field: 'auditedOn' },
      conflicts,
    ),
    facility: { ...first.facility, profile: combineProfiles(base, parts, conflicts) },
    team: unionOf(
      base?.team ?? [],
      parts.map((part) => part.team),
      plainText,
    ),
    signed: unionOf(
      base?.signed ?? [],
      parts.map((part) => part.signed),
      plainText,
    ),
    visit: combineVisits(base, parts, conflicts),
    responses: new Map(responses.filter(([, response]) => !isSamePlain(response, noResponse))),
  };
  return { audit, conflicts };
}
