import type { JsonObject, JsonValue } from '../domain/json.ts';
import { isJsonList, isJsonObject } from './plain-json.ts';
import type { Path } from './source.ts';

/** Keys that are the user's own: kept in the file, never read. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

/** Maps whose keys are ids; there a key such as `x-ray` may be an id, and is one where its value fits. */
const mapsById: ReadonlySet<string> = new Set(['basis', 'date', 'deadlines', 'items', 'profile', 'responses']);

/** The value without extensions; the same value where it has none. */
export function withoutExtensions(value: JsonValue, name: string | null = null): JsonValue {
  if (isJsonList(value)) {
    const items = value.map((item) => withoutExtensions(item));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  return isJsonObject(value) ? membersWithoutExtensions(value, name) : value;
}

function membersWithoutExtensions(value: JsonObject, name: string | null): JsonObject {
  const isById = name !== null && mapsById.has(name);
  const entries = Object.entries(value);
  const kept = entries
    .filter(([key]) => isById || !isExtension(key))
    .map(([key, member]) => [key, withoutExtensions(member, key)] as const);
  const isSame = kept.length === entries.length && kept.every(([key, member]) => member === value[key]);
  return isSame ? value : Object.fromEntries(kept);
}

/** The path up to its first extension among ids; null where there is none. */
export function extensionIn(path: Path): Path | null {
  const index = path.findIndex((step) => typeof step === 'string' && isExtension(step));
  return index === -1 ? null : path.slice(0, index + 1);
}
