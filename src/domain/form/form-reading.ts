import type { GivenValue } from '../audit/audit.ts';
import type { Problem } from '../problem/problem.ts';

/** An answer as a form has it: the reason why something does not apply stands in the note. */
export type FormAnswer =
  | { readonly is: 'given'; readonly value: GivenValue }
  | { readonly is: 'not-applicable' }
  | { readonly is: 'no-evidence' };

/** What a form says of one criterion. */
export interface FormEntry {
  readonly criterion: string;
  /** Null: it is not answered. */
  readonly answer: FormAnswer | null;
  /** `''`: none. */
  readonly note: string;
  readonly who: string;
  /** Names of files. */
  readonly evidence: readonly string[];
  readonly place: EntryPlace;
}

/** Where it stands, for messages. */
export interface EntryPlace {
  readonly sheet: string;
  readonly answerCell: string;
  readonly noteCell: string;
  readonly evidenceCell: string;
}

/** Something in a form that is not taken over and is no fault either. */
export interface LeftOut {
  readonly why: 'note-without-answer' | 'row-without-code' | 'row-missing' | 'blank-kept';
  readonly criterion: string | null;
  /** Null, as the cell: it stands nowhere. */
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** A questionnaire as it came back. */
export interface FormReading {
  /** Null: not on the form; `''`: left empty. */
  readonly facilityId: string | null;
  readonly facilityName: string | null;
  /** Where `facilityId` stands; null: nowhere. */
  readonly facilityPlace: { readonly sheet: string; readonly cell: string } | null;
  /** ISO day; null: not on the form, or left empty. */
  readonly auditedOn: string | null;
  readonly preparer: string;
  /** Answers to the profile by question; null: left empty. */
  readonly profile: ReadonlyMap<string, string | number | null>;
  /** By criterion; without those that something is wrong with. */
  readonly entries: ReadonlyMap<string, FormEntry>;
  readonly problems: readonly Problem[];
  readonly leftOut: readonly LeftOut[];
}
