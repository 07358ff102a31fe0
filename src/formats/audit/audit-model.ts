import type { Audit, SignedChange, Visit } from '../../domain/audit/audit.ts';
import { saidOrNull } from '../../domain/values/blank.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { AuditShape, VisitShape } from '../schemas/audit-schema.ts';
import { deletionOf } from './deletion-model.ts';
import { facilityOf } from './facility-model.ts';
import { responseOf } from './response-model.ts';

/** The revision of an audit written by hand that gives none. */
export const firstRevision = 1;

/** An audit with defaults filled in. */
export function auditOf(shape: AuditShape, loaded: JsonObject): Audit {
  const { checklist, round } = shape;
  return {
    id: shape.id,
    revision: shape.revision ?? firstRevision,
    illustrative: shape.illustrative ?? false,
    checklist: { id: checklist.id, version: checklist.version, digest: checklist.digest ?? null },
    sections: shape.sections ?? null,
    round: { id: round.id, title: round.title ?? null },
    auditedOn: shape.auditedOn,
    facility: facilityOf(shape.facility),
    team: (shape.team ?? []).map(({ name, agency, role }) => ({
      name,
      agency: saidOrNull(agency),
      role: saidOrNull(role),
    })),
    assigned: new Map(Object.entries(shape.assigned ?? {})),
    flagged: [...new Set(shape.flagged ?? [])],
    visit: shape.visit ? visitOf(shape.visit) : null,
    signed: (shape.signed ?? []).map(({ revision, fingerprint, on, number, changes }) => {
      return { revision, fingerprint, on, number: saidOrNull(number), changes: (changes ?? []).map(changeOf) };
    }),
    responses: new Map(Object.entries(shape.responses ?? {}).map(([id, response]) => [id, responseOf(response)])),
    combinedFrom: shape.combinedFrom ?? [],
    deletions: (shape.deletions ?? []).flatMap(deletionOf),
    loaded,
  };
}

function changeOf({ at, by, reason, what }: SignedChangeShape): SignedChange {
  return {
    at,
    by: by ?? null,
    reason,
    what: (what ?? []).map(({ criterion, part }) => ({ criterion: criterion ?? null, part })),
  };
}

type SignedChangeShape = NonNullable<NonNullable<AuditShape['signed']>[number]['changes']>[number];

function visitOf(shape: VisitShape): Visit {
  return {
    number: saidOrNull(shape.number),
    decision: saidOrNull(shape.decision),
    plan: saidOrNull(shape.plan),
    startedAt: shape.startedAt ?? null,
    endedAt: shape.endedAt ?? null,
    place: saidOrNull(shape.place),
    present: (shape.present ?? []).map(({ honorific, name, title, agency, side }) => {
      return {
        honorific: honorific ?? null,
        name,
        title: saidOrNull(title),
        agency: saidOrNull(agency),
        side: side ?? null,
      };
    }),
    chair: saidOrNull(shape.chair),
    secretary: saidOrNull(shape.secretary),
    copies: shape.copies ?? null,
    strengths: saidOrNull(shape.strengths),
    difficulties: (shape.difficulties ?? []).map(({ text, cause, authority }) => {
      return { text, cause: saidOrNull(cause), authority: saidOrNull(authority) };
    }),
    conclusion: saidOrNull(shape.conclusion),
    facilityOpinion: saidOrNull(shape.facilityOpinion),
    disputed: shape.disputed ?? [],
  };
}
