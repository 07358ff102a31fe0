import type { Language } from '../../domain/values/language.ts';

/** Put in by the build: `src/phone` as a program for browsers, with the words of one language. */
declare const PHONE_PROGRAMS: Readonly<Record<Language, string>>;

/** The program of a page to fill. */
export function phoneProgram(language: Language): string {
  return PHONE_PROGRAMS[language];
}
