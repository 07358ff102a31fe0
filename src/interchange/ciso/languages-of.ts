import { type Language, type LocalizedText, languages } from '../../domain/values/language.ts';
import type { LeftNotes } from './left-behind.ts';
import { languageTag, type SourceText } from './source-text.ts';

/** Puts the texts of a library into the languages of a checklist. */
export interface Localizer {
  readonly languages: readonly Language[];
  /** Every text in every language of the checklist; where it is not translated, as it is. */
  readonly say: (text: SourceText) => LocalizedText;
  /** A text of ours, which there is in every language. */
  readonly ours: (words: (language: Language) => string) => LocalizedText;
}

/** A language is taken if at least this part of the texts is translated into it; the rest stands in the library's own. */
const LEAST_TRANSLATED = 0.5;

/**
 * The languages a checklist can have: the library's own and those that it is translated into, as far as they are ours. Null: none is.
 * @param textAs the language that the library's own text is to count as, where that is none of ours; null: none.
 */
export function localizerOf(
  locale: string,
  texts: readonly SourceText[],
  textAs: Language | null,
  left: LeftNotes,
): Localizer | null {
  const tag = languageTag(locale);
  const own = languages.find((each) => each === tag) ?? null;
  const filled = texts.filter((text) => text.own !== '');
  const translatedInto = (language: string) => filled.filter((text) => text.translations.has(language)).length;
  const isTaken = (language: Language) =>
    language === own || (filled.length > 0 && translatedInto(language) >= filled.length * LEAST_TRANSLATED);
  const taken = languages.filter(isTaken);
  const declared = taken.length > 0 || textAs === null ? taken : [textAs];
  if (declared.length === 0) return null;
  const others = new Set(filled.flatMap(({ translations }) => [...translations.keys()]));
  if (own === null && declared[0] !== textAs) others.add(tag);
  for (const language of others) if (!declared.some((each) => each === language)) left.note('languages', language);
  for (const language of declared) {
    if (language !== own && language !== textAs)
      left.note('untranslated', language, filled.length - translatedInto(language));
  }
  const inEach = (words: (language: Language) => string): LocalizedText =>
    Object.fromEntries(declared.map((language) => [language, words(language)] as const));
  return {
    languages: declared,
    say: (text) => inEach((language) => text.translations.get(language) ?? text.own),
    ours: inEach,
  };
}

/** The languages that a library has, its own first, for a message. */
export function languagesOf(locale: string, texts: readonly SourceText[]): readonly string[] {
  return [...new Set([languageTag(locale), ...texts.flatMap(({ translations }) => [...translations.keys()])])];
}
