import { groupBy } from '../../domain/values/grouping.ts';
import { type Language, type LocalizedText, textIn } from '../../domain/values/language.ts';
import { listOf } from './list-of.ts';

/** The names as a list, each once in order of first appearance; one that stands several times as `several` says it. */
export function namesCounted(
  texts: readonly LocalizedText[],
  language: Language,
  several: (of: { readonly name: string; readonly count: number }) => string,
): string {
  const byName = groupBy(texts, (text) => textIn(text, language));
  const names = [...byName].map(([name, { length: count }]) => (count === 1 ? name : several({ name, count })));
  return listOf(names, language);
}
