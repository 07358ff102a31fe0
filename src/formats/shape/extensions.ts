import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import type { Path } from '../yaml/source.ts';

/** The user's own keys: kept in the file, never read. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

/** Maps with ids as keys; there a key such as `x-ray` may be an id, and is one if its value fits. */
const mapsById: ReadonlySet<string> = new Set([
  'basis',
  'date',
  'deadlines',
  'documents',
  'issuers',
  'items',
  'profile',
  'responses',
]);

/** The value without extensions; the same object if there are none, which is usual. */
export function withoutExtensions(value: JsonValue): JsonValue {
  return hasExtension(value, null) ? stripped(value, null) : value;
}

function hasExtension(value: JsonValue, name: string | null): boolean {
  if (isJsonList(value)) return value.some((item) => hasExtension(item, null));
  if (!isJsonObject(value)) return false;
  const isById = name !== null && mapsById.has(name);
  for (const key in value) {
    const member = value[key];
    if ((!isById && isExtension(key)) || (member !== undefined && hasExtension(member, key))) return true;
  }
  return false;
}

function stripped(value: JsonValue, name: string | null): JsonValue {
  if (isJsonList(value)) return value.map((item) => stripped(item, null));
  return isJsonObject(value) ? strippedMembers(value, name) : value;
}

function strippedMembers(value: JsonObject, name: string | null): JsonObject {
  const isById = name !== null && mapsById.has(name);
  const kept = Object.entries(value).filter(([key]) => isById || !isExtension(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, stripped(member, key)]));
}

/** The path up to its first extension among ids; null if there is none. */
export function extensionIn(path: Path): Path | null {
  const index = path.findIndex((step) => typeof step === 'string' && isExtension(step));
  return index === -1 ? null : path.slice(0, index + 1);
}
