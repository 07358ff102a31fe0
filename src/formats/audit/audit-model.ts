import type { Audit, SignedChange, Visit } from '../../domain/audit/audit.ts';
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
    team: (shape.team ?? []).map(({ name, agency, role }) => ({ name, agency: agency ?? null, role: role ?? null })),
    visit: shape.visit ? visitOf(shape.visit) : null,
    signed: (shape.signed ?? []).map(({ revision, fingerprint, on, number, changes }) => {
      return { revision, fingerprint, on, number: number ?? null, changes: (changes ?? []).map(changeOf) };
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
    number: shape.number ?? null,
    decision: shape.decision ?? null,
    plan: shape.plan ?? null,
    startedAt: shape.startedAt ?? null,
    endedAt: shape.endedAt ?? null,
    place: shape.place ?? null,
    present: (shape.present ?? []).map(({ name, title, agency, side }) => {
      return { name, title: title ?? null, agency: agency ?? null, side: side ?? null };
    }),
    chair: shape.chair ?? null,
    secretary: shape.secretary ?? null,
    copies: shape.copies ?? null,
    strengths: shape.strengths ?? null,
    difficulties: (shape.difficulties ?? []).map(({ text, cause, authority }) => {
      return { text, cause: cause ?? null, authority: authority ?? null };
    }),
    conclusion: shape.conclusion ?? null,
    facilityOpinion: shape.facilityOpinion ?? null,
    disputed: shape.disputed ?? [],
  };
}
