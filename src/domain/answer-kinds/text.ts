import type { TextCriterion } from '../checklist/checklist.ts';
import { isBlank } from '../values/blank.ts';
import { type AnswerKindRules, isText, noDay } from './answer-kind-rules.ts';

export const textRules: AnswerKindRules<TextCriterion> = {
  fits: (_criterion, value) => isText(value),
  mark: () => null,
  testValue: () => null,
  picksSeveral: false,
  offered: () => [],
  fromText: (_criterion, text) => (isBlank(text) ? null : text),
  possibleMarks: () => [],
  dayIn: noDay,
  withoutWords: () => '',
};
