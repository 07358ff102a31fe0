/**
 * The word for an id that a file names; the id itself where there is none. Ids are what people write, so one may be called as
 * something that every object has, such as `constructor`.
 */
export function wordFor(id: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}
