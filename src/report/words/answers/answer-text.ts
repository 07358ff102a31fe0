import { isCounts, isOptionList, isText } from '../../../domain/answer-kinds/answer-kind-rules.ts';
import { neededOf, presentOf } from '../../../domain/answer-kinds/coverage.ts';
import type { Answer, CoverageCounts, GivenValue } from '../../../domain/audit/audit.ts';
import type { CoverageCriterion, Criterion } from '../../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { type Rational, toNumber } from '../../../domain/values/rational.ts';
import { countLabels } from '../../../i18n/bounds-text.ts';
import { type Messages, messagesIn } from '../../../i18n/translator.ts';
import { unitFor, withUnit } from '../../../i18n/written/counted-unit.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { formatDay, formatNumber } from '../../../i18n/written/numbers-and-dates.ts';

/** An answer for people, in the words of the checklist, followed by its reason if it has one. */
export function answerText(
  criterion: Criterion,
  answer: Answer | null,
  language: Language,
  needed: Rational | null = null,
): string {
  const { words, answers } = messagesIn(language);
  if (answer === null) return '';
  if (answer.is === 'no-evidence') return words.state['no-evidence'];
  if (answer.is === 'not-applicable') {
    return answer.reason === '' ? words.state['not-applicable'] : answers.notApplicable({ reason: answer.reason });
  }
  return valueText(criterion, answer.value, language, needed);
}

function valueText(criterion: Criterion, value: GivenValue, language: Language, needed: Rational | null): string {
  const messages = messagesIn(language);
  switch (criterion.kind) {
    case 'judgement':
      return isText(value) ? judgementText(value, messages) : '';
    case 'choice':
      return isText(value) ? optionLabel(criterion.options, value, language) : '';
    case 'checks':
      return isOptionList(value) ? checksText(criterion.options, value, language) : '';
    case 'number':
      return typeof value === 'number' ? numberText(value, criterion.unit, language) : messages.words.neverMeasured;
    case 'coverage':
      return isCounts(value) ? countsText(value, needed, criterion, language) : '';
    case 'date':
      return isText(value) && value !== 'never' ? formatDay(value, language) : messages.words.never;
    case 'text':
      return isText(value) ? value : '';
  }
}

function judgementText(value: string, { words }: Messages): string {
  return value === 'met' || value === 'partly' || value === 'not-met' ? words.judgement[value] : value;
}

type LabelledOptions = Extract<Criterion, { kind: 'choice' }>['options'];

function optionLabel(options: LabelledOptions, id: string, language: Language): string {
  const option = options.find((each) => each.id === id);
  return option === undefined ? id : textIn(option.label, language);
}

function checksText(options: LabelledOptions, checked: readonly string[], language: Language): string {
  const { words, answers } = messagesIn(language);
  if (checked.length === 0) return words.noneChecked;
  const labels = checked.map((id) => optionLabel(options, id, language));
  return answers.checked({ count: checked.length, of: options.length, list: joined(labels, language) });
}

function countsText(
  counts: CoverageCounts,
  neededByRule: Rational | null,
  criterion: CoverageCriterion,
  language: Language,
): string {
  const needed = neededByRule ?? neededOf(counts);
  return countsSentence(
    criterion,
    {
      present: formatNumber(toNumber(presentOf(counts)), language),
      needed: needed === null ? '?' : formatNumber(toNumber(needed), language),
      unit:
        criterion.unit === null ? '' : unitFor(toNumber(presentOf(counts)), textIn(criterion.unit, language), language),
    },
    language,
  );
}

/** The two numbers of a coverage, in its own words if it has some. */
export function countsSentence(
  { labels }: CoverageCriterion,
  counts: { readonly present: string; readonly needed: string; readonly unit: string },
  language: Language,
): string {
  const { answers } = messagesIn(language);
  if (labels === null) return answers.coverage(counts);
  return answers.labelledCoverage({ ...counts, labels: countLabels(labels, language) });
}

function numberText(value: number, unit: NumberUnit, language: Language): string {
  const written = formatNumber(value, language);
  return unit === null ? written : withUnit(value, written, textIn(unit, language), language);
}

type NumberUnit = Extract<Criterion, { kind: 'number' }>['unit'];
