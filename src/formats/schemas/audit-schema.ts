import * as z from 'zod';
import { honorifics } from '../../domain/audit/audit.ts';
import { once } from '../../domain/values/once.ts';
import { deletionSchema } from './deletion-schema.ts';
import { facilitySchema } from './facility-schema.ts';
import { byId, clockTime, count, day, filledText, idText, instant, localizedText, maybe } from './parts.ts';
import { responseSchema } from './response-schema.ts';

export type AuditShape = z.infer<ReturnType<typeof auditSchema>>;
export type VisitShape = z.infer<ReturnType<typeof visitSchema>>;

/** An audit file. Everything that a person may omit is optional. */
export const auditSchema = once(() =>
  z.strictObject({
    format: z.string(),
    id: idText(),
    revision: maybe(count()),
    illustrative: maybe(z.boolean()),
    checklist: z.strictObject({ id: idText(), version: idText(), digest: maybe(z.string()) }),
    sections: maybe(z.array(idText())),
    round: z.strictObject({ id: idText(), title: maybe(localizedText()) }),
    auditedOn: day(),
    facility: facilitySchema(),
    team: maybe(z.array(memberSchema())),
    assigned: maybe(byId(filledText())),
    flagged: maybe(z.array(filledText())),
    visit: maybe(visitSchema()),
    signed: maybe(z.array(signatureSchema())),
    responses: maybe(byId(responseSchema())),
    combinedFrom: maybe(z.array(filledText())),
    deletions: maybe(z.array(deletionSchema())),
  }),
);

function memberSchema() {
  return z.strictObject({ name: filledText(), agency: maybe(z.string()), role: maybe(z.string()) });
}

function visitSchema() {
  const text = maybe(z.string());
  return z.strictObject({
    number: text,
    decision: text,
    plan: text,
    startedAt: maybe(clockTime()),
    endedAt: maybe(clockTime()),
    place: text,
    present: maybe(z.array(attendeeSchema())),
    chair: text,
    secretary: text,
    copies: maybe(count()),
    strengths: text,
    difficulties: maybe(z.array(z.strictObject({ text: z.string(), cause: text, authority: text }))),
    conclusion: text,
    facilityOpinion: text,
    disputed: maybe(z.array(idText())),
  });
}

function attendeeSchema() {
  return z.strictObject({
    honorific: maybe(z.enum(honorifics)),
    name: filledText(),
    title: maybe(z.string()),
    agency: maybe(z.string()),
    side: maybe(z.enum(['group', 'facility'])),
  });
}

function signatureSchema() {
  return z.strictObject({
    revision: count(),
    fingerprint: z.string(),
    on: day(),
    number: maybe(z.string()),
    changes: maybe(z.array(signedChangeSchema())),
  });
}

function signedChangeSchema() {
  return z.strictObject({
    at: instant(),
    by: maybe(z.string()),
    reason: filledText(),
    what: maybe(z.array(z.strictObject({ criterion: maybe(idText()), part: filledText() }))),
  });
}
