import type { Answer, GivenValue } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';

/** Questions in the terminal. Nothing is saved or scored behind it. Every method @throws AuditError interrupted on Ctrl-C and at the end of input. */
export interface Prompts {
  /** Asks one criterion on a page of its own. */
  question(page: QuestionPage): Promise<QuestionReply>;
  /** A list to choose from, searched by typing, with or without diacritics; null: Esc. */
  choose<Value>(list: ChoiceList<Value>): Promise<Value | null>;
  /** One line of text in NFC; null: Esc. */
  text(field: TextField): Promise<string | null>;
  /** Shows text on a page of its own until a key is pressed. */
  read(page: ReadingPage): Promise<void>;
  /** Says something above the next question. */
  tell(text: string): void;
}

export interface QuestionPage {
  readonly criterion: Criterion;
  /** ISO day; no date is answered after it. */
  readonly auditedOn: string;
  readonly heading: PageHeading;
  /** Coverage only: what is needed where a rule says so; null: it is asked. */
  readonly needed: number | null;
  /** What Enter alone confirms: the answer recorded before, else the facility's claim. */
  readonly preset: Answer | null;
  /** Where the preset is the facility's claim: that is what is being confirmed. */
  readonly isClaim: boolean;
  /** Lines between the question and the answer: the claim, what is recorded, notes, evidence. */
  readonly facts: readonly string[];
  /** Keys that make sense here. */
  readonly canBeNotApplicable: boolean;
  readonly canGoBack: boolean;
  readonly canClear: boolean;
  /** The visit itself can be written down here. */
  readonly hasVisit: boolean;
}

/** How far one side has come with the criteria of a walk, of those asked now. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface PageHeading {
  readonly facility: string;
  readonly round: string;
  readonly section: string;
  readonly place: string | null;
  readonly total: Progress;
  readonly ofSection: Progress;
  /** The level by the answers there are now. */
  readonly level: string;
}

export type QuestionReply =
  | { readonly type: 'answer'; readonly value: GivenValue }
  /** The preset as it is. */
  | { readonly type: 'confirm' }
  | { readonly type: Command };

type Command =
  | 'back'
  | 'skip'
  | 'note'
  | 'evidence'
  | 'help'
  | 'not-applicable'
  | 'no-evidence'
  | 'clear'
  | 'rows'
  | 'go-to'
  | 'review'
  | 'visit'
  | 'save-quit';

export interface ChoiceList<Value> {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  /** Few choices in fixed words, chosen by digit or arrows: there is nothing to search. */
  readonly isMenu?: boolean;
  /** Index of the one that stands under the cursor first. */
  readonly start?: number;
}

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** Searched besides the label, such as an id. */
  readonly also?: string;
}

export interface TextField {
  readonly title: string;
  /** Stands in the line, to be changed. */
  readonly initial?: string;
  /** What Enter alone gives. */
  readonly preset?: string;
  /** What is wrong with the text; null: it is accepted. */
  readonly problemWith?: (text: string) => string | null;
}

export interface ReadingPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
}
