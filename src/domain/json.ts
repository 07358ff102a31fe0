/** A value that JSON can hold; canonical texts and digests are made of these. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * Canonical JSON: keys sorted by code unit, texts in NFC, no white space; equal values give equal text. Thousands of audits and every
 * checklist pass through here, hence text that is added to and no lists in between.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return isJsonArray(value) ? canonicalList(value) : canonicalMap(value);
}

const remembered = new WeakMap<JsonObject, string>();

/** As canonicalJson, of a value that will be asked for again and is never changed. */
export function rememberedJson(value: JsonObject): string {
  const text = remembered.get(value) ?? canonicalJson(value);
  remembered.set(value, text);
  return text;
}

function canonicalList(list: readonly JsonValue[]): string {
  let text = '';
  for (const item of list) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
  return `[${text}]`;
}

function canonicalMap(map: JsonObject): string {
  let text = remembered.get(map);
  if (text !== undefined) return text;
  text = '';
  for (const [key, own] of canonicalKeys(map)) {
    const member = map[own];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** Keys in NFC beside themselves as they are, in order. */
function canonicalKeys(map: JsonObject): readonly (readonly [string, string])[] {
  return Object.keys(map)
    .map((key) => [key.normalize('NFC'), key] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function isJsonArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** SHA-256 in lower-case hex of a text (as UTF-8) or of bytes; given by the composition root. */
export type Sha256 = (data: string | Uint8Array) => string;
