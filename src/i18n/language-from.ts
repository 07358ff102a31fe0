import { type Language, languages } from '../domain/values/language.ts';

/** The first named language that is known, from the command line, the environment, then the system (as `fr_FR.UTF-8`); else vi. */
export function languageFrom(option: string | null, others: readonly (string | null)[]): Language {
  for (const name of [option, ...others]) {
    const found = knownLanguage(name);
    if (found !== null) return found;
  }
  return 'vi';
}

/** The language of a name such as `fr` or `fr_FR.UTF-8`; null: none that is known. */
export function knownLanguage(name: string | null): Language | null {
  const code = name?.trim().slice(0, 2).toLowerCase();
  const isName = /^[a-z]{2}($|[_.@-])/i.test(name?.trim() ?? '');
  return languages.find((language) => isName && language === code) ?? null;
}
