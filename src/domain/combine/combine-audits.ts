import { type Audit, noResponse, type Removed } from '../audit/audit.ts';
import { deletionsOf, takenOutBy, withRestored } from '../records/deletions.ts';
import { allSignatures } from '../records/signatures.ts';
import { compareByCode } from '../values/compare-by-code.ts';
import { joinedAssignments } from '../visit/assignments.ts';
import { agreedValue } from './agreed-value.ts';
import { type Combining, combineResponses } from './combine-responses.ts';
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
  const deletions = deletionsOf(base === null ? parts : [base, ...parts]);
  const takenOut = takenOutBy(deletions);
  const combining: Combining = { base, parts, takenOut, conflicts };
  const first = parts.toSorted((a, b) => compareByCode(a.id, b.id))[0] ?? base;
  if (first === null || first === undefined) throw new RangeError('nothing to combine');
  const ids = new Set([...(base?.responses.keys() ?? []), ...parts.flatMap(({ responses }) => [...responses.keys()])]);
  const responses = [...ids].map((id) => [id, combineResponses(id, combining)] as const);
  const audit = withStanding({
    ...first,
    revision: Math.max(base?.revision ?? 0, ...parts.map(({ revision }) => revision)),
    auditedOn: agreedValue(
      base?.auditedOn ?? null,
      parts.map((part) => part.auditedOn),
      first.auditedOn,
      { what: 'whole', field: 'auditedOn' },
      conflicts,
    ),
    facility: { ...first.facility, profile: combineProfiles(combining) },
    team: unionOf(
      base?.team ?? [],
      parts.map((part) => part.team),
      plainText,
    ),
    assigned: joinedAssignments(base, parts),
    flagged: unionOf(
      base?.flagged ?? [],
      parts.map((part) => part.flagged),
      (id) => id,
    ),
    signed: allSignatures(base === null ? parts : [base, ...parts]),
    visit: combineVisits(combining),
    responses: new Map(responses.filter(([, response]) => !isSamePlain(response, noResponse))),
    combinedFrom: [...new Set([base, ...parts].flatMap((each) => each?.combinedFrom ?? []))].toSorted(),
    deletions,
  });
  return { audit, conflicts };
}

/** What stands in the end was put there by another part, whoever took it out in theirs: that deletion has no say any more. */
function withStanding(audit: Audit): Audit {
  if (audit.deletions.length === 0) return audit;
  const standing = [...audit.responses].flatMap(([criterion, { evidence, plan, purchase }]): readonly Removed[] => [
    ...evidence.map((was) => ({ what: 'evidence' as const, criterion, was })),
    ...(plan === null ? [] : [{ what: 'plan' as const, criterion, was: plan }]),
    ...purchase.map((was) => ({ what: 'purchase' as const, criterion, was })),
  ]);
  const disputed = (audit.visit?.disputed ?? []).map((criterion) => ({
    what: 'disputed' as const,
    criterion,
    was: null,
  }));
  const profile = [...audit.facility.profile].map(([criterion, was]) => ({ what: 'profile' as const, criterion, was }));
  return [...standing, ...disputed, ...profile].reduce<Audit>((each, put) => withRestored(each, put, null), audit);
}
