import { isJsonList, isJsonObject, type JsonValue } from '../../domain/values/json.ts';
import type { Path } from '../yaml/source.ts';

/** The user's own keys: kept in the file, never read. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

/** Maps with ids as keys; there a key such as `x-ray` may be an id, and is one if its value fits. */
const mapsById: ReadonlySet<string> = new Set([
  'assigned',
  'basis',
  'date',
  'deadlines',
  'documents',
  'issuers',
  'items',
  'names',
  'profile',
  'responses',
  'subjects',
  'tables',
]);

/** Maps by id whose members are maps by id as well. */
const mapsOfMaps: ReadonlySet<string> = new Set(['names']);

type Level = 'members' | 'ids' | 'ids-of-ids';

function levelOf(name: string): Level {
  if (mapsOfMaps.has(name)) return 'ids-of-ids';
  return mapsById.has(name) ? 'ids' : 'members';
}

/** What the value of a member is, when the member stands in a value of the given level. */
function levelBelow(level: Level, name: string): Level {
  if (level === 'members') return levelOf(name);
  return level === 'ids-of-ids' ? 'ids' : 'members';
}

/** The value without extensions; the same object if there are none, which is usual. */
export function withoutExtensions(value: JsonValue): JsonValue {
  return hasExtension(value, 'members') ? stripped(value, 'members') : value;
}

function hasExtension(value: JsonValue, level: Level): boolean {
  if (isJsonList(value)) return value.some((item) => hasExtension(item, 'members'));
  if (!isJsonObject(value)) return false;
  for (const key in value) {
    if (level === 'members' && isExtension(key)) return true;
    const member = value[key];
    if (member !== undefined && hasExtension(member, levelBelow(level, key))) return true;
  }
  return false;
}

function stripped(value: JsonValue, level: Level): JsonValue {
  if (isJsonList(value)) return value.map((item) => stripped(item, 'members'));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => level !== 'members' || !isExtension(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, stripped(member, levelBelow(level, key))]));
}

/** The path up to its first extension among ids; null if there is none. */
export function extensionIn(path: Path): Path | null {
  const index = path.findIndex((step) => typeof step === 'string' && isExtension(step));
  return index === -1 ? null : path.slice(0, index + 1);
}
