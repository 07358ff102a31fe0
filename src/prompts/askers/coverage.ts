import { isCounts } from '../../domain/answer-kinds/answer-kind-rules.ts';
import { numberFault } from '../../domain/answer-kinds/bounds-fault.ts';
import type { CoverageCriterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { boundsText, countLabels } from '../../i18n/bounds-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { typedNumber } from '../../i18n/written/typed-number.ts';
import { type Asked, type Asker, nothingDrawn, type Step, stay } from './asker.ts';

interface CoverageState {
  readonly asks: 'needed' | 'present';
  /** The typed number needed; null: not typed, so that of the preset or the rule counts. */
  readonly needed: number | null;
  readonly line: string;
}

/** First the number needed, then the number present; `1/2` gives present and needed at once. */
export const coverageAsker: Asker<CoverageCriterion, CoverageState> = {
  start: ({ needed }) => ({ asks: needed === null ? 'needed' : 'present', needed: null, line: '' }),
  press: (asked, state, key) => {
    if (key.name === 'escape') return stay(coverageAsker.start(asked));
    if (key.name !== 'return') return stay({ ...state, line: key.line });
    return state.line === '' ? finishEmpty(asked, state) : finishTyped(asked, state);
  },
  isPending: ({ line, needed }) => line !== '' || needed !== null,
  line: ({ line }) => line,
  draw: (asked, state) => {
    const { walk } = messagesIn(asked.language);
    const unit = asked.criterion.unit === null ? '' : textIn(asked.criterion.unit, asked.language);
    const written = (value: number) => formatNumber(value, asked.language);
    const labels = countLabels(asked.criterion.labels, asked.language);
    const known = state.needed ?? asked.needed;
    const value = typedNumber(state.line, asked.language);
    const label =
      state.asks === 'needed'
        ? walk.count({ name: labels.needed, unit })
        : walk.present({
            name: labels.present,
            unit,
            other: labels.needed,
            needed: known === null ? null : written(known),
          });
    return {
      ...nothingDrawn,
      label,
      below: value === null ? null : walk.understood({ value: `${written(value)} ${unit}`.trim() }),
      keys: [
        { key: walk.enterKey, does: state.line === '' ? walk.howTo.afterNumber : walk.howTo.record },
        ...(state.line === '' && state.asks === 'needed'
          ? [{ key: '7/10', does: walk.howTo.both({ present: labels.present, needed: labels.needed }) }]
          : []),
      ],
    };
  },
  takesText: true,
  typed: 'line',
  hasRows: true,
};

/** Enter alone keeps this number from the preset. */
function finishEmpty(asked: Asked<CoverageCriterion>, state: CoverageState): Step<CoverageState> {
  const { preset, canConfirm, language } = asked;
  if (state.needed === null && canConfirm) return { is: 'confirm' };
  const before = preset !== null && isCounts(preset) && !('rows' in preset) ? preset : null;
  if (state.asks === 'present' && before !== null) {
    return { is: 'answer', value: { needed: state.needed, present: before.present } };
  }
  return { is: 'problem', text: messagesIn(language).walk.typeFirst, state };
}

function finishTyped(asked: Asked<CoverageCriterion>, state: CoverageState): Step<CoverageState> {
  const counts = state.line.split('/').map((part) => typedNumber(part, asked.language));
  const [first, second] = counts;
  const problem = (text: string): Step<CoverageState> => ({ is: 'problem', text, state });
  const { walk } = messagesIn(asked.language);
  if (first === undefined || counts.length > 2 || counts.some((count) => count === null || count < 0))
    return problem(walk.notACount);
  if (first === null) return problem(walk.notACount);
  if (second !== undefined)
    return { is: 'answer', value: { needed: asked.needed === null ? second : null, present: first } };
  if (state.asks === 'needed') {
    const fault = numberFault(asked.criterion.bounds, first, 'needed');
    if (fault !== null) return problem(boundsText(fault, asked.criterion.labels, asked.language));
    return stay({ asks: 'present', needed: first, line: '' });
  }
  return { is: 'answer', value: { needed: state.needed, present: first } };
}
