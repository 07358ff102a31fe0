import type { QuestionPage, QuestionReply } from '../../app/ports/prompts-port.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Asked, Asker, Key, Step } from '../askers/asker.ts';
import { askerOf } from '../askers/index.ts';
import { doubtText, refusedText } from '../askers/value-problem.ts';
import { onOneLine, withMarkedBreaks, withoutLastBreak } from '../line-breaks.ts';
import { askedOf } from './asked-of.ts';
import { pastedMeaning } from './pasted-meaning.ts';
import { commandOf } from './question-keys.ts';

/** A question while it is being answered. */
export interface QuestionState {
  /** The state of the kind's asker. */
  readonly typed: unknown;
  /** What is wrong, or has to be confirmed; null: nothing. */
  readonly problem: string | null;
  /** A key that takes an answer's place without giving one; it acts when it is pressed again. */
  readonly waitsFor: string | null;
}

export type Pressed =
  | { readonly is: 'open'; readonly state: QuestionState }
  | { readonly is: 'reply'; readonly reply: QuestionReply };

/** How keys and pastes lead to a reply: pure, and the same on every screen. */
export interface QuestionMachine {
  readonly start: QuestionState;
  readonly asker: Asker<Criterion, unknown>;
  readonly asked: Asked<Criterion>;
  readonly press: (state: QuestionState, key: Key) => Pressed;
  readonly paste: (state: QuestionState, text: string) => Pressed;
  /** The text in the input line. */
  readonly line: (state: QuestionState) => string;
}

export function questionMachine(page: QuestionPage, language: Language): QuestionMachine {
  const asker = askerOf(page.criterion);
  const asked = askedOf(page, language);
  const { walk } = messagesIn(language);
  const open = (typed: unknown, problem: string | null = null, waitsFor: string | null = null): Pressed => ({
    is: 'open',
    state: { typed, problem, waitsFor },
  });

  function press(state: QuestionState, key: Key): Pressed {
    const command = commandFor(state, key);
    const confirmed = key.line === '' ? null : key.line.toLowerCase();
    if (command !== null) {
      if (!replaces(command, page) || state.waitsFor === confirmed) return { is: 'reply', reply: { type: command } };
      return open(state.typed, walk.pressAgain({ key: confirmed ?? '', what: walk.keys[command] }), confirmed);
    }
    const step = asker.press(asked, state.typed, key);
    const none = noneOf(step);
    if (none !== null && page.preset !== null && state.waitsFor !== confirmed) {
      return open(state.typed, walk.pressAgain({ key: confirmed ?? '', what: walk.noneKeys[none] }), confirmed);
    }
    return settled(state, step);
  }

  /** An answer that breaks a bound is refused, and an unusual one has to be meant: what was typed stays. */
  function settled(state: QuestionState, step: Step<unknown>): Pressed {
    if (step.is === 'answer') {
      const refused = refusedText(asked, step.value);
      if (refused !== null) return open(state.typed, refused);
      const doubt = doubtText(asked, step.value);
      const meant = JSON.stringify(step.value);
      if (doubt !== null && state.waitsFor !== meant) return open(state.typed, doubt, meant);
    }
    return replied(step) ?? open(stateAfter(step, state.typed), step.is === 'problem' ? step.text : null);
  }

  function commandFor({ typed }: QuestionState, { line }: Key) {
    if (asker.isPending(typed) || line.length !== 1) return null;
    const isTaken = asker.takesLetters?.(typed) === true && /[\p{L}\p{N}]/u.test(line);
    return isTaken ? null : commandOf(line.toLowerCase(), page);
  }

  function paste(state: QuestionState, text: string): Pressed {
    const meaning = pastedMeaning(text, page.criterion);
    if (meaning !== 'text' && !asker.isPending(state.typed)) {
      return { is: 'reply', reply: { type: meaning, pasted: text } };
    }
    if (!asker.takesText) return open(state.typed, walk.pastedIsText);
    const added = page.criterion.kind === 'text' ? withMarkedBreaks(withoutLastBreak(text)) : onOneLine(text).trim();
    const step = asker.press(asked, state.typed, { name: '', line: asker.line(state.typed) + added });
    return settled(state, step);
  }

  const start = { typed: asker.start(asked), problem: null, waitsFor: null };
  return { start, asker, asked, press, paste, line: ({ typed }) => asker.line(typed) };
}

/** Whether a command takes the place of an answer that stands there, without giving one. */
export function replaces(command: string, { preset, canClear }: QuestionPage): boolean {
  return (command === 'no-evidence' && preset !== null) || (command === 'clear' && canClear);
}

/** The answer that there is nothing, given by a single key; null: another step. */
export function noneOf(step: Step<unknown>): 'none' | 'never' | null {
  return step.is === 'answer' && (step.value === 'none' || step.value === 'never') ? step.value : null;
}

function replied(step: Step<unknown>): Pressed | null {
  if (step.is === 'answer') return { is: 'reply', reply: { type: 'answer', value: step.value } };
  return step.is === 'confirm' ? { is: 'reply', reply: { type: 'confirm' } } : null;
}

function stateAfter(step: Step<unknown>, before: unknown): unknown {
  return step.is === 'state' || step.is === 'problem' ? step.state : before;
}
