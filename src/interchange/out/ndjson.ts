import type { JsonObject } from '../../domain/values/json.ts';
import { escapedJson } from '../../domain/values/printable.ts';
import type { PlainValue } from './csv.ts';

/** One JSON object per line, keys in the order of the columns, no key omitted. */
export function ndjsonText(columns: readonly string[], rows: Iterable<readonly PlainValue[]>): string {
  let text = '';
  for (const row of rows) {
    const entries = columns.map((column, index) => [column, row[index] ?? null] as const);
    text += `${escapedJson(JSON.stringify(Object.fromEntries(entries) satisfies JsonObject))}\n`;
  }
  return text;
}
