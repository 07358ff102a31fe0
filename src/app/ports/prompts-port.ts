import type { Answer, GivenValue } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';

/** Questions in the terminal. Saves and scores nothing. Every method @throws AuditError interrupted on Ctrl-C and at the end of input. */
export interface Prompts {
  /** Asks one criterion on a page of its own. */
  question(page: QuestionPage): Promise<QuestionReply>;
  /** A list to choose from, searchable by typing, with or without diacritics; null: Esc. */
  choose<Value>(list: ChoiceList<Value>): Promise<Value | null>;
  /** A text in NFC; null: Esc. */
  text(field: TextField): Promise<string | null>;
  /** Shows text on a page of its own until a key is pressed. */
  read(page: ReadingPage): Promise<void>;
  /** Shows a message above the next question. */
  tell(text: string): void;
}

export interface QuestionPage {
  readonly criterion: Criterion;
  /** ISO day; answers can't be dates after it. */
  readonly auditedOn: string;
  readonly heading: PageHeading;
  /** Coverage only: the number needed if a rule gives it; null: it is asked. */
  readonly needed: number | null;
  /** The answer that Enter confirms: the recorded one, else the facility's claim. */
  readonly preset: Answer | null;
  /** True if the preset is the facility's claim, which is then being verified. */
  readonly isClaim: boolean;
  /** Lines between the question and the answer: what is recorded, notes, evidence. */
  readonly facts: readonly string[];
  /** Others' answers: the facility's claim, the round before. Beside the question where there is room, else among the facts. */
  readonly others: readonly string[];
  /** How it is seen and marked, most useful first; as much is shown as fits. */
  readonly guidance: readonly string[];
  /** What an option earns, by its id. */
  readonly earns: ReadonlyMap<string, string>;
  /** The criteria of the same place or section, in the order of the walk; shown where there is room. */
  readonly nearby: { readonly title: string; readonly lines: readonly NearbyLine[] };
  /** Keys available for this question. */
  readonly canBeNotApplicable: boolean;
  readonly canGoBack: boolean;
  readonly canClear: boolean;
  /** Whether this walk has recorded something that can be taken back. */
  readonly canUndo: boolean;
  /** Pictures that arrived and are not taken yet. */
  readonly arrivals: Arrivals;
  /** Whether the visit's facts can be entered here. */
  readonly hasVisit: boolean;
}

/** What arrives from outside while a question stands on the screen. */
export interface Arrivals {
  readonly names: () => readonly string[];
  /** Calls the listener when something more has arrived; returns how to end that. */
  readonly onMore: (listener: () => void) => () => unknown;
}

export interface NearbyLine {
  readonly text: string;
  readonly isDone: boolean;
  readonly isHere: boolean;
}

/** Progress of one side through the criteria of a walk, over those asked now. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface PageHeading {
  readonly facility: string;
  readonly round: string;
  /** The room or section that is being gone through, as the walk goes. */
  readonly stretch: string;
  /** The other of the two; null: the criterion has no place. */
  readonly also: string | null;
  readonly total: Progress;
  readonly ofStretch: Progress;
  /** What the answers so far come to, said of these answers alone. */
  readonly score: string;
  /** That the facility assesses itself; null: the group verifies. */
  readonly side: string | null;
}

export type QuestionReply =
  | { readonly type: 'answer'; readonly value: GivenValue }
  /** The preset, unchanged. */
  | { readonly type: 'confirm' }
  | {
      readonly type: Command;
      /** What was pasted on the page and led to this: paths of evidence, or rows. */
      readonly pasted?: string;
    };

type Command =
  | 'back'
  | 'skip'
  | 'note'
  | 'evidence'
  | 'photo'
  | 'help'
  | 'not-applicable'
  | 'no-evidence'
  | 'clear'
  | 'undo'
  | 'flag'
  | 'rows'
  | 'go-to'
  | 'review'
  | 'visit'
  | 'save-quit';

export interface ChoiceList<Value> {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  /** A few fixed choices, picked by digit or arrows; not searchable. */
  readonly isMenu?: boolean;
  /** Index of the choice that the cursor starts on. */
  readonly start?: number;
}

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** Also matched by the search, such as an id. */
  readonly also?: string;
}

export interface TextField {
  readonly title: string;
  /** Text to start with, which can be changed. */
  readonly initial?: string;
  /** The value if only Enter is pressed. */
  readonly preset?: string;
  /** The fault of a text; null: accepted. */
  readonly problemWith?: (text: string) => string | null;
  /** `kept`: one text of several lines; `each`: every line is an entry of its own. Left out: one line, to which pasted ones are joined. */
  readonly lines?: 'kept' | 'each';
  /** The line after Tab, such as with the rest of a path. */
  readonly complete?: (line: string) => Promise<string>;
}

export interface ReadingPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
}
