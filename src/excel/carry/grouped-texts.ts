import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { languages } from '../../domain/values/language.ts';
import { damaged } from '../../office/bounds/refusals.ts';

const MARK = '';

const STRING = String.raw`"[^"\\]*(?:\\.[^"\\]*)*"`;
/** The order of canonical JSON. */
const sorted = languages.toSorted();
/** A map of texts by language, possibly empty, in canonical JSON. It can't occur inside a text, where quotes are escaped. */
const TEXTS = new RegExp(`\\{${sorted.map((key) => `(?:"${key}":(${STRING}))?`).join(',?')}\\}`, 'g');

/**
 * JSON of `{ rest, texts }` for canonical JSON: in the value, `{ "": "en fr vi" }` replaces texts in several languages, and the texts
 * follow by language in the same order. Texts of one language compress better side by side, and they are most of what a workbook carries. A
 * value that contains the mark itself is left as it is.
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

/** The original value. @throws AuditError workbook-damaged if texts are missing. */
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
