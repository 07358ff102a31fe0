import * as z from 'zod';
import { once } from '../../domain/values/once.ts';
import { byId, day, idText, instant, localizedText, maybe, safePath } from './parts.ts';
import { sidedAnswerSchema } from './response-schema.ts';

export type FilledShape = z.infer<ReturnType<typeof filledSchema>>;
export type FilledAnswerShape = z.infer<ReturnType<typeof filledAnswerSchema>>;

/** What the page to fill saves: see `docs/design.md`. */
export const filledSchema = once(() =>
  z.strictObject({
    format: z.string(),
    checklist: z.strictObject({ id: idText(), version: idText(), digest: maybe(z.string()) }),
    sections: maybe(z.array(idText())),
    round: idText(),
    roundTitle: maybe(localizedText()),
    facility: z.strictObject({ id: maybe(z.string()), name: maybe(z.string()), kind: maybe(z.string()) }),
    isFacilityKnown: z.boolean(),
    illustrative: maybe(z.boolean()),
    auditedOn: day(),
    side: z.enum(['self', 'verified']),
    preparer: maybe(z.string()),
    profile: maybe(profileSchema()),
    answers: byId(filledAnswerSchema()),
    sent: maybe(
      z.strictObject({ auditedOn: day(), profile: maybe(profileSchema()), answers: byId(filledAnswerSchema()) }),
    ),
    savedAt: maybe(instant()),
    language: maybe(z.string()),
  }),
);

function profileSchema() {
  return byId(z.union([z.string(), z.number()]));
}

function filledAnswerSchema() {
  return z.strictObject({
    answer: maybe(sidedAnswerSchema().shape.answer),
    reason: maybe(z.string()),
    note: maybe(z.string()),
    at: maybe(instant()),
    evidence: maybe(z.array(safePath())),
  });
}
