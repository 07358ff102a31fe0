import type { JsonObject } from '../../domain/values/json.ts';
import { escapedJson } from '../../domain/values/printable.ts';

/**
 * JSON for people and diffs, in pieces: the keys of `head`, then one more with a list that is never in memory as a whole. Indented by two
 * spaces, one member per line; each piece ends with a line break.
 */
export async function* jsonPieces<Item>(
  head: JsonObject,
  list: string,
  items: AsyncIterable<Item>,
  write: (item: Item) => JsonObject,
): AsyncGenerator<string> {
  const opened = escapedJson(JSON.stringify({ ...head, [list]: [] }, null, 2)).replace(/\]\n\}$/, '\n');
  let before: string | null = null;
  for await (const item of items) {
    yield before === null ? opened : `${before},\n`;
    before = `    ${escapedJson(JSON.stringify(write(item), null, 2)).replaceAll('\n', '\n    ')}`;
  }
  yield before === null ? `${opened.trimEnd()}]\n}\n` : `${before}\n  ]\n}\n`;
}
