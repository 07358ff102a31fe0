import type { Checklist, Criterion, ProfileQuestion, Section } from '../../domain/checklist/checklist.ts';
import { departmentCriteria } from '../../domain/form/department-criteria.ts';
import { evenlySpaced } from '../../domain/values/evenly-spaced.ts';
import { type Language, languages, textIn } from '../../domain/values/language.ts';
import { foldedText } from '../../domain/values/search-text.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { criterionChoices, profileChoices, specialLabel } from './lists.ts';

export type FormColumn = 'id' | 'answer' | 'value' | 'needed' | 'note' | 'evidence' | 'who' | 'department' | 'present';

/** The meaning of the words in a form, for reading it back in whichever language it was printed. */
export interface FormKey {
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly profile: ReadonlyMap<string, ProfileQuestion>;
  /** Ids of criteria counted by department. */
  readonly departments: ReadonlySet<string>;
  /** Headings of the columns that are read; the others are in `otherHeadings`. */
  readonly headings: Readonly<Record<FormColumn, readonly string[]>>;
  readonly otherHeadings: readonly string[];
  /** A column's heading in the form's language. */
  readonly title: (column: FormColumn) => string;
  readonly totals: readonly string[];
  /** The id of the chosen answer; null: not an answer on offer. */
  readonly choice: (criterion: Criterion, text: string) => string | null;
  readonly option: (question: ProfileQuestion, text: string) => string | null;
  readonly yesOrNo: (text: string) => boolean | null;
  /** The answers on offer, in the form's language. */
  readonly offered: (criterion: Criterion) => readonly string[];
  readonly offeredToProfile: (question: ProfileQuestion) => readonly string[];
  readonly offeredChecks: readonly string[];
  /** The first sheet's name for a field about the facility, in the form's language. */
  readonly particular: (id: keyof Messages['form']['facility']) => string;
  readonly questionText: (question: ProfileQuestion) => string;
}

export function formKey(checklist: Checklist, sections: readonly Section[], language: Language): FormKey {
  const criteria = sections.flatMap((section) => section.criteria);
  const all = languages.map(messagesIn);
  const heading = (id: keyof Messages['form']['columns']) => [...new Set(all.map(({ form }) => form.columns[id]))];
  const others = [
    'question',
    'guidance',
    'unit',
    'found',
    'mark',
    'state',
    'content',
    'section',
    'applicable',
  ] as const;
  const answers = new Map(criteria.map((each) => [each.id, wordBook(answerWords(each))]));
  const options = new Map(checklist.profile.map((question) => [question.id, wordBook(profileWords(question))]));
  const checks = wordBook(yesNoWords(all));
  const { form } = messagesIn(language);
  return {
    criteria: new Map(criteria.map((each) => [each.id, each])),
    profile: new Map(checklist.profile.map((each) => [each.id, each])),
    departments: new Set(departmentCriteria(checklist, sections).map(({ id }) => id)),
    headings: {
      id: heading('id'),
      answer: heading('answer'),
      value: heading('value'),
      needed: heading('needed'),
      note: heading('note'),
      evidence: heading('evidence'),
      who: heading('who'),
      department: heading('department'),
      present: heading('present'),
    },
    otherHeadings: others.flatMap(heading),
    title: (column) => form.columns[column],
    totals: all.map((messages) => messages.form.total),
    choice: (criterion, text) => answers.get(criterion.id)?.(text) ?? null,
    option: (question, text) => options.get(question.id)?.(text) ?? null,
    yesOrNo: (text) => (text === '' ? null : yesNo(checks(text))),
    offered: (criterion) => criterionChoices(criterion, language).map(({ label }) => label),
    offeredToProfile: (question) =>
      question.kind === 'choice' ? profileChoices(question, language).map(({ label }) => label) : [],
    offeredChecks: [form.yes, form.no],
    particular: (id) => form.facility[id],
    questionText: (question) => textIn(question.question, language),
  };
}

/** The headings of a form's columns in each language. */
export function formTitles(): ReadonlyMap<Language, (column: FormColumn) => string> {
  return new Map(languages.map((language) => [language, (column) => messagesIn(language).form.columns[column]]));
}

/** A word with the id it means. */
type Word = readonly [word: string, id: string];

/** Finds a word as written, else without diacritics if that is unambiguous. */
function wordBook(words: readonly Word[]): (text: string) => string | null {
  const [exact, folded] = [new Map<string, string>(), new Map<string, string | null>()];
  for (const [word, id] of words) {
    const [key, loose] = [plain(word), foldedText(plain(word))];
    if (!exact.has(key)) exact.set(key, id);
    folded.set(loose, folded.has(loose) && folded.get(loose) !== id ? null : id);
  }
  return (text) => exact.get(plain(text)) ?? folded.get(foldedText(plain(text))) ?? null;
}

function plain(text: string): string {
  return evenlySpaced(text).toLowerCase();
}

/** The form's own language comes first, so that the same word in another language never hides it. */
function answerWords(criterion: Criterion): readonly Word[] {
  const choices = languages.flatMap((language) => criterionChoices(criterion, language));
  const special = languages.map(messagesIn).flatMap((messages): readonly Word[] => [
    [specialLabel('not-applicable', messages), 'not-applicable'],
    [specialLabel('no-evidence', messages), 'no-evidence'],
  ]);
  return [...choices.map(({ label, id }): Word => [label, id]), ...special, ...choices.map(({ id }): Word => [id, id])];
}

function profileWords(question: ProfileQuestion): readonly Word[] {
  if (question.kind === 'number') return [];
  const choices = languages.flatMap((language) => profileChoices(question, language));
  return [...choices.map(({ label, id }): Word => [label, id]), ...choices.map(({ id }): Word => [id, id])];
}

function yesNoWords(all: readonly Messages[]): readonly Word[] {
  return [
    ...all.flatMap(({ form }): readonly Word[] => [
      [form.yes, 'yes'],
      [form.no, 'no'],
    ]),
    ...['x', '✓', '✔', '1', 'true'].map((word): Word => [word, 'yes']),
    ...['-', '0', 'false'].map((word): Word => [word, 'no']),
  ];
}

function yesNo(id: string | null): boolean | null {
  return id === null ? null : id === 'yes';
}
