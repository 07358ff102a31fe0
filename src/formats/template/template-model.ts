import type { Letter, LetterPart, Letters } from '../../domain/template/letter.ts';
import type {
  Comparison,
  Ground,
  Paper,
  ReportTemplate,
  WorkbookLayout,
} from '../../domain/template/report-template.ts';
import type { Signatory } from '../../domain/template/signatory.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { TemplateShape } from '../schemas/template-schema.ts';

/** The typeface of official papers (Decree 30/2020), for a template that names none. */
const officialFont = { name: 'Times New Roman', size: 13 };

/** A template that passed the rules, with defaults filled in. */
export function templateOf(shape: TemplateShape, definition: JsonObject): ReportTemplate {
  const font = shape.font ?? officialFont;
  return {
    id: shape.id,
    title: shape.title ?? {},
    languages: shape.languages,
    font: font.name,
    fontSize: font.size,
    logo: shape.logo ?? null,
    agency: { ...shape.agency, issuer: shape.agency.issuer ?? null },
    national: shape.national,
    plan: shape.plan ?? null,
    blanks: shape.blanks ?? {},
    grounds: groundsOf(shape.grounds ?? []),
    papers: {
      minutes: paperOf(shape.papers.minutes),
      report: paperOf(shape.papers.report),
      annex: { signatures: signaturesOf(shape.papers.annex.signatures) },
    },
    names: new Map(Object.entries(shape.names ?? {}).map(([id, own]) => [id, new Map(Object.entries(own))])),
    letters: lettersOf(shape.letters),
    comparisons: (shape.comparisons ?? []).map(comparisonOf),
    facility: layoutOf(shape.facility),
    province: layoutOf(shape.province),
    definition,
  };
}

type PaperShape = TemplateShape['papers']['minutes'];

function groundsOf(shapes: NonNullable<TemplateShape['grounds']>): readonly Ground[] {
  return shapes.map(({ basis, text }) => ({ basis: basis ?? null, text: text ?? null }));
}

function paperOf({ title, subject, subjects, symbol, to, signatures, addressees, grounds }: PaperShape): Paper {
  return {
    title,
    subject,
    subjects: new Map(Object.entries(subjects ?? {})),
    symbol,
    to: to ?? null,
    signatures: signaturesOf(signatures),
    addressees: addressees ?? [],
    grounds: grounds ? groundsOf(grounds) : null,
  };
}

function lettersOf(shape: TemplateShape['letters']): Letters | null {
  if (shape === undefined || shape === null) return null;
  const { submission, decision, reminder } = shape;
  return { submission: letterOf(submission), decision: letterOf(decision), reminder: letterOf(reminder) };
}

type LetterShape = NonNullable<TemplateShape['letters']>['submission'];

function letterOf({ title, subject, symbol, from, to, signatures, addressees, body }: LetterShape): Letter {
  return {
    title: title ?? null,
    subject,
    symbol,
    from: from ?? 'agency',
    to: to ?? null,
    signatures: signaturesOf(signatures),
    addressees: addressees ?? [],
    body: body.flatMap((part) => partOf(part) ?? []),
  };
}

/** Null for a part that says nothing, which the rules refuse. */
function partOf({ heading, text, list, table, style, when, without }: LetterShape['body'][number]): LetterPart | null {
  const condition = { when: when ?? null, without: without ?? null };
  if (heading) return { ...condition, kind: 'heading', text: heading };
  if (text) return { ...condition, kind: 'text', text, style: style ?? 'body' };
  if (list) return { ...condition, kind: 'list', list };
  return table ? { ...condition, kind: 'table', table } : null;
}

function signaturesOf(shapes: PaperShape['signatures']): readonly Signatory[] {
  return shapes.map(({ role, title, hint, behalf, deputy, name }) => {
    return { role, title, hint: hint ?? null, behalf: behalf ?? null, deputy: deputy ?? null, name: name ?? null };
  });
}

function comparisonOf({
  id,
  document,
  name,
  title,
  note,
  without,
  parts,
}: NonNullable<TemplateShape['comparisons']>[number]): Comparison {
  return {
    id,
    document,
    name,
    title,
    note: note ?? null,
    without: without ?? [],
    parts: parts.map(({ clauses, text, section, option, criteria }) => ({
      clauses,
      text,
      section: section ?? null,
      option: option ?? null,
      criteria: criteria ?? [],
    })),
  };
}

function layoutOf(shape: TemplateShape['facility']): WorkbookLayout {
  return {
    sheets: (shape?.sheets ?? []).map(({ id, name, title, show }) => {
      return { id, name: name ?? null, title: title ?? null, show: show ?? true };
    }),
    tables: new Map(
      Object.entries(shape?.tables ?? {}).map(([id, columns]) => [
        id,
        columns.map(({ id: column, title, width, show }) => {
          return { id: column, title: title ?? null, width: width ?? null, show: show ?? true };
        }),
      ]),
    ),
  };
}
