import type { GivenValue } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';

/** What is asked, as one answer kind sees it. */
export interface Asked<OfKind extends Criterion> {
  readonly criterion: OfKind;
  /** The answer that Enter alone confirms; null: there is none, or it is not applicable or without evidence. */
  readonly preset: GivenValue | null;
  /** Enter alone confirms something, be it an answer or that there is none. */
  readonly canConfirm: boolean;
  /** Coverage only: what is needed where a rule says so. */
  readonly needed: number | null;
  readonly language: Language;
  readonly auditedOn: string;
}

export interface Key {
  /** `up`, `down`, `space`, `backspace`, `escape`, `return`, a letter or a digit. */
  readonly name: string;
  /** The line as it stands after the key, in NFC. */
  readonly line: string;
}

/** What a key led to. */
export type Step<State> =
  | { readonly is: 'state'; readonly state: State }
  | { readonly is: 'answer'; readonly value: GivenValue }
  /** The preset is confirmed. */
  | { readonly is: 'confirm' }
  /** The answer is not finished or not possible; the words say why. */
  | { readonly is: 'problem'; readonly text: string; readonly state: State };

/** How the answer of one kind is given by keys: a pure machine, drawn and fed by the question prompt. */
export interface Asker<OfKind extends Criterion, State> {
  readonly start: (asked: Asked<OfKind>) => State;
  readonly press: (asked: Asked<OfKind>, state: State, key: Key) => Step<State>;
  /** Something typed waits to be finished: letters belong to it and are no commands. */
  readonly isPending: (state: State) => boolean;
  /** What stands in the input line. */
  readonly line: (state: State) => string;
  readonly draw: (asked: Asked<OfKind>, state: State) => Drawing;
}

export interface Drawing {
  readonly options: readonly DrawnOption[];
  /** Which option stands under the cursor; null: none. */
  readonly cursor: number | null;
  /** Words before the input line; null: nothing is typed here. */
  readonly label: string | null;
  /** Words below the input line, such as how a number was understood. */
  readonly below: string | null;
}

export interface DrawnOption {
  readonly text: string;
  /** Null: it is not a box to check. */
  readonly checked: boolean | null;
}

export const nothingDrawn: Drawing = { options: [], cursor: null, label: null, below: null };

export function stay<State>(state: State): Step<State> {
  return { is: 'state', state };
}

/** The digit of a key; null: it is none. */
export function digitOf({ name }: Key): number | null {
  return /^\d$/.test(name) ? Number(name) : null;
}

/** The line after a key, where only figures are typed; a letter, as an input method may bring, changes nothing. */
export function figuresIn(line: string, before: string): string {
  return /^[\d\s.,/−-]*$/u.test(line) ? line : before;
}
