import type { GivenValue } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';

/** A question as one answer kind sees it. */
export interface Asked<OfKind extends Criterion> {
  readonly criterion: OfKind;
  /** The answer that Enter confirms; null: none, or it is "not applicable" or "no evidence". */
  readonly preset: GivenValue | null;
  /** Whether Enter alone confirms something, be it an answer or that there is none. */
  readonly canConfirm: boolean;
  /** Coverage only: the number needed if a rule gives it. */
  readonly needed: number | null;
  readonly language: Language;
  readonly auditedOn: string;
}

export interface Key {
  /** `up`, `down`, `right`, `space`, `backspace`, `escape`, `return`, a letter or a digit; `''`: text that came at once. */
  readonly name: string;
  /** The line after the key, in NFC. */
  readonly line: string;
}

/** The effect of a key. */
export type Step<State> =
  | { readonly is: 'state'; readonly state: State }
  | { readonly is: 'answer'; readonly value: GivenValue }
  /** The preset is confirmed. */
  | { readonly is: 'confirm' }
  /** The answer is incomplete or invalid; the text says why. */
  | { readonly is: 'problem'; readonly text: string; readonly state: State };

/** How keys give an answer of one kind: a pure state machine, drawn and fed by the question prompt. */
export interface Asker<OfKind extends Criterion, State> {
  readonly start: (asked: Asked<OfKind>) => State;
  readonly press: (asked: Asked<OfKind>, state: State, key: Key) => Step<State>;
  /** True while something typed is unfinished: letters then belong to it and are not commands. */
  readonly isPending: (state: State) => boolean;
  /** True if a letter begins the answer, so that it is no command although nothing is typed yet. */
  readonly takesLetters?: (state: State) => boolean;
  /** True where pasted text can stand in the line. */
  readonly takesText: boolean;
  /** The text in the input line. */
  readonly line: (state: State) => string;
  readonly draw: (asked: Asked<OfKind>, state: State) => Drawing;
  /** How a whole line is taken where nothing can be drawn: key by key, as one line, or as this function reads it. */
  readonly typed: 'keys' | 'line' | ((asked: Asked<OfKind>, line: string) => TypedLine);
  /** The numbers can be given row by row. */
  readonly hasRows: boolean;
}

/** What a line that was typed as a whole led to. */
export type TypedLine =
  | { readonly is: 'answer'; readonly value: GivenValue }
  | { readonly is: 'problem'; readonly text: string };

export interface Drawing {
  readonly options: readonly DrawnOption[];
  /** Index of the option under the cursor; null: none. */
  readonly cursor: number | null;
  /** Text before the input line; null: nothing can be typed. */
  readonly label: string | null;
  /** Text below the input line, such as how a number was understood. */
  readonly below: string | null;
  /** What can be pressed to answer, each with its meaning. */
  readonly keys: readonly KeyHint[];
}

export interface KeyHint {
  readonly key: string;
  readonly does: string;
}

export interface DrawnOption {
  readonly id: string;
  readonly text: string;
  /** Null: not a check box. */
  readonly checked: boolean | null;
}

export const nothingDrawn: Drawing = { options: [], cursor: null, label: null, below: null, keys: [] };

export function stay<State>(state: State): Step<State> {
  return { is: 'state', state };
}

/** The digit of a key; null: not a digit. */
export function digitOf({ name }: Key): number | null {
  return /^\d$/.test(name) ? Number(name) : null;
}
