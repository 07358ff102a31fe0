import * as z from 'zod';
import { amount, day, idText, instant, maybe, safePath } from './parts.ts';

export type ResponseShape = z.infer<ReturnType<typeof responseSchema>>;
export type SidedAnswerShape = z.infer<ReturnType<typeof sidedAnswerSchema>>;
export type AnswerShape = SidedAnswerShape['answer'];

/** What is recorded about one criterion. */
export function responseSchema() {
  const sided = sidedAnswerSchema();
  return z.strictObject({
    self: maybe(sided),
    verified: maybe(sided),
    evidence: maybe(z.array(evidenceSchema())),
    plan: maybe(planSchema()),
    purchase: maybe(z.array(purchaseSchema())),
    decisions: maybe(z.array(decisionSchema(sided))),
    keptFrom: maybe(idText()),
  });
}

function voiceSchema() {
  const text = maybe(z.string());
  return z.strictObject({ by: text, at: maybe(instant()), note: text, reason: text, changed: text });
}

/** An answer as one side gave it. */
export function sidedAnswerSchema() {
  const counts = { needed: maybe(amount()), present: maybe(amount()) };
  const row = z.strictObject({ label: z.string(), needed: counts.needed, present: amount() });
  return z.strictObject({
    answer: z.union([
      z.string(),
      z.number(),
      z.array(z.string()),
      z.strictObject({ ...counts, rows: maybe(z.array(row)) }),
    ]),
    reason: maybe(z.string()),
    by: maybe(z.string()),
    at: maybe(instant()),
    note: maybe(z.string()),
    changed: maybe(z.string()),
    also: maybe(z.array(voiceSchema())),
  });
}

/** A piece of evidence. */
export function evidenceSchema() {
  return z.strictObject({
    file: safePath(),
    sha256: maybe(z.string()),
    takenOn: maybe(day()),
    caption: maybe(z.string()),
  });
}

/** The plan of a remedy. */
export function planSchema() {
  return z.strictObject({
    owner: maybe(z.string()),
    due: maybe(day()),
    status: maybe(z.enum(['open', 'in-progress', 'done'])),
    doneOn: maybe(day()),
    fundingSource: maybe(z.string()),
    note: maybe(z.string()),
  });
}

/** What the group has bought otherwise. */
export function purchaseSchema() {
  return z.strictObject({
    item: idText(),
    quantity: maybe(amount()),
    fundingSource: maybe(z.string()),
    year: maybe(z.int().min(1900, '1900 … 9999').max(9999, '1900 … 9999')),
    note: maybe(z.string()),
  });
}

function decisionSchema(sided: ReturnType<typeof sidedAnswerSchema>) {
  return z.strictObject({
    between: z.array(sided),
    chosen: maybe(z.int().min(0, '0, 1, 2, …')),
    by: maybe(z.string()),
    at: maybe(instant()),
    reason: maybe(z.string()),
  });
}
