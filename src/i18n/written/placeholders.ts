/** `<audit>`, `[file...]` or `<file|folder>` within a text, each word as the language calls it; one that has no name there stays. */
export function namedPlaceholders(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(
    /([<[])([a-z=|]+)((?:\.\.\.)?[>\]])/g,
    (_whole, open: string, words: string, close: string) =>
      `${open}${words.replace(/[a-z]+/g, (word) => names[word] ?? word)}${close}`,
  );
}
