import { isOptionList } from '../../domain/answer-kinds/answer-kind-rules.ts';
import type { ChecksCriterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { type Asked, type Asker, digitOf, nothingDrawn, type Step, stay, type TypedLine } from './asker.ts';
import { moved } from './pick-one.ts';

interface ChecksState {
  readonly cursor: number | null;
  readonly checked: readonly string[];
  /** Something was checked, or Enter was pressed with nothing checked: from now on Enter means what is shown. */
  readonly isTouched: boolean;
}

/** Several options: digits or space check them, Enter finishes. */
export const checksAsker: Asker<ChecksCriterion, ChecksState> = {
  start: ({ preset }) => ({
    cursor: null,
    checked: preset !== null && isOptionList(preset) ? preset : [],
    isTouched: false,
  }),
  press: (asked, state, key) => {
    const { options } = asked.criterion;
    const digit = digitOf(key);
    if (digit !== null) return stay(toggled(asked, state, digit - 1));
    switch (key.name) {
      case 'up':
      case 'down':
        return stay({ ...state, cursor: moved(state.cursor, options.length, key.name) });
      case 'space':
        return stay(state.cursor === null ? state : toggled(asked, state, state.cursor));
      case 'return':
        return finish(asked, state);
      default:
        return stay(state);
    }
  },
  isPending: () => false,
  line: () => '',
  draw: ({ criterion, language }, { checked, cursor }) => ({
    ...nothingDrawn,
    options: criterion.options.map(({ id, label }) => ({
      id,
      text: textIn(label, language),
      checked: checked.includes(id),
    })),
    cursor,
    keys: [
      { key: `1–${criterion.options.length}`, does: messagesIn(language).walk.howTo.check },
      { key: messagesIn(language).walk.enterKey, does: messagesIn(language).walk.howTo.done },
    ],
  }),
  takesText: false,
  typed: checkedNumbers,
  hasRows: false,
};

function toggled({ criterion }: Asked<ChecksCriterion>, state: ChecksState, index: number): ChecksState {
  const option = criterion.options[index];
  if (option === undefined) return state;
  const { checked } = state;
  const now = checked.includes(option.id) ? checked.filter((id) => id !== option.id) : [...checked, option.id];
  return { cursor: index, checked: now, isTouched: true };
}

/** Nothing checked is a valid answer, but never by a single key. */
function finish({ criterion, canConfirm, language }: Asked<ChecksCriterion>, state: ChecksState): Step<ChecksState> {
  if (!state.isTouched && canConfirm) return { is: 'confirm' };
  if (state.checked.length === 0 && !state.isTouched) {
    return { is: 'problem', text: messagesIn(language).walk.noneOfThem, state: { ...state, isTouched: true } };
  }
  const ids = criterion.options.map(({ id }) => id);
  return { is: 'answer', value: ids.filter((id) => state.checked.includes(id)) };
}

/** Numbers of options, `0` for none of them. */
function checkedNumbers({ criterion: { options }, language }: Asked<ChecksCriterion>, line: string): TypedLine {
  if (line === '0') return { is: 'answer', value: [] };
  const numbers = line.split(/[\s,;]+/).map(Number);
  if (numbers.some((each) => options[each - 1] === undefined)) {
    return { is: 'problem', text: messagesIn(language).walk.typeNumbers };
  }
  return { is: 'answer', value: options.filter((_, index) => numbers.includes(index + 1)).map(({ id }) => id) };
}
