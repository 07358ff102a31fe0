import { type Problem, problem } from '../../domain/problem/problem.ts';
import { letterMarks } from '../../domain/template/letter.ts';
import { placeholders } from '../../domain/template/report-template.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { type Language, languages } from '../../domain/values/language.ts';
import { nearest } from '../../domain/values/nearest.ts';
import type { Path } from '../yaml/source.ts';
import type { TemplateDraft, TemplateRule } from './template-draft.ts';

/** Every text is present in every language that the template declares, and uses only known placeholders. */
export const texts: TemplateRule = (template) => {
  const declared = languages.filter((language) => template.draft.languages?.includes(language));
  return textsIn(template.raw, []).flatMap(({ text, path }) => [
    ...declared.flatMap((language) => missing(text, path, language, template)),
    ...declared.flatMap((language) => unknownPlaceholders(text[language], [...path, language], template)),
  ]);
};

interface PlacedText {
  readonly text: JsonObject;
  readonly path: Path;
}

/** Maps that may be empty without counting as a text without languages. */
const containers: ReadonlySet<string> = new Set(['blanks', 'facility', 'province', 'subjects', 'tables']);

/** Nothing else in a template has languages as keys. */
function textsIn(value: JsonValue, path: Path): readonly PlacedText[] {
  if (isJsonList(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (!isJsonObject(value)) return [];
  const keys = Object.keys(value);
  const known: readonly string[] = languages;
  const isText =
    keys.every((key) => known.includes(key)) && !(keys.length === 0 && containers.has(String(path.at(-1))));
  return isText ? [{ text: value, path }] : keys.flatMap((key) => textsIn(value[key] ?? null, [...path, key]));
}

function missing(text: JsonObject, path: Path, language: Language, { locator }: TemplateDraft): readonly Problem[] {
  const found = text[language];
  if (found !== undefined && !(typeof found === 'string' && found.trim() === '')) return [];
  const key = String(path.findLast((step) => typeof step === 'string') ?? language);
  return [problem('missing-language', { key, language }, locator.ofKey([...path, language]))];
}

function unknownPlaceholders(text: JsonValue | undefined, path: Path, { locator }: TemplateDraft): readonly Problem[] {
  if (typeof text !== 'string') return [];
  const known: readonly string[] = path[0] === 'letters' ? letterMarks : placeholders;
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, id = '']) =>
    known.includes(id)
      ? []
      : [problem('unknown-reference', { what: 'placeholder', id, nearest: nearest(id, known) }, locator.ofValue(path))],
  );
}
