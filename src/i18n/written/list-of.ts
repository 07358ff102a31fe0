import type { Language } from '../../domain/values/language.ts';

const formats = new Map<Language, Intl.ListFormat>();

/** Names as a sentence lists them: A, B and C. */
export function listOf(names: readonly string[], language: Language): string {
  const format =
    formats.get(language) ?? new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  formats.set(language, format);
  return format.format(names);
}
