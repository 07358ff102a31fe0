import type { JsonValue } from '../domain/json.ts';

/** JSON for people and diffs: two spaces, a line a member, a line break at its end. */
export function jsonText(value: JsonValue): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
