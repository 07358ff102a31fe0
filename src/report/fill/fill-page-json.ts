import type { Checklist } from '../../domain/checklist/checklist.ts';
import { isJsonObject, type JsonValue } from '../../domain/values/json.ts';
import { type Language, type LocalizedText, languages, textIn } from '../../domain/values/language.ts';
import type { FillPage } from './fill-page.ts';

/** A page's data as JSON: maps become lists of pairs under one key, texts stand in the page's language alone. */
export function fillPageJson(page: FillPage): string {
  const { language, checklist } = page;
  return JSON.stringify({ ...page, checklist: asked(checklist) }, (_key, value: unknown) => written(value, language));
}

/** What asking and scoring needs: not the text it was read from, nor what is bought and what it rests on, a third of the whole. */
function asked(checklist: Checklist): Checklist {
  const sections = checklist.sections.map((section) => ({
    ...section,
    criteria: section.criteria.map((criterion) => ({ ...criterion, remedies: [], basis: [] })),
  }));
  return { ...checklist, sections, definition: {}, retired: [], deadlines: [], basis: new Map(), items: new Map() };
}

/** The data that `fillPageJson` wrote. */
export function readFillPage(json: string): FillPage {
  return JSON.parse(json, (_key, value: JsonValue) =>
    isJsonObject(value) && Array.isArray(value[mapKey])
      ? new Map(value[mapKey] as unknown as [string, unknown][])
      : value,
  ) as FillPage;
}

const mapKey = '\u0000map';

function written(value: unknown, language: Language): unknown {
  if (value instanceof Map) return { [mapKey]: [...value] };
  return isLocalized(value) ? { [language]: textIn(value, language) } : value;
}

function isLocalized(value: unknown): value is LocalizedText {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, text]) => typeof text === 'string' && languages.some((language) => language === key))
  );
}
