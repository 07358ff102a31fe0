import { isText } from '../../domain/answer-kinds/answer-kind-rules.ts';
import type { TextCriterion } from '../../domain/checklist/checklist.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { withMarkedBreaks, withRealBreaks } from '../line-breaks.ts';
import { type Asked, type Asker, type Key, type KeyHint, nothingDrawn, type Step, stay } from './asker.ts';

interface TextState {
  /** `ready`: a letter begins the text; `keys`: after Esc, letters are commands. */
  readonly mode: 'ready' | 'writing' | 'keys';
  readonly line: string;
}

/** A text: the first letter begins it, Enter confirms the present one, and Esc makes letters commands. */
export const textAsker: Asker<TextCriterion, TextState> = {
  start: () => ({ mode: 'ready', line: '' }),
  press: (asked, state, key) => (state.mode === 'writing' ? write(asked, state, key) : begin(asked, state, key)),
  isPending: ({ mode }) => mode === 'writing',
  takesLetters: ({ mode }) => mode === 'ready',
  takesText: true,
  line: ({ mode, line }) => (mode === 'writing' ? line : ''),
  draw: ({ language, canConfirm }, { mode, line }) => {
    const { walk } = messagesIn(language);
    const { howTo, enterKey, escapeKey } = walk;
    const change = canConfirm ? [{ key: '→', does: howTo.change }] : [];
    const keys: Readonly<Record<TextState['mode'], readonly KeyHint[]>> = {
      ready: [{ key: howTo.letters, does: howTo.write }, ...change, { key: escapeKey, does: howTo.keys }],
      writing: [{ key: enterKey, does: howTo.record }],
      keys: [{ key: 't', does: line === '' ? howTo.write : howTo.writeOn }],
    };
    return { ...nothingDrawn, label: mode === 'keys' ? null : walk.text, keys: keys[mode] };
  },
  typed: (_asked, line) => ({ is: 'answer', value: line }),
  hasRows: false,
};

function begin({ preset, canConfirm }: Asked<TextCriterion>, state: TextState, key: Key): Step<TextState> {
  const isLetterKey = state.mode === 'keys';
  const present = preset !== null && isText(preset) ? withMarkedBreaks(preset) : '';
  const change = stay<TextState>({ mode: 'writing', line: state.line === '' ? present : state.line });
  if (key.name === 'escape') return stay({ ...state, mode: isLetterKey ? 'ready' : 'keys' });
  if (key.name === 'right' || (isLetterKey && key.name === 't')) return change;
  if (key.name === 'return') return canConfirm ? { is: 'confirm' } : change;
  return isLetterKey || key.line === '' ? stay(state) : stay({ mode: 'writing', line: key.line });
}

function write({ language }: Asked<TextCriterion>, state: TextState, key: Key): Step<TextState> {
  // What was typed waits: t goes on with it.
  if (key.name === 'escape') return stay({ ...state, mode: 'keys' });
  if (key.name !== 'return') return stay({ ...state, line: key.line });
  const text = withRealBreaks(state.line);
  return isBlank(text)
    ? { is: 'problem', text: messagesIn(language).walk.typeFirst, state }
    : { is: 'answer', value: text };
}
