import type { NumberCriterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { typedNumber } from '../../i18n/written/typed-number.ts';
import { type Asked, type Asker, nothingDrawn, type Step, stay } from './asker.ts';

interface LineState {
  readonly line: string;
}

/** A number, typed as people write it; `k`: there is none. */
export const numberAsker: Asker<NumberCriterion, LineState> = {
  start: () => ({ line: '' }),
  press: (asked, state, key) => {
    if (key.name === 'return') return finish(asked, state);
    if (key.name === 'escape') return stay({ line: '' });
    if (key.name === 'k' && state.line === '') return { is: 'answer', value: 'none' };
    return stay({ line: key.line });
  },
  isPending: ({ line }) => line !== '',
  line: ({ line }) => line,
  draw: ({ criterion, language }, { line }) => {
    const { walk } = messagesIn(language);
    const value = typedNumber(line, language);
    const unit = criterion.unit === null ? '' : textIn(criterion.unit, language);
    return {
      ...nothingDrawn,
      label: unit === '' ? walk.number : walk.numberOf({ unit }),
      below: value === null ? null : walk.understood({ value: `${formatNumber(value, language, 12)} ${unit}`.trim() }),
      keys: [
        { key: walk.enterKey, does: line === '' ? walk.howTo.afterNumber : walk.howTo.record },
        ...(line === '' ? [{ key: 'k', does: walk.noneKeys.none }] : []),
      ],
    };
  },
  takesText: true,
  typed: 'line',
  hasRows: false,
};

function finish({ canConfirm, language }: Asked<NumberCriterion>, state: LineState): Step<LineState> {
  const { walk } = messagesIn(language);
  if (state.line === '') return canConfirm ? { is: 'confirm' } : { is: 'problem', text: walk.typeFirst, state };
  const value = typedNumber(state.line, language);
  return value === null ? { is: 'problem', text: walk.notANumber, state } : { is: 'answer', value };
}
