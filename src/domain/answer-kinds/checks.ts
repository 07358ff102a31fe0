import type { ChecksCriterion, Option } from '../checklist/checklist.ts';
import { add, divide, type Rational, rational, zero } from '../values/rational.ts';
import { type AnswerKindRules, isOptionList } from './answer-kind-rules.ts';

export const checksRules: AnswerKindRules<ChecksCriterion> = {
  fits: (criterion, value) =>
    isOptionList(value) &&
    new Set(value).size === value.length &&
    value.every((id) => criterion.options.some((option) => option.id === id)),
  mark: (criterion, value) => {
    if (!isOptionList(value)) return null;
    const checked = criterion.options.filter((option) => value.includes(option.id));
    return divide(sumOfShares(checked), sumOfShares(criterion.options));
  },
  testValue: () => null,
};

function sumOfShares(options: readonly Option[]): Rational {
  return options.reduce((sum, option) => add(sum, rational(option.mark ?? 1)), zero);
}
