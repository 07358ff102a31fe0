import { fitsKind } from '../../domain/answer-kinds/index.ts';
import type { Answer, GivenValue } from '../../domain/audit/audit.ts';
import type { Change } from '../../domain/audit/history.ts';
import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import { criteriaById } from '../../domain/checklist/checklist-difference.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import { isSameValue } from '../../domain/values/same-value.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { wordFor } from '../../i18n/written/word-for.ts';
import { answerText } from './answer-text.ts';
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
  return `${textOf(from)} → ${textOf(to)}`;
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
  if (criterion === undefined || !isAnswer(value)) return recordedText(part, value, checklist, language) || '—';
  const answer = answerOf(criterion, value);
  const written = value['answer'] ?? null;
  const shown =
    answer === null ? recordedText(part, written, checklist, language) : answerText(criterion, answer, language);
  const note =
    typeof value['note'] === 'string' ? `; ${messagesIn(language).walk.noteIs({ note: value['note'] })}` : '';
  return shown + note;
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
