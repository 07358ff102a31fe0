import { type Language, languages } from '../domain/values/language.ts';

/** The first named language that is known, from the command line, the environment, then the system (as `fr_FR.UTF-8`); else vi. */
export function languageFrom(option: string | null, others: readonly (string | null)[]): Language {
  for (const name of [option, ...others]) {
    const code = name?.trim().slice(0, 2).toLowerCase();
    const found = languages.find((language) => language === code && /^[a-z]{2}($|[_.@-])/i.test(name?.trim() ?? ''));
    if (found !== undefined) return found;
  }
  return 'vi';
}
