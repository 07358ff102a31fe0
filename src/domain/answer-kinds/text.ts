import type { TextCriterion } from '../checklist/checklist.ts';
import { type AnswerKindRules, isText } from './answer-kind-rules.ts';

export const textRules: AnswerKindRules<TextCriterion> = {
  fits: (_criterion, value) => isText(value),
  mark: () => null,
  testValue: () => null,
};
