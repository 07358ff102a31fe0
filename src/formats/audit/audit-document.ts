import type { Audit, Response, SignedChange, Visit } from '../../domain/audit/audit.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../domain/values/json.ts';
import { formats } from '../shape/format-line.ts';
import { type Members, mapMembers, members } from '../shape/members.ts';
import { restored } from '../shape/restored.ts';
import { firstRevision } from './audit-model.ts';
import { deletionMembers } from './deletion-model.ts';
import { facilityMembers } from './facility-model.ts';
import { responseMembers } from './response-model.ts';

/** An audit as its file contains it; a loaded and unchanged audit gives exactly the content of its file. */
export function auditDocument(audit: Audit): JsonObject {
  const { responses, loaded } = audit;
  const document = restored(auditMembers(audit), loaded);
  if (responses.size === 0) return document;
  const before = objectOrEmpty(loaded?.['responses']);
  const known = [...responses].map(([id, each]) => [id, responseDocument(each, ownMember(before, id))] as const);
  const own = Object.entries(objectOrEmpty(document['responses'])).filter(([key]) => !responses.has(key));
  return { ...document, responses: Object.fromEntries([...known, ...own]) };
}

function objectOrEmpty(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

interface KeptDocument {
  /** What the loaded file has of the response. */
  readonly before: JsonValue | undefined;
  readonly document: JsonObject;
}

/** An audit is saved after each answer, with all other responses as they were: the same object gives the same document. */
const keptDocuments = new WeakMap<Response, KeptDocument>();

function responseDocument(response: Response, before: JsonValue | undefined): JsonObject {
  const kept = keptDocuments.get(response);
  if (kept !== undefined && kept.before === before) return kept.document;
  const document = restored(responseMembers(response), before);
  keptDocuments.set(response, { before, document });
  return document;
}

function auditMembers(audit: Audit): Members {
  const { id, revision, checklist, round, facility, visit, loaded } = audit;
  const isUnsaid = loaded !== null && (loaded['revision'] ?? null) === null && revision === firstRevision;
  return {
    format: formats.audit,
    id,
    revision: isUnsaid ? undefined : revision,
    ...members({
      illustrative: audit.illustrative,
      checklist: members({ id: checklist.id, version: checklist.version, digest: checklist.digest }),
    }),
    sections: audit.sections ?? undefined,
    round: members({ id: round.id, title: round.title && { ...round.title } }),
    auditedOn: audit.auditedOn,
    facility: facilityMembers(facility),
    ...members({
      team: audit.team.map(({ name, agency, role }) => members({ name, agency, role })),
      assigned: mapMembers(audit.assigned, (person) => person),
      flagged: audit.flagged,
      visit: visit && visitMembers(visit),
      signed: audit.signed.map(({ revision: at, fingerprint, on, number, changes }) =>
        members({ revision: at, fingerprint, on, number, changes: changes.map(changeMembers) }),
      ),
    }),
    // Their place, and the user's own keys among them.
    responses: audit.responses.size === 0 ? undefined : {},
    ...members({ combinedFrom: audit.combinedFrom, deletions: audit.deletions.map(deletionMembers) }),
  };
}

function changeMembers({ at, by, reason, what }: SignedChange): Members {
  return members({ at, by, reason, what: what.map((each) => members({ ...each })) });
}

function visitMembers(visit: Visit): Members {
  return members({
    number: visit.number,
    decision: visit.decision,
    plan: visit.plan,
    startedAt: visit.startedAt,
    endedAt: visit.endedAt,
    place: visit.place,
    present: visit.present.map(({ honorific, name, title, agency, side }) =>
      members({ honorific, name, title, agency, side }),
    ),
    chair: visit.chair,
    secretary: visit.secretary,
    copies: visit.copies,
    strengths: visit.strengths,
    difficulties: visit.difficulties.map(({ text, cause, authority }) => members({ text, cause, authority })),
    conclusion: visit.conclusion,
    facilityOpinion: visit.facilityOpinion,
    disputed: visit.disputed,
  });
}
