import { fitsKind } from '../../../domain/answer-kinds/index.ts';
import type { Answer, GivenValue } from '../../../domain/audit/audit.ts';
import type { Change } from '../../../domain/audit/history.ts';
import type { Checklist, Criterion } from '../../../domain/checklist/checklist.ts';
import { criteriaById } from '../../../domain/checklist/checklist-difference.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../../domain/values/json.ts';
import type { Language } from '../../../domain/values/language.ts';
import { isSameValue } from '../../../domain/values/same-value.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { answerText } from '../answers/answer-text.ts';
import { recordedText } from './recorded-text.ts';

/** What a change of an audit is about: the criterion and its part, or a part of the audit as a whole. */
export function changedPart({ criterion, part }: Pick<Change, 'criterion' | 'part'>, language: Language): string {
  const name = wordFor(part, messagesIn(language).trail.parts);
  return criterion === null ? name : `${criterion} ${name}`;
}

/** A change of an audit in words, from what to what; of a part with several facts only those that changed. */
export function recordedChange(change: Change, checklist: Checklist, language: Language): string {
  const criterion = change.criterion === null ? undefined : criteriaById(checklist).get(change.criterion);
  const [from, to] = isAnswer(change.from) || isAnswer(change.to) ? [change.from, change.to] : differing(change);
  const textOf = (value: JsonValue) => valueText(criterion, change.part, value, checklist, language);
  const [before, after] = [textOf(from), textOf(to)];
  // Of a signature, what was changed since stands in lines of its own.
  if (change.part === 'signed' && before === after) return messagesIn(language).trail.signedNoted;
  return `${before} → ${after}`;
}

function differing({ from, to }: Change): readonly [JsonValue, JsonValue] {
  if (!isJsonObject(from) || !isJsonObject(to)) return [from, to];
  const isOther = (key: string) => !isSameValue(from[key] ?? null, to[key] ?? null);
  const only = (value: JsonObject) => Object.fromEntries(Object.entries(value).filter(([key]) => isOther(key)));
  return [only(from), only(to)];
}

function valueText(
  criterion: Criterion | undefined,
  part: string,
  value: JsonValue,
  checklist: Checklist,
  language: Language,
): string {
  if (part === 'decisions' && isJsonList(value)) return decisionsText(criterion, value, language) || '—';
  if (!isAnswer(value)) return recordedText(part, value, checklist, language) || '—';
  const answer = criterion === undefined ? null : answerOf(criterion, value);
  const shown =
    criterion === undefined || answer === null
      ? strangeAnswer(value['answer'] ?? null, language)
      : answerText(criterion, answer, language);
  const note =
    typeof value['note'] === 'string' ? `; ${messagesIn(language).walk.noteIs({ note: value['note'] })}` : '';
  return shown + note;
}

/** An answer that the checklist no longer accepts, or to what it no longer asks. */
function strangeAnswer(value: JsonValue, language: Language): string {
  const { words, answers } = messagesIn(language);
  if (typeof value === 'number') return formatNumber(value, language);
  if (isJsonList(value)) return value.map((each) => strangeAnswer(each, language)).join('; ');
  if (isJsonObject(value)) {
    const { needed = null, present = null, rows = null } = value;
    if (isJsonList(rows)) return rows.map((each) => strangeAnswer(each, language)).join('; ');
    const count = (each: JsonValue) => (typeof each === 'number' ? formatNumber(each, language) : '?');
    return answers.coverage({ present: count(present), needed: count(needed), unit: '' });
  }
  return typeof value === 'string' ? wordFor(value, { ...words.judgement, ...words.state, never: words.never }) : '';
}

/** Conflicts that were decided: between which answers, and for which. */
function decisionsText(criterion: Criterion | undefined, decisions: readonly JsonValue[], language: Language): string {
  const { trail } = messagesIn(language);
  return decisions
    .flatMap((decision) => {
      if (!isJsonObject(decision) || !isJsonList(decision['between'] ?? null)) return [];
      const { between, chosen = null, reason = null } = decision;
      const options = (between as readonly JsonValue[]).map((each) => optionText(criterion, each, language));
      const taken = typeof chosen === 'number' ? (options[chosen] ?? '—') : '—';
      const why = typeof reason === 'string' ? trail.field({ name: trail.fields.reason, value: reason }) : '';
      return [[trail.decided({ options, chosen: taken }), why].filter((each) => each !== '').join('; ')];
    })
    .join('; ');
}

/** An answer as a decision holds it. */
function optionText(criterion: Criterion | undefined, option: JsonValue, language: Language): string {
  const answer = isJsonObject(option) && isJsonObject(option['answer'] ?? null) ? (option['answer'] as JsonObject) : {};
  const { is, value = null, reason = null } = answer;
  const written = is === 'given' ? { answer: value } : { answer: is ?? null, reason };
  const known = criterion === undefined ? null : answerOf(criterion, written);
  return criterion === undefined || known === null
    ? strangeAnswer(written.answer, language)
    : answerText(criterion, known, language);
}

function isAnswer(value: JsonValue): value is JsonObject {
  return isJsonObject(value) && Object.hasOwn(value, 'answer');
}

/** Null if the checklist no longer accepts the answer. */
function answerOf(criterion: Criterion, { answer, reason }: JsonObject): Answer | null {
  if (answer === 'no-evidence') return { is: 'no-evidence' };
  if (answer === 'not-applicable') return { is: 'not-applicable', reason: typeof reason === 'string' ? reason : '' };
  const value = answer as GivenValue;
  return answer !== null && answer !== undefined && fitsKind(criterion, value) ? { is: 'given', value } : null;
}
