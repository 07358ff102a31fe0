import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { languages } from '../../domain/values/language.ts';
import { damaged } from '../bounds/refusals.ts';

const MARK = '';

const STRING = String.raw`"[^"\\]*(?:\\.[^"\\]*)*"`;
/** In the order that canonical JSON has them in. */
const sorted = languages.toSorted();
/** A map of texts in some of our languages in canonical JSON, or an empty map. Nothing inside a text looks like it: quotes are escaped there. */
const TEXTS = new RegExp(`\\{${sorted.map((key) => `(?:"${key}":(${STRING}))?`).join(',?')}\\}`, 'g');

/**
 * JSON of `{ rest, texts }` for canonical JSON: the value, in which `{ "": "en fr vi" }` stands where texts in several languages were, and
 * those texts by language, in the order in which they stood. Texts of one language pack better beside each other, and texts in three
 * languages are most of what a workbook carries. A value that uses the mark itself is left as it is.
 */
export function groupedJson(json: string): string {
  if (json.includes(`"${MARK}":`)) return `{"rest":${json},"texts":{}}`;
  const texts = sorted.map((language) => ({ language, json: [] as string[] }));
  const rest = json.replace(TEXTS, (map, ...found: readonly (string | undefined)[]) => {
    const present = texts.filter((_, index) => found[index] !== undefined);
    texts.forEach((ofLanguage, index) => {
      const text = found[index];
      if (text !== undefined) ofLanguage.json.push(text);
    });
    return present.length === 0 ? map : `{"${MARK}":"${present.map(({ language }) => language).join(' ')}"}`;
  });
  const used = texts.filter((each) => each.json.length > 0);
  return `{"rest":${rest},"texts":{${used.map((each) => `"${each.language}":[${each.json.join(',')}]`).join(',')}}}`;
}

/** The value as it was. @throws AuditError workbook-damaged where texts are missing. */
export function ungroupTexts(grouped: JsonObject): JsonValue {
  const { rest = null, texts } = grouped;
  if (!isJsonObject(texts)) throw damaged('data-shape');
  if (Object.keys(texts).length === 0) return rest;
  const next = new Map<string, number>();
  const textIn = (language: string): JsonValue => {
    const [all, index] = [texts[language], next.get(language) ?? 0];
    next.set(language, index + 1);
    const text = isJsonList(all) ? all[index] : undefined;
    if (typeof text !== 'string') throw damaged('data-shape');
    return text;
  };
  const give = (each: JsonValue): JsonValue => {
    if (isJsonList(each)) return each.map(give);
    if (!isJsonObject(each)) return each;
    const mark = each[MARK];
    if (typeof mark === 'string') return Object.fromEntries(mark.split(' ').map((key) => [key, textIn(key)]));
    return Object.fromEntries(Object.entries(each).map(([key, member]) => [key, give(member)]));
  };
  return give(rest);
}
