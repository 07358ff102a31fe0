import type { NumberCriterion } from '../checklist/checklist.ts';
import { zero } from '../values/rational.ts';
import { type AnswerKindRules, noDay, unchanged } from './answer-kind-rules.ts';
import { markByBands } from './bands.ts';

export const numberRules: AnswerKindRules<NumberCriterion> = {
  fits: (_criterion, value) => value === 'none' || (typeof value === 'number' && Number.isFinite(value)),
  mark: (criterion, value) => {
    if (criterion.bands.length === 0) return null;
    return typeof value === 'number' ? markByBands(criterion.bands, value) : zero;
  },
  testValue: (value) => (typeof value === 'number' ? value : null),
  picksSeveral: false,
  offered: () => [],
  fromText: (_criterion, text, read) => (text === 'none' ? 'none' : read.number(text)),
  possibleMarks: ({ bands }) => bands.map(({ mark }) => mark),
  dayIn: noDay,
  withoutWords: unchanged,
};
