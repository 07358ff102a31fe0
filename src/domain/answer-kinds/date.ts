import type { DateCriterion } from '../checklist/checklist.ts';
import { daysBetween, isIsoDay } from '../values/days.ts';
import { zero } from '../values/rational.ts';
import { type AnswerKindRules, isText, unchanged } from './answer-kind-rules.ts';
import { markByBands } from './bands.ts';

export const dateRules: AnswerKindRules<DateCriterion> = {
  fits: (_criterion, value) => isText(value) && (value === 'never' || isIsoDay(value)),
  mark: (criterion, value, { auditedOn }) => {
    if (criterion.bands.length === 0 || !isText(value)) return null;
    return value === 'never' ? zero : markByBands(criterion.bands, daysBetween(value, auditedOn));
  },
  testValue: () => null,
  picksSeveral: false,
  offered: () => [],
  fromText: (_criterion, text, read) => (text === 'never' ? text : read.day(text)),
  possibleMarks: ({ bands }) => bands.map(({ mark }) => mark),
  dayIn: (value) => (isText(value) && value !== 'never' ? value : null),
  withoutWords: unchanged,
};
