import type { Side } from '../../domain/audit/audit.ts';
import type { Bounds, CoverageLabels } from '../../domain/checklist/bounds.ts';
import type { Checklist, Criterion, Section } from '../../domain/checklist/checklist.ts';
import type { Language, LocalizedText } from '../../domain/values/language.ts';

/** Words of ours that a form needs, each in one language. */
export interface FormWords {
  readonly facility: string;
  readonly facilityId: string;
  readonly facilityIdHint: string;
  readonly facilityName: string;
  readonly auditedOn: string;
  readonly notLater: string;
  readonly preparer: string;
  readonly profile: string;
  readonly answered: string;
  readonly noneOfThem: string;
  readonly how: string;
  readonly value: (unit: string) => string;
  readonly day: string;
  readonly words: string;
  readonly checks: string;
  readonly note: string;
  readonly noteHint: string;
  readonly photo: string;
  readonly anywhere: string;
  readonly place: (id: string) => string;
  readonly counts: (labels: CoverageLabels | null) => { readonly needed: string; readonly present: string };
  /** What may be typed; null: any number. */
  readonly allowed: (bounds: Bounds) => string | null;
  readonly notMoreThanNeeded: (labels: CoverageLabels | null) => string;
}

export interface CriterionChoice {
  readonly id: string;
  readonly label: LocalizedText;
  /** Not an answer of the criterion’s own kind, such as “not applicable”. */
  readonly isSpecial: boolean;
}

export interface XlsFormRequest {
  readonly checklist: Checklist;
  readonly sections: readonly Section[];
  readonly by: 'section' | 'place';
  readonly words: (language: Language) => FormWords;
  /** What a criterion offers, special answers at the end. */
  readonly choicesOf: (criterion: Criterion) => readonly CriterionChoice[];
  /** Null: the month of the day that is filled in. */
  readonly round: string | null;
  /** Whose answers it asks for. */
  readonly side: Side;
  /** Facilities to choose from; empty: code and name are typed. */
  readonly facilities: readonly { readonly id: string; readonly name: string }[];
  /** The facility that the form is for; null: any. */
  readonly facility: { readonly id: string; readonly name: string } | null;
  /** What the form is opened in. */
  readonly language: Language;
}

/** A cell: the same in every language, or one for each. */
export type FormCell = string | LocalizedText;
export type FormRow = Readonly<Record<string, FormCell>>;

/** Rows of the three sheets, before their columns are written out by language. */
export interface FormRows {
  readonly survey: readonly FormRow[];
  readonly choices: readonly FormRow[];
  readonly settings: FormRow;
}

/** A sheet of plain texts, the first line its headings. */
export interface PlainSheet {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
}

const languageNames: Readonly<Record<Language, string>> = {
  vi: 'Tiếng Việt (vi)',
  en: 'English (en)',
  fr: 'Français (fr)',
};

export function languageName(language: Language): string {
  return languageNames[language];
}

const surveyColumns = [
  'type',
  'name',
  'label',
  'hint',
  'required',
  'relevant',
  'constraint',
  'constraint_message',
  'appearance',
  'default',
  'calculation',
  'parameters',
] as const;
const translated: ReadonlySet<string> = new Set(['label', 'hint', 'constraint_message']);

/** The sheets of a form, with a column for each language of its texts. */
export function formSheets(
  { survey, choices, settings }: FormRows,
  languages: readonly Language[],
): readonly PlainSheet[] {
  return [
    sheetOf('survey', surveyColumns, survey, languages),
    sheetOf('choices', ['list_name', 'name', 'label'], choices, languages),
    sheetOf('settings', Object.keys(settings), [settings], languages),
  ];
}

function sheetOf(
  name: string,
  columns: readonly string[],
  rows: readonly FormRow[],
  languages: readonly Language[],
): PlainSheet {
  const heads = columns.flatMap((column) =>
    (translated.has(column) ? languages : [null]).map((language) => ({ column, language })),
  );
  const used = heads.filter(({ column }) => rows.some((row) => column in row));
  const heading = used.map(({ column, language }) =>
    language === null ? column : `${column}::${languageNames[language]}`,
  );
  const lines = rows.map((row) => used.map(({ column, language }) => cellOf(row[column], language)));
  return { name, lines: [heading, ...lines] };
}

function cellOf(cell: FormCell | undefined, language: Language | null): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return language === null ? '' : plainText(cell[language] ?? '');
}

/** In texts, what would be taken for a reference to a question. */
function plainText(text: string): string {
  return text.replaceAll('${', '$ {');
}
