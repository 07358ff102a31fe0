import type { JsonObject, JsonValue } from '../../domain/json.ts';
import { languages } from '../../domain/language.ts';
import { damaged } from '../refusals.ts';
import { isArray, isObject } from './safe-json.ts';

/**
 * A value whose texts in several languages were taken out and put together by language. Texts of one language pack
 * better beside each other, and texts in three languages are most of what a workbook carries.
 */
export interface GroupedTexts extends JsonObject {
  /** The value; where such texts were stands `{ "": "en fr vi" }`. */
  readonly rest: JsonValue;
  /** By language, in the order in which they stood. */
  readonly texts: JsonObject;
}

const MARK = '';
const known: ReadonlySet<string> = new Set(languages);

function isTextIn(language: string, text: JsonValue | undefined): boolean {
  return known.has(language) && typeof text === 'string';
}

/** @throws never: a value that uses the mark itself is left as it is. */
export function groupTexts(value: JsonValue): GroupedTexts {
  const texts = new Map<string, string[]>();
  const take = (each: JsonValue): JsonValue => {
    if (isArray(each)) return each.map(take);
    if (!isObject(each)) return each;
    const keys = Object.keys(each);
    if (keys.length === 0 || keys.length > known.size || !keys.every((key) => isTextIn(key, each[key]))) {
      return Object.fromEntries(keys.map((key) => [key, take(each[key] ?? null)]));
    }
    for (const key of keys.sort()) {
      const ofLanguage = texts.get(key) ?? [];
      if (ofLanguage.push(String(each[key])) === 1) texts.set(key, ofLanguage);
    }
    return { [MARK]: keys.join(' ') };
  };
  return usesMark(value) ? { rest: value, texts: {} } : { rest: take(value), texts: Object.fromEntries(texts) };
}

function usesMark(value: JsonValue): boolean {
  if (isArray(value)) return value.some(usesMark);
  return isObject(value) && Object.entries(value).some(([key, each]) => key === MARK || usesMark(each));
}

/** The value as it was. @throws AuditError workbook-damaged where texts are missing. */
export function ungroupTexts(grouped: JsonObject): JsonValue {
  const { rest = null, texts } = grouped;
  if (!isObject(texts)) throw damaged('data-shape');
  if (Object.keys(texts).length === 0) return rest;
  const next = new Map<string, number>();
  const textIn = (language: string): JsonValue => {
    const [all, index] = [texts[language], next.get(language) ?? 0];
    next.set(language, index + 1);
    const text = isArray(all) ? all[index] : undefined;
    if (typeof text !== 'string') throw damaged('data-shape');
    return text;
  };
  const give = (each: JsonValue): JsonValue => {
    if (isArray(each)) return each.map(give);
    if (!isObject(each)) return each;
    const mark = each[MARK];
    if (typeof mark === 'string') return Object.fromEntries(mark.split(' ').map((key) => [key, textIn(key)]));
    return Object.fromEntries(Object.entries(each).map(([key, member]) => [key, give(member)]));
  };
  return give(rest);
}
