import * as z from 'zod';
import { basisKinds, type LevelDemands } from '../../domain/checklist/checklist.ts';
import { languages } from '../../domain/values/language.ts';
import { once } from '../../domain/values/once.ts';
import { boundsSchema, criterionSchema } from './criterion-schema.ts';
import { crossRuleSchema } from './cross-schema.ts';
import {
  byId,
  day,
  fileIdText,
  filledText,
  idText,
  localizedText,
  maybe,
  percent,
  positive,
  safePath,
} from './parts.ts';

export type ChecklistShape = z.infer<ReturnType<typeof checklistSchema>>;
export type SectionShape = ChecklistShape['sections'][number];

/** A whole definition, with each section in its place. */
export const checklistSchema = once(() => {
  const parts = checklistParts();
  return z.strictObject({ ...parts.top, sections: z.array(z.strictObject(parts.section)).min(1) });
});

/** The file checklist.yaml, whose sections may be in files of their own. */
export const checklistFileSchema = once(() => {
  const { top, section } = checklistParts();
  const entry = z.strictObject({ file: safePath(), ...z.strictObject(section).partial().shape });
  return z.strictObject({ ...top, sections: z.array(z.union([entry, z.strictObject(section)])).min(1) });
});

/** A file with one section. */
export const sectionFileSchema = once(() => z.strictObject(checklistParts().section));

function checklistParts() {
  const text = localizedText();
  const labelled = { id: idText(), label: text };
  const top = {
    format: z.string(),
    id: fileIdText(),
    version: idText(),
    appliesFrom: maybe(day()),
    title: text,
    note: maybe(text),
    languages: z.array(z.enum(languages)).min(1),
    profile: maybe(z.array(profileQuestionSchema(text))),
    basis: maybe(byId(basisSchema(text))),
    items: maybe(byId(z.strictObject({ label: text, unit: maybe(text) }))),
    levels: maybe(z.array(levelSchema(labelled)).min(1)),
    stages: maybe(z.array(z.strictObject({ ...labelled, minPercent: maybe(percent()) })).min(1)),
    deadlines: maybe(
      z.array(z.strictObject({ ...labelled, date: z.union([day(), byId(day())]), readiness: z.boolean().optional() })),
    ),
    cross: maybe(z.array(crossRuleSchema(text))),
    retired: maybe(z.array(z.strictObject({ id: idText(), why: text, instead: maybe(z.array(idText())) }))),
  };
  const section = {
    id: idText(),
    title: text,
    weight: maybe(positive()),
    scored: z.boolean().optional(),
    requirement: maybe(
      z.strictObject({ basis: idText(), clause: maybe(filledText()), criteria: z.array(idText()).min(1) }),
    ),
    criteria: z.array(criterionSchema(text)),
  };
  return { top, section };
}

function profileQuestionSchema(text: ReturnType<typeof localizedText>) {
  return z.strictObject({
    id: idText(),
    kind: z.enum(['choice', 'number']),
    question: text,
    options: maybe(z.array(z.strictObject({ id: idText(), label: text }))),
    unit: maybe(text),
    ...boundsSchema(),
  });
}

function basisSchema(text: ReturnType<typeof localizedText>) {
  return z.strictObject({
    number: maybe(filledText()),
    title: text,
    kind: z.enum(basisKinds),
    from: maybe(day()),
    until: maybe(day()),
    read: maybe(z.enum(['whole', 'part', 'secondary'])),
  });
}

function levelSchema(labelled: {
  readonly id: ReturnType<typeof idText>;
  readonly label: ReturnType<typeof localizedText>;
}) {
  const demands = {
    minPercent: maybe(percent()),
    minSectionPercent: maybe(percent()),
    critical: maybe(z.enum(['full', 'partial'])),
  } satisfies Record<keyof LevelDemands, z.ZodType>;
  return z.strictObject({ ...labelled, ...demands });
}
