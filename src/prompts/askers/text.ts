import { isText } from '../../domain/answer-kinds/answer-kind-rules.ts';
import type { TextCriterion } from '../../domain/checklist/checklist.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { type Asker, nothingDrawn, stay } from './asker.ts';

interface TextState {
  /** Until this is true, letters are commands. */
  readonly isWriting: boolean;
  readonly line: string;
}

/** A text: Enter confirms the present one, or starts writing; `t` always starts writing. */
export const textAsker: Asker<TextCriterion, TextState> = {
  start: () => ({ isWriting: false, line: '' }),
  press: ({ preset, canConfirm, language }, state, key) => {
    const writing = { isWriting: true, line: preset !== null && isText(preset) ? preset : '' };
    if (!state.isWriting) {
      if (key.name === 't') return stay(writing);
      if (key.name !== 'return') return stay(state);
      return canConfirm ? { is: 'confirm' } : stay(writing);
    }
    if (key.name === 'escape') return stay({ isWriting: false, line: '' });
    if (key.name !== 'return') return stay({ ...state, line: key.line });
    const text = state.line.trim();
    return isBlank(text)
      ? { is: 'problem', text: messagesIn(language).walk.typeFirst, state }
      : { is: 'answer', value: text };
  },
  isPending: ({ isWriting }) => isWriting,
  line: ({ line }) => line,
  draw: ({ language, canConfirm }, { isWriting }) => {
    const { walk } = messagesIn(language);
    return {
      ...nothingDrawn,
      label: isWriting ? walk.text : null,
      below: isWriting ? null : walk.howToWrite({ canConfirm }),
    };
  },
  typed: (_asked, line) => ({ is: 'answer', value: line }),
  hasRows: false,
};
