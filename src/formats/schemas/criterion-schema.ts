import * as z from 'zod';
import { answerKinds, authorities, origins, remedyActs, waysOfSeeing } from '../../domain/checklist/checklist.ts';
import { amount, count, day, filledText, idText, type localizedText, maybe, positive, share } from './parts.ts';

/** As written in a file; combinations of keys are checked by the rules in `checklist/rules/`. */
export interface ConditionShape {
  readonly profile?: string | null | undefined;
  readonly criterion?: string | null | undefined;
  /** Of the day of the audit: both ends belong to it. */
  readonly auditedOn?:
    | { readonly from?: string | null | undefined; readonly to?: string | null | undefined }
    | null
    | undefined;
  readonly is?: string | number | null | undefined;
  readonly in?: readonly (string | number)[] | null | undefined;
  readonly atLeast?: number | null | undefined;
  readonly atMost?: number | null | undefined;
  readonly all?: readonly ConditionShape[] | null | undefined;
  readonly any?: readonly ConditionShape[] | null | undefined;
  readonly not?: ConditionShape | null | undefined;
}

export type CriterionShape = z.infer<ReturnType<typeof criterionSchema>>;
export type RemedyShape = z.infer<ReturnType<typeof remedySchema>>;

/** One criterion, with the keys of all kinds; a rule checks which of them its kind allows. */
export function criterionSchema(text: ReturnType<typeof localizedText>) {
  const condition = conditionSchema();
  return z.strictObject({
    id: idText(),
    question: text,
    guidance: maybe(text),
    kind: z.enum(answerKinds),
    full: maybe(share()),
    zero: maybe(share()),
    needed: maybe(z.array(z.strictObject({ when: maybe(condition), is: amount() }))),
    bands: maybe(z.array(bandSchema())),
    options: maybe(z.array(z.strictObject({ id: idText(), label: text, mark: maybe(amount()) }))),
    unit: maybe(text),
    ...boundsSchema(),
    atMost: maybe(z.enum(['needed'])),
    labels: maybe(z.strictObject({ needed: text, present: text })),
    weight: maybe(positive()),
    critical: z.boolean().optional(),
    scored: z.boolean().optional(),
    when: maybe(condition),
    stage: maybe(idText()),
    scope: z.enum(['facility', 'unit']).optional(),
    basis: maybe(z.array(z.strictObject({ document: idText(), clause: maybe(filledText()) }))),
    origin: maybe(z.enum(origins)),
    evidence: z.enum(['none', 'expected', 'required']).optional(),
    confidential: z.boolean().optional(),
    notApplicable: z.enum(['allowed', 'forbidden']).optional(),
    place: maybe(idText()),
    seen: maybe(z.enum(waysOfSeeing)),
    remedy: maybe(z.array(remedySchema(text))),
  });
}

/** How far a number may go. */
export function boundsSchema() {
  return {
    min: maybe(z.number()),
    max: maybe(z.number()),
    integer: z.boolean().optional(),
    plausible: maybe(z.strictObject({ from: maybe(z.number()), to: maybe(z.number()) })),
  };
}

function conditionSchema(): z.ZodType<ConditionShape> {
  const value = z.union([z.string(), z.number()]);
  const condition: z.ZodType<ConditionShape> = z.strictObject({
    profile: maybe(idText()),
    criterion: maybe(idText()),
    auditedOn: maybe(z.strictObject({ from: maybe(day()), to: maybe(day()) })),
    is: maybe(value),
    in: maybe(z.array(value)),
    atLeast: maybe(z.number()),
    atMost: maybe(z.number()),
    get all() {
      return maybe(z.array(condition));
    },
    get any() {
      return maybe(z.array(condition));
    },
    get not() {
      return maybe(condition);
    },
  });
  return condition;
}

function bandSchema() {
  return z.strictObject({ from: maybe(z.number()), to: maybe(z.number()), mark: share() });
}

function remedySchema(text: ReturnType<typeof localizedText>) {
  const measured = z.enum(['gap', 'value']);
  return z.strictObject({
    act: z.enum(remedyActs).optional(),
    authority: z.enum(authorities).optional(),
    action: maybe(text),
    item: maybe(idText()),
    quantity: maybe(
      z.union([z.enum(['gap', 'value', 'asked']), amount(), z.strictObject({ of: measured, per: positive() })]),
    ),
    frequency: z.enum(['once', 'yearly']).optional(),
    leadDays: maybe(count()),
    coveredBy: maybe(z.array(idText())),
  });
}
