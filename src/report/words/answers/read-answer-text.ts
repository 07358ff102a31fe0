import { fitsKind } from '../../../domain/answer-kinds/index.ts';
import { judgements } from '../../../domain/answer-kinds/judgement.ts';
import type { Answer, GivenValue } from '../../../domain/audit/audit.ts';
import type { CoverageCriterion, Criterion, Option } from '../../../domain/checklist/checklist.ts';
import { isIsoDay } from '../../../domain/values/days.ts';
import type { LocalizedText } from '../../../domain/values/language.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { composed } from '../../../domain/values/text/composed.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { unitFor, withUnit } from '../../../i18n/written/counted-unit.ts';
import { readNumber } from '../../../i18n/written/numbers-and-dates.ts';
import { countsSentence } from './answer-text.ts';

/** The answer for a text as printed in a report, the reverse of `answerText`; null: none. */
export function readAnswerText(criterion: Criterion, text: string, language: Language): Answer | null {
  const { words, answers } = messagesIn(language);
  const written = composed(text).trim();
  if (isSame(written, words.state['no-evidence'])) return { is: 'no-evidence' };
  const [before = '', after = ''] = answers.notApplicable({ reason: mark }).split(mark);
  if (written.startsWith(before.trim()) && written.endsWith(after)) {
    const reason = written.slice(before.trim().length, written.length - after.length).trim();
    return reason === '' || criterion.notApplicable === 'forbidden' ? null : { is: 'not-applicable', reason };
  }
  const value = readValue(criterion, written, language);
  return value === null || !fitsKind(criterion, value) ? null : { is: 'given', value };
}

const mark = '\u0001';
const otherMark = '\u0002';

function readValue(criterion: Criterion, text: string, language: Language): GivenValue | null {
  const { words } = messagesIn(language);
  switch (criterion.kind) {
    case 'judgement':
      return judgements.find((each) => isSame(text, words.judgement[each]) || isSame(text, each)) ?? null;
    case 'choice':
      return optionOf(criterion.options, text, language)?.id ?? null;
    case 'checks':
      return readChecks(criterion.options, text, language);
    case 'number':
      return isSame(text, words.neverMeasured) ? 'none' : readWithUnit(text, criterion.unit, language);
    case 'coverage':
      return readCounts(text, criterion, language);
    case 'date':
      return isSame(text, words.never) || isSame(text, words.formerNever) ? 'never' : readDay(text);
    case 'text':
      return text;
  }
}

function optionOf(options: readonly Option[], text: string, language: Language): Option | undefined {
  return options.find(({ id, label }) => isSame(text, textIn(label, language)) || isSame(text, id));
}

function readChecks(options: readonly Option[], text: string, language: Language): readonly string[] | null {
  if (isSame(text, messagesIn(language).words.noneChecked)) return [];
  const list = text.replace(/^[^:]*:\s*/, '');
  const checked = list.split(';').map((part) => optionOf(options, part.trim(), language)?.id);
  const known = checked.flatMap((id) => id ?? []);
  return known.length === checked.length ? known : null;
}

/** The two numbers at their places in the sentence; the unit may be missing. */
function readCounts(text: string, criterion: CoverageCriterion, language: Language): GivenValue | null {
  const { unit } = criterion;
  const own = unit === null ? '' : textIn(unit, language);
  const { formerCoverage } = messagesIn(language).answers;
  const sentences = [own, unitFor(1, own, language), ''].flatMap((each) => {
    const counts = { present: mark, needed: otherMark, unit: each };
    return [countsSentence(criterion, counts, language), formerCoverage(counts)];
  });
  for (const sentence of sentences) {
    const pattern = escaped(sentence).replace(mark, '(?<present>.+?)').replace(otherMark, '(?<needed>.+?)');
    const { present, needed } = new RegExp(`^${pattern}$`, 'iu').exec(text)?.groups ?? {};
    const [has, needs] = [
      readNumber(present ?? '', language),
      needed === '?' ? null : readNumber(needed ?? '', language),
    ];
    if (has !== null && (needs !== null || needed === '?')) return { needed: needs, present: has };
  }
  return null;
}

/** A number with its unit as printed, in the plural or the singular, with the unit behind it, or without one. */
function readWithUnit(text: string, unit: LocalizedText | null, language: Language): number | null {
  const plain = readNumber(text, language);
  if (plain !== null || unit === null) return plain;
  const own = textIn(unit, language);
  for (const each of [own, unitFor(1, own, language)]) {
    for (const sentence of [withUnit(2, mark, each, language), `${mark} ${each}`, `${mark}${each}`]) {
      const found = new RegExp(`^${escaped(sentence).replace(mark, '(.+?)')}$`, 'iu').exec(text)?.[1];
      const value = found === undefined ? null : readNumber(found.trim(), language);
      if (value !== null) return value;
    }
  }
  return null;
}

function readDay(text: string): string | null {
  if (isIsoDay(text)) return text;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === composed(b).toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
