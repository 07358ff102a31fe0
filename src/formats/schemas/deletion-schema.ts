import * as z from 'zod';
import { filledText, idText, instant, maybe } from './parts.ts';
import { evidenceSchema, planSchema, purchaseSchema, sidedAnswerSchema } from './response-schema.ts';

export type DeletionShape = z.infer<ReturnType<typeof deletionSchema>>;

/** What was taken out of an audit, in the one of its keys that says what it is. */
export function deletionSchema() {
  return z.strictObject({
    criterion: maybe(idText()),
    self: maybe(sidedAnswerSchema()),
    verified: maybe(sidedAnswerSchema()),
    evidence: maybe(evidenceSchema()),
    plan: maybe(planSchema()),
    purchase: maybe(purchaseSchema()),
    disputed: maybe(z.boolean()),
    profile: maybe(z.strictObject({ id: idText(), answer: z.union([filledText(), z.number()]) })),
    by: maybe(z.string()),
    at: maybe(instant()),
    reason: maybe(z.string()),
    restoredAt: maybe(instant()),
  });
}
