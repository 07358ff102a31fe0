import type { Reminded } from '../../../domain/province/reminders.ts';
import type { LetterMark } from '../../../domain/template/letter.ts';
import type { ReportTemplate } from '../../../domain/template/report-template.ts';
import type { ProvinceView } from '../frame/province-view.ts';

/** The data behind a letter. */
export interface LetterView extends ProvinceView {
  readonly template: ReportTemplate;
  /** SHA-256 in hex over the audits that were merged. */
  readonly fingerprint: string;
  /** The facility that is written to; null: the letter is on the whole province. */
  readonly reminded: Reminded | null;
}

/** A mark in words; null: nobody knows it. */
export interface MarkValue {
  readonly text: string | null;
  /** False for a count of none, so that the sentences about it are left out. */
  readonly isGiven: boolean;
}

export type MarkValues = Readonly<Record<LetterMark, MarkValue>>;
