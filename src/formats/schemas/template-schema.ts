import * as z from 'zod';
import { letterLists, letterMarks, letterStyles, letterTables } from '../../domain/template/letter.ts';
import { placeholders } from '../../domain/template/report-template.ts';
import { signatoryRoles } from '../../domain/template/signatory.ts';
import { languages } from '../../domain/values/language.ts';
import { once } from '../../domain/values/once.ts';
import { byId, filledText, idText, localizedText, maybe, positive, safePath } from './parts.ts';

export type TemplateShape = z.infer<ReturnType<typeof templateSchema>>;

/** A report template. */
export const templateSchema = once(() => {
  const text = localizedText();
  return z.strictObject({
    format: z.string(),
    id: idText(),
    title: maybe(text),
    languages: z.array(z.enum(languages)).min(1),
    font: maybe(z.strictObject({ name: filledText(), size: z.number().min(6, '6 … 24').max(24, '6 … 24') })),
    logo: maybe(safePath()),
    agency: z.strictObject({ superior: text, name: text, issuer: maybe(text), place: text }),
    national: z.strictObject({ country: text, motto: text }),
    plan: maybe(text),
    blanks: maybe(z.strictObject(Object.fromEntries(placeholders.map((name) => [name, z.exactOptional(text)])))),
    grounds: maybe(groundsSchema(text)),
    papers: papersSchema(text),
    letters: maybe(lettersSchema(text)),
    names: maybe(byId(byId(text))),
    comparisons: maybe(z.array(comparisonSchema(text))),
    facility: maybe(layoutSchema(text)),
    province: maybe(layoutSchema(text)),
  });
});

type Text = ReturnType<typeof localizedText>;

function signaturesSchema(text: Text) {
  return z.array(
    z.strictObject({
      role: z.enum(signatoryRoles),
      title: text,
      hint: maybe(text),
      behalf: maybe(text),
      deputy: maybe(text),
      name: maybe(filledText()),
    }),
  );
}

/** The sentences of submission, draft decision and reminders: each part is one of heading, text, list or table. */
function lettersSchema(text: Text) {
  const part = z.strictObject({
    heading: maybe(text),
    text: maybe(text),
    list: maybe(z.enum(letterLists)),
    table: maybe(z.enum(letterTables)),
    style: maybe(z.enum(letterStyles)),
    when: maybe(z.enum(letterMarks)),
    without: maybe(z.enum(letterMarks)),
  });
  const letter = z.strictObject({
    title: maybe(text),
    subject: text,
    symbol: filledText(),
    from: maybe(z.enum(['agency', 'superior'])),
    to: maybe(text),
    signatures: signaturesSchema(text),
    addressees: maybe(z.array(text)),
    body: z.array(part).min(1),
  });
  return z.strictObject({ submission: letter, decision: letter, reminder: letter });
}

function groundsSchema(text: Text) {
  return z.array(z.strictObject({ basis: maybe(idText()), text: maybe(text) }));
}

function papersSchema(text: Text) {
  const signatures = signaturesSchema(text);
  const paper = z.strictObject({
    title: text,
    subject: text,
    subjects: maybe(byId(text)),
    symbol: filledText(),
    to: maybe(text),
    signatures,
    addressees: maybe(z.array(text)),
    grounds: maybe(groundsSchema(text)),
  });
  return z.strictObject({ minutes: paper, report: paper, annex: z.strictObject({ signatures }) });
}

function comparisonSchema(text: Text) {
  const part = z.strictObject({
    clauses: z.array(filledText()).min(1),
    text,
    section: maybe(idText()),
    option: maybe(z.strictObject({ criterion: idText(), option: idText() })),
    criteria: maybe(z.array(idText())),
  });
  return z.strictObject({
    id: idText(),
    document: idText(),
    name: text,
    title: text,
    note: maybe(text),
    without: maybe(z.array(idText())),
    parts: z.array(part).min(1),
  });
}

function layoutSchema(text: Text) {
  const show = maybe(z.boolean());
  const column = z.strictObject({ id: idText(), title: maybe(text), width: maybe(positive().max(255, '≤ 255')), show });
  return z.strictObject({
    sheets: maybe(z.array(z.strictObject({ id: idText(), name: maybe(text), title: maybe(text), show }))),
    tables: maybe(byId(z.array(column))),
  });
}
