import type { Language } from '../domain/values/language.ts';
import { knownLanguage, languageFrom } from '../i18n/language-from.ts';

/** The language of a command line, determined before commander reads it, because commander's own messages depend on it. */
export function languageOf(argv: readonly string[], others: readonly (string | null)[]): Language {
  return languageFrom(optionValues(argv, '--lang').at(-1) ?? null, others);
}

/** The language that somebody chose by `--lang` or FACILITY_AUDIT_LANG (`own`); null: nobody did. */
export function chosenLanguage(argv: readonly string[], own: string | null): Language | null {
  return knownLanguage(optionValues(argv, '--lang').at(-1) ?? null) ?? knownLanguage(own);
}

/** The values of an option before `--`. */
export function optionValues(argv: readonly string[], option: string): readonly string[] {
  const end = argv.indexOf('--');
  const known = end === -1 ? argv : argv.slice(0, end);
  return known.flatMap((word, index) => {
    if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)];
    const next = known[index + 1];
    return word === option && next !== undefined ? [next] : [];
  });
}
