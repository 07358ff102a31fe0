import { frenchSpaces } from './french-spaces.ts';

/** Languages of messages, reports and shipped checklists; `vi` is what users read first. */
export const languages = ['vi', 'en', 'fr'] as const;

export type Language = (typeof languages)[number];

/** A text of a checklist or template by language; complete in the languages that its file declares. */
export type LocalizedText = Readonly<Partial<Record<Language, string>>>;

/** The text in `language`, else in the first language that has one; `''` only if no language has any. */
export function textIn(text: LocalizedText, language: Language): string {
  const written = [language, ...languages].find((each) => text[each] !== undefined) ?? language;
  const found = text[written] ?? '';
  return written === 'fr' ? frenchSpaces(found) : found;
}

/** The language that a file names; Vietnamese if it names none that we support. */
export function languageOrVietnamese(written: string): Language {
  return languages.find((each) => each === written) ?? 'vi';
}
