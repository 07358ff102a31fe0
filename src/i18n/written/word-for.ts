/**
 * The word for an id that a file names; null where there is none. Ids are what people write, so one may be called as something
 * that every object has, such as `constructor`.
 */
export function knownWord(id: string, words: Readonly<Record<string, string>>): string | null {
  return Object.hasOwn(words, id) ? (words[id] ?? null) : null;
}

/** As `knownWord`, but the id itself where there is no word for it. */
export function wordFor(id: string, words: Readonly<Record<string, string>>): string {
  return knownWord(id, words) ?? id;
}
