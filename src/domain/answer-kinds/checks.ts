import type { ChecksCriterion, Option } from '../checklist/checklist.ts';
import { add, divide, type Rational, rational, zero } from '../values/rational.ts';
import { type AnswerKindRules, isOptionList, noDay, unchanged } from './answer-kind-rules.ts';

/** Of more options than these every sum may come about. */
const MOST_OPTIONS = 6;

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
  picksSeveral: true,
  offered: idsOf,
  fromText: checkedFromText,
  possibleMarks: ({ options }) => (options.length > MOST_OPTIONS ? null : possibleShares(options)),
  dayIn: noDay,
  withoutWords: unchanged,
};

function idsOf({ options }: ChecksCriterion): readonly string[] {
  return options.map(({ id }) => id);
}

/** In the checklist's order; `[]` checks none, and so does `none` unless an option has that id. A text that says nothing is no answer. */
function checkedFromText(criterion: ChecksCriterion, text: string): readonly string[] | null {
  const ids = idsOf(criterion);
  if (text === '[]' || (text === 'none' && !ids.includes('none'))) return [];
  const checked = text.split(',').map((each) => each.trim());
  return checked.every((id) => ids.includes(id)) ? ids.filter((id) => checked.includes(id)) : null;
}

function possibleShares(options: readonly Option[]): readonly number[] {
  const shares = options.map(({ mark }) => mark ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let sums = [0];
  for (const share of shares) sums = [...sums, ...sums.map((sum) => sum + share)];
  return sums.map((sum) => sum / all);
}

function sumOfShares(options: readonly Option[]): Rational {
  return options.reduce((sum, option) => add(sum, rational(option.mark ?? 1)), zero);
}
