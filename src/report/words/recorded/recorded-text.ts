import type { Checklist } from '../../../domain/checklist/checklist.ts';
import { isIsoDay } from '../../../domain/values/days.ts';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { labelled } from '../../../i18n/written/labelled.ts';
import { formatDay, formatInstant, formatNumber } from '../../../i18n/written/numbers-and-dates.ts';
import { knownWord, wordFor } from '../../../i18n/written/word-for.ts';
import { profileAnswer } from '../facility/profile-fields.ts';

/** A part of an audit as its history holds it, in words; '' where it says nothing. */
export function recordedText(part: string, value: JsonValue, checklist: Checklist, language: Language): string {
  if (isList(value)) {
    return value.flatMap((each) => recordedText(part, each, checklist, language) || []).join('; ');
  }
  if (!isObject(value)) return value === null ? '' : plainText(value, language);
  if (part === 'profile') return profileText(value, checklist, language);
  if (part === 'purchase') return purchaseText(value, checklist, language);
  if (part === 'assigned') return assignedText(value, checklist, language);
  if (part === 'facility') return facilityText(value, language);
  return fieldsOf(part, value, language);
}

function profileText(profile: JsonObject, checklist: Checklist, language: Language): string {
  return Object.entries(profile)
    .flatMap(([id, value]) => {
      const question = checklist.profile.find((each) => each.id === id);
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      return question === undefined
        ? [plainText(value, language)]
        : [`${textIn(question.question, language)} ${profileAnswer(question, value, language)}`];
    })
    .join('; ');
}

function assignedText(assigned: JsonObject, { sections }: Checklist, language: Language): string {
  return Object.entries(assigned)
    .map(([id, people]) => {
      const section = sections.find((each) => each.id === id);
      return labelled(section === undefined ? id : textIn(section.title, language), String(people), language);
    })
    .join('; ');
}

function facilityText({ kind, emr, ...facts }: JsonObject, language: Language): string {
  const { report, words } = messagesIn(language);
  const inWords = {
    ...facts,
    ...(typeof kind === 'string' ? { kind: wordFor(kind, words.facilityKind) } : {}),
    ...(isObject(emr ?? null) ? { emr: emrInWords(emr as JsonObject, report.emrStatus) } : {}),
  };
  return fieldsOf('facility', inWords, language);
}

function emrInWords(emr: JsonObject, words: Readonly<Record<string, string>>): JsonObject {
  const { status } = emr;
  return typeof status === 'string' ? { ...emr, status: wordFor(status, words) } : emr;
}

function purchaseText({ item, quantity, ...rest }: JsonObject, { items }: Checklist, language: Language): string {
  const known = typeof item === 'string' ? items.get(item) : undefined;
  const name = known === undefined ? String(item ?? '') : textIn(known.label, language);
  const unit = known?.unit == null ? '' : ` ${textIn(known.unit, language)}`;
  const many = typeof quantity === 'number' ? `: ${formatNumber(quantity, language)}${unit}` : '';
  const others = fieldsOf('purchase', rest, language);
  return `${name}${many}${others === '' ? '' : ` (${others})`}`;
}

/** Each field that says something, under its name; a name of its own stands for the whole. */
function fieldsOf(part: string, value: JsonObject, language: Language): string {
  const { trail, money, words } = messagesIn(language);
  const order = ['name', 'text', 'file', ...Object.keys(trail.fields)];
  const placeOf = (key: string) => (order.indexOf(key) === -1 ? order.length : order.indexOf(key));
  return Object.entries(value)
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .flatMap(([key, found]) => {
      if (hidden.has(key)) return [];
      const known =
        key === 'fundingSource' ? money.fundingSource : key === 'authority' ? words.authority : words.planStatus;
      const word = typeof found === 'string' ? knownWord(found, known) : null;
      const shown = word ?? nestedText(part, found, language);
      if (shown === '') return [];
      const name = knownWord(key, trail.fields);
      return [name === null ? shown : trail.field({ name, value: shown })];
    })
    .join(', ');
}

/** What only programs read. */
const hidden: ReadonlySet<string> = new Set([
  'sha256',
  'fingerprint',
  'chosen',
  'changes',
  'at',
  'is',
  'role',
  'side',
  'id',
  'names',
]);

function nestedText(part: string, value: JsonValue, language: Language): string {
  if (isList(value)) return value.flatMap((each) => nestedText(part, each, language) || []).join('; ');
  if (isObject(value)) return fieldsOf(part, value, language);
  return value === null ? '' : plainText(value, language);
}

function plainText(value: string | number | boolean, language: Language): string {
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value === 'boolean') return value ? messagesIn(language).words.yes : '';
  if (isIsoDay(value)) return formatDay(value, language);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) ? formatInstant(value, language) : value;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
