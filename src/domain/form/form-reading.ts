import type { GivenValue } from '../audit/audit.ts';
import type { Problem } from '../problem/problem.ts';

/** An answer as a form has it; the reason for "not applicable" is in the note. */
export type FormAnswer =
  | { readonly is: 'given'; readonly value: GivenValue }
  /** `reason`: where it does not stand in the note. */
  | { readonly is: 'not-applicable'; readonly reason?: string }
  | { readonly is: 'no-evidence' };

/** What a form says about one criterion. */
export interface FormEntry {
  readonly criterion: string;
  /** Null: not answered. */
  readonly answer: FormAnswer | null;
  /** `''`: no note. */
  readonly note: string;
  readonly who: string;
  /** File names. */
  readonly evidence: readonly string[];
  readonly place: EntryPlace;
  /** ISO instant; left out: not known. */
  readonly at?: string;
}

/** Sheet and cell of the entry, for messages; null: it is on no sheet. */
export interface EntryPlace {
  readonly sheet: string | null;
  readonly answerCell: string | null;
  readonly noteCell: string | null;
  readonly evidenceCell: string | null;
}

/** Something in a form that is ignored without being a mistake. */
export interface LeftOut {
  readonly why: 'note-without-answer' | 'row-without-code' | 'row-missing' | 'blank-kept' | 'newer-kept';
  readonly criterion: string | null;
  /** Of what is asked about the facility; left out: it is about something else. */
  readonly question?: string;
  /** Null, like the cell, if it has no place in the form. */
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** A returned questionnaire as read. */
export interface FormReading {
  /** Null: not on the form; `''`: left empty. */
  readonly facilityId: string | null;
  readonly facilityName: string | null;
  /** Sheet and cell of `facilityId`; null: not on the form. */
  readonly facilityPlace: { readonly sheet: string; readonly cell: string } | null;
  /** ISO day; null: not on the form, or left empty. */
  readonly auditedOn: string | null;
  readonly preparer: string;
  /** ISO instant at which it was saved; left out: not known. */
  readonly savedAt?: string;
  /** Answers to the profile questions by id; null: left empty. */
  readonly profile: ReadonlyMap<string, string | number | null>;
  /** By criterion id; faulty entries are left out. */
  readonly entries: ReadonlyMap<string, FormEntry>;
  readonly problems: readonly Problem[];
  readonly leftOut: readonly LeftOut[];
}
