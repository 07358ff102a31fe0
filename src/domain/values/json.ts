import { compareByCode } from './compare-by-code.ts';
import { composed } from './text/composed.ts';
/** A value that JSON can hold; canonical texts and digests are made from these. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Keys that could change the objects into which a value from a file is copied. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member by a key that a file gave; undefined where the object has none of its own, also for `toString`. */
export function ownMember(map: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/**
 * Canonical JSON: keys sorted by code unit, texts in NFC, no white space; equal values give equal text. Thousands of audits and every
 * checklist pass through here, so it appends to one text instead of building lists.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'string') return JSON.stringify(composed(value));
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return isJsonList(value) ? canonicalList(value) : canonicalMap(value);
}

const remembered = new WeakMap<JsonObject, string>();

/** Like canonicalJson, with the result cached: for a value that is used again and never changed. */
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
  for (const own of canonicalKeys(map)) {
    const member = map[own];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${composedKey(own).json}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** The original keys, sorted by their NFC form. */
function canonicalKeys(map: JsonObject): readonly string[] {
  const keys = Object.keys(map);
  if (keys.every((key) => composedKey(key).isAsItIs)) return keys.sort();
  return keys
    .map((key) => [composed(key), key] as const)
    .sort(([a], [b]) => compareByCode(a, b))
    .map(([, key]) => key);
}

interface ComposedKey {
  /** The key in NFC, as JSON. */
  readonly json: string;
  readonly isAsItIs: boolean;
}

/** A few keys occur very often: those of the formats, and criterion ids. */
const composedKeys = new Map<string, ComposedKey>();
const MOST_KEYS = 5_000;

function composedKey(key: string): ComposedKey {
  const found = composedKeys.get(key);
  if (found !== undefined) return found;
  const inNfc = composed(key);
  const made = { json: JSON.stringify(inNfc), isAsItIs: inNfc === key };
  if (composedKeys.size < MOST_KEYS) composedKeys.set(key, made);
  return made;
}

/** SHA-256 in lower-case hex of a text (as UTF-8) or of bytes; given by the composition root. */
export type Sha256 = (data: string | Uint8Array) => string;
