import type { LocalizedText } from '../values/language.ts';
import type { Signatory } from './signatory.ts';

/** Papers in a province's name beside its report: what each says is the template's, what it says it of is the data's. */
export const letterIds = ['submission', 'decision', 'reminder'] as const;
export type LetterId = (typeof letterIds)[number];

export type Letters = Readonly<Record<LetterId, Letter>>;

export interface Letter {
  /** The kind of paper above the subject; null: an official letter, whose subject stands below its number. */
  readonly title: LocalizedText | null;
  readonly subject: LocalizedText;
  /** The part after the number, as in 05/TTr-TCT. */
  readonly symbol: string;
  /** The addressee; null: none. */
  readonly to: LocalizedText | null;
  readonly signatures: readonly Signatory[];
  readonly addressees: readonly LocalizedText[];
  /** Whose paper it is: the agency's, or that of the organisation above it. */
  readonly from: 'agency' | 'superior';
  readonly body: readonly LetterPart[];
}

export type LetterPart = LetterCondition &
  (
    | { readonly kind: 'heading'; readonly text: LocalizedText }
    | { readonly kind: 'text'; readonly text: LocalizedText; readonly style: LetterStyle }
    | { readonly kind: 'list'; readonly list: LetterList }
    | { readonly kind: 'table'; readonly table: LetterTable }
  );

export interface LetterCondition {
  /** Printed only where this mark is known and counts something. */
  readonly when: LetterMark | null;
  /** Printed only where it is not. */
  readonly without: LetterMark | null;
}

export const letterStyles = ['body', 'italic', 'center', 'list', 'title'] as const;
export type LetterStyle = (typeof letterStyles)[number];

/** Sentences that the data give, one a line. */
export const letterLists = [
  'grounds',
  'results',
  'decisions',
  'tasks',
  'deadlines',
  'days',
  'due-days',
  'risks',
] as const;
export type LetterList = (typeof letterLists)[number];

export const letterTables = ['facilities', 'sources', 'lift-sources', 'overdue'] as const;
export type LetterTable = (typeof letterTables)[number];

/** What texts of letters may name in braces; those of a facility are known in reminders alone. */
export const letterMarks = [
  'province',
  'round',
  'decision',
  'plan',
  'date',
  'report-number',
  'facilities',
  'best-level',
  'ready',
  'ready-names',
  'not-ready',
  'not-ready-names',
  'missing',
  'missing-names',
  'once',
  'yearly',
  'total',
  'lift-once',
  'lift-yearly',
  'lift-total',
  'lift-facilities',
  'lift-unpriced',
  'unpriced',
  'left-out',
  'reply-by',
  'fingerprint',
  'facility',
  'unit',
  'audited-on',
  'level',
  'percent',
  'reasons',
  'ready-day',
  'overdue',
  'longest-overdue',
] as const;
export type LetterMark = (typeof letterMarks)[number];
