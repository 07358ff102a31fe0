import { judgements } from '../../domain/answer-kinds/judgement.ts';
import type { ChoiceCriterion, Criterion, JudgementCriterion } from '../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import {
  type Asked,
  type Asker,
  type Drawing,
  digitOf,
  type Key,
  type KeyHint,
  nothingDrawn,
  type Step,
  stay,
} from './asker.ts';

export interface PickState {
  /** Null: none yet, so that Enter alone never answers by accident. */
  readonly cursor: number | null;
  /** Digits typed so far of a number above nine. */
  readonly typed: string;
}

export interface PickOption {
  readonly id: string;
  readonly label: string;
}

/** One of several options: its digit picks it at once; so do arrows and Enter. */
function pickOne<OfKind extends Criterion>(
  optionsOf: (asked: Asked<OfKind>) => readonly PickOption[],
): Asker<OfKind, PickState> {
  return {
    start: (asked) => {
      const cursor = optionsOf(asked).findIndex(({ id }) => id === asked.preset);
      return { cursor: cursor === -1 ? null : cursor, typed: '' };
    },
    press: (asked, state, key) => press(asked, optionsOf(asked), state, key),
    isPending: ({ typed }) => typed !== '',
    line: () => '',
    draw: (asked, state) => draw(optionsOf(asked), state, asked.language),
    takesText: false,
    typed: 'keys',
    hasRows: false,
  };
}

function press<OfKind extends Criterion>(
  asked: Asked<OfKind>,
  options: readonly PickOption[],
  state: PickState,
  key: Key,
): Step<PickState> {
  const digit = digitOf(key);
  if (digit !== null) return options.length > 9 ? typeDigit(options, state, digit) : pickDigit(options, state, digit);
  switch (key.name) {
    case 'up':
    case 'down':
      return stay({ cursor: moved(state.cursor, options.length, key.name), typed: '' });
    case 'backspace':
    case 'escape':
      return stay({ ...state, typed: '' });
    case 'return':
      return pickUnderCursor(asked, options, state);
    default:
      return stay(state);
  }
}

/** Moves the cursor up or down by one, wrapping around; without a cursor it starts at the near end. */
export function moved(cursor: number | null, count: number, name: 'up' | 'down'): number | null {
  if (count === 0) return null;
  if (cursor === null) return name === 'down' ? 0 : count - 1;
  return (cursor + (name === 'down' ? 1 : -1) + count) % count;
}

function pickDigit(options: readonly PickOption[], state: PickState, digit: number): Step<PickState> {
  const option = options[digit - 1];
  return option === undefined ? stay(state) : { is: 'answer', value: option.id };
}

function typeDigit(options: readonly PickOption[], state: PickState, digit: number): Step<PickState> {
  const typed = `${state.typed}${digit}`;
  if (Number(typed) > options.length || Number(typed) === 0) return stay(state);
  return stay({ cursor: Number(typed) - 1, typed });
}

function pickUnderCursor<OfKind extends Criterion>(
  { canConfirm, language }: Asked<OfKind>,
  options: readonly PickOption[],
  state: PickState,
): Step<PickState> {
  const option = state.cursor === null ? undefined : options[state.cursor];
  if (option !== undefined) return { is: 'answer', value: option.id };
  return canConfirm ? { is: 'confirm' } : { is: 'problem', text: messagesIn(language).walk.pickFirst, state };
}

function draw(options: readonly PickOption[], { cursor, typed }: PickState, language: Language): Drawing {
  const { howTo, enterKey } = messagesIn(language).walk;
  const isMany = options.length > 9;
  const keys: readonly KeyHint[] = [
    { key: options.length < 2 ? '1' : `1–${options.length}`, does: isMany ? howTo.numberThenEnter : howTo.atOnce },
    { key: `↑ ↓ ${enterKey}`, does: howTo.choose },
  ];
  return {
    ...nothingDrawn,
    options: options.map(({ id, label }) => ({ id, text: label, checked: null })),
    cursor,
    keys: typed === '' ? keys : [{ key: enterKey, does: howTo.record }],
  };
}

export const judgementAsker = pickOne<JudgementCriterion>(({ language }) =>
  judgements.map((id) => ({ id, label: messagesIn(language).words.judgement[id] })),
);

export const choiceAsker = pickOne<ChoiceCriterion>(({ criterion, language }) =>
  criterion.options.map(({ id, label }) => ({ id, label: textIn(label, language) })),
);
