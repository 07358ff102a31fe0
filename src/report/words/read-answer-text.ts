import { fitsKind } from '../../domain/answer-kinds/index.ts';
import { judgements } from '../../domain/answer-kinds/judgement.ts';
import type { Answer, GivenValue } from '../../domain/audit/audit.ts';
import type { CoverageCriterion, Criterion, Option } from '../../domain/checklist/checklist.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import type { LocalizedText } from '../../domain/values/language.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { readNumber } from '../../i18n/written/numbers-and-dates.ts';
import { countsSentence } from './answer-text.ts';

/** The answer for a text as printed in a report, the reverse of `answerText`; null: none. */
export function readAnswerText(criterion: Criterion, text: string, language: Language): Answer | null {
  const { words, answers } = messagesIn(language);
  const written = text.normalize('NFC').trim();
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
      return isSame(text, words.neverMeasured)
        ? 'none'
        : readNumber(withoutUnit(text, criterion.unit, language), language);
    case 'coverage':
      return readCounts(text, criterion, language);
    case 'date':
      return isSame(text, words.never) ? 'never' : readDay(text);
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
  const units = unit === null ? [''] : [textIn(unit, language), ''];
  for (const each of units) {
    const pattern = escaped(countsSentence(criterion, { present: mark, needed: otherMark, unit: each }, language))
      .replace(mark, '(?<present>.+?)')
      .replace(otherMark, '(?<needed>.+?)');
    const { present, needed } = new RegExp(`^${pattern}$`, 'iu').exec(text)?.groups ?? {};
    const [has, needs] = [
      readNumber(present ?? '', language),
      needed === '?' ? null : readNumber(needed ?? '', language),
    ];
    if (has !== null && (needs !== null || needed === '?')) return { needed: needs, present: has };
  }
  return null;
}

function withoutUnit(text: string, unit: LocalizedText | null, language: Language): string {
  const written = unit === null ? '' : textIn(unit, language);
  return written !== '' && text.toLowerCase().endsWith(written.toLowerCase())
    ? text.slice(0, -written.length).trim()
    : text;
}

function readDay(text: string): string | null {
  if (isIsoDay(text)) return text;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.normalize('NFC').toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
