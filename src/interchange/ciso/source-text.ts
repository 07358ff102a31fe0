import type { Raw } from './raw-value.ts';

/** A text of a library: in its own language, and in those it was translated into, by language such as `fr`. */
export interface SourceText {
  /** `''`: there is none. */
  readonly own: string;
  readonly translations: ReadonlyMap<string, string>;
}

/** The text under a key, with what `translations` beside it says. */
export function sourceText(raw: Raw, key: string): SourceText {
  const translations = raw.entries('translations').flatMap(([language, words]) => {
    const text = words.text(key);
    return text === '' ? [] : [[languageTag(language), text] as const];
  });
  return { own: raw.text(key), translations: new Map(translations) };
}

/** Without the region: `pt` of pt_BR. */
export function languageTag(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** Texts one after another in each language; where one is not translated, it stands in its own. */
export function joinedTexts(texts: readonly SourceText[], separator: string): SourceText {
  const some = texts.filter(({ own }) => own !== '');
  const languages = new Set(some.flatMap(({ translations }) => [...translations.keys()]));
  const inLanguage = (language: string) =>
    some.map(({ own, translations }) => translations.get(language) ?? own).join(separator);
  return {
    own: some.map(({ own }) => own).join(separator),
    translations: new Map([...languages].map((language) => [language, inLanguage(language)] as const)),
  };
}

/** A text that is the same in every language, such as a code. */
export function sameText(own: string): SourceText {
  return { own, translations: new Map() };
}

/** The first that says something. */
export function firstText(...texts: readonly SourceText[]): SourceText {
  return texts.find(({ own }) => own !== '') ?? sameText('');
}
