import { wordFor } from './word-for.ts';

/** Replaces the words of `<audit>`, `[file...]` or `<file|folder>` in a text with those of the language; unknown ones stay. */
export function namedPlaceholders(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(
    /([<[])([a-z=|]+)((?:\.\.\.)?[>\]])/g,
    (_whole, open: string, words: string, close: string) =>
      `${open}${words.replace(/[a-z]+/g, (word) => wordFor(word, names))}${close}`,
  );
}
