import type { JsonObject, JsonValue } from '../../domain/json.ts';

const SHORTEST = 16;

/**
 * The longer texts of the carried checklists, each once, in an order that only depends on the checklists: most of what
 * stands in the sheets is among them, and the record of cells as written refers to it instead of holding it again.
 */
export function knownTexts(checklists: ReadonlyMap<string, JsonObject>): readonly string[] {
  const texts = new Set<string>();
  for (const digest of [...checklists.keys()].sort()) collect(checklists.get(digest) ?? {}, texts);
  return [...texts];
}

function collect(value: JsonValue, texts: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length >= SHORTEST) texts.add(value.normalize('NFC'));
  } else if (isArray(value)) {
    for (const each of value) collect(each, texts);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value).sort()) collect(value[key] ?? null, texts);
  }
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
