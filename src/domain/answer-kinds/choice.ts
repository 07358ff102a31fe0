import type { ChoiceCriterion, Option } from '../checklist/checklist.ts';
import { rational } from '../values/rational.ts';
import { type AnswerKindRules, isText, noDay, unchanged } from './answer-kind-rules.ts';

export const choiceRules: AnswerKindRules<ChoiceCriterion> = {
  fits: (criterion, value) => isText(value) && findOption(criterion.options, value) !== undefined,
  mark: (criterion, value) => {
    const mark = isText(value) ? findOption(criterion.options, value)?.mark : null;
    return mark === null || mark === undefined ? null : rational(mark);
  },
  testValue: (value) => (isText(value) ? value : null),
  picksSeveral: false,
  offered: ({ options }) => options.map(({ id }) => id),
  fromText: ({ options }, text) => findOption(options, text)?.id ?? null,
  possibleMarks: ({ options }) => options.flatMap(({ mark }) => mark ?? []),
  dayIn: noDay,
  withoutWords: unchanged,
};

function findOption(options: readonly Option[], id: string): Option | undefined {
  return options.find((option) => option.id === id);
}
