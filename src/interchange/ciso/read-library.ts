import { isJsonObject, type JsonValue } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import { type ConvertedFramework, convertFramework } from './convert-framework.ts';
import type { LibraryWords } from './library-words.ts';
import { rawOf, type Written } from './raw-value.ts';

export type ReadLibrary =
  | { readonly frameworks: readonly ConvertedFramework[] }
  /** Not a library at all. */
  | { readonly fault: 'not-a-library' }
  /** `holds`: what it has in place of one. */
  | { readonly fault: 'no-framework'; readonly name: string; readonly holds: readonly string[] };

/** The frameworks of a CISO Assistant library, each as a checklist or with the reason why it is none. */
export function readLibrary(
  value: JsonValue,
  written: Written,
  words: LibraryWords,
  textAs: Language | null,
): ReadLibrary {
  const library = isJsonObject(value) ? rawOf(value, written) : null;
  const objects = library?.member('objects') ?? null;
  if (library === null || objects === null || library.text('urn') === '') return { fault: 'not-a-library' };
  const single = objects.member('framework');
  const frameworks = [
    ...(single === null ? [] : [single]),
    ...objects.items('framework'),
    ...objects.items('frameworks'),
  ];
  const name = library.text('name') || library.text('ref_id') || library.text('urn');
  if (frameworks.length === 0) return { fault: 'no-framework', name, holds: objects.keys };
  return { frameworks: frameworks.map((each) => convertFramework(library, each, words, textAs)) };
}
