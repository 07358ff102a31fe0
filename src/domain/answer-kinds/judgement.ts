import type { JudgementCriterion } from '../checklist/checklist.ts';
import { one, type Rational, rational, zero } from '../values/rational.ts';
import { type AnswerKindRules, isText, noDay, unchanged } from './answer-kind-rules.ts';

export const judgements = ['met', 'partly', 'not-met'] as const;
export type Judgement = (typeof judgements)[number];

const marks: Readonly<Record<Judgement, Rational>> = { met: one, partly: rational(0.5), 'not-met': zero };

export const judgementRules: AnswerKindRules<JudgementCriterion> = {
  fits: (_criterion, value) => isText(value) && isJudgement(value),
  mark: (_criterion, value) => (isText(value) && isJudgement(value) ? marks[value] : null),
  testValue: (value) => (isText(value) ? value : null),
  picksSeveral: false,
  offered: () => judgements,
  fromText: (_criterion, text) => (isJudgement(text) ? text : null),
  possibleMarks: () => [0, 0.5, 1],
  dayIn: noDay,
  withoutWords: unchanged,
};

function isJudgement(value: string): value is Judgement {
  return Object.hasOwn(marks, value);
}
