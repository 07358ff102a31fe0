import type { CoverageCounts, GivenValue } from '../audit/audit.ts';
import type { Criterion, TestValue } from '../checklist/checklist.ts';
import { isIsoDay } from '../values/days.ts';
import type { Rational } from '../values/rational.ts';

/** What one answer kind does differently; the rest of scoring is the same for all kinds. */
export interface AnswerKindRules<OfKind extends Criterion> {
  /** Whether the value is a valid answer to the criterion. */
  readonly fits: (criterion: OfKind, value: GivenValue) => boolean;
  /** The exact mark, 0–1, of a valid value; null: this answer is not scored. */
  readonly mark: (criterion: OfKind, value: GivenValue, context: MarkContext) => Rational | null;
  /** The value that conditions compare; null: no test on this answer holds. */
  readonly testValue: (value: GivenValue) => TestValue | null;
  /** Whether an answer may pick several of its options, and so says of each of the others that it is not so. */
  readonly picksSeveral: boolean;
  /** Ids of what can be picked, in the checklist's order. */
  readonly offered: (criterion: OfKind) => readonly string[];
  /** A typed value, with numbers and days as the reader understands them; null: it is none of this kind. */
  readonly fromText: (criterion: OfKind, text: string, read: TypedReader) => GivenValue | null;
  /** The marks that a given answer may have; null: any from 0 to 1. */
  readonly possibleMarks: (criterion: OfKind) => readonly number[] | null;
  /** The ISO day that an answer names, which may not lie after the audit; null: it names none. */
  readonly dayIn: (value: GivenValue) => string | null;
  /** The value without what somebody wrote in own words, for public editions. */
  readonly withoutWords: (value: GivenValue) => GivenValue;
}

export interface MarkContext {
  /** ISO day of the audit. */
  readonly auditedOn: string;
  /** Coverage only: the number needed, by rule or as answered. */
  readonly needed: Rational | null;
}

/** What most kinds say: an answer names no day. */
export function noDay(): null {
  return null;
}

/** What most kinds say: an answer holds no words of anybody's own. */
export function unchanged(value: GivenValue): GivenValue {
  return value;
}

/** How numbers and days are written; null: the text is none, or may be several. */
export interface TypedReader {
  readonly number: (text: string) => number | null;
  /** An ISO day that exists. */
  readonly day: (text: string) => string | null;
}

/** Numbers and days as programs write them: `1234.5`, `2025-06-30`. */
export const plainReader: TypedReader = {
  number: (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : null),
  day: (text) => (isIsoDay(text) ? text : null),
};

export function isText(value: GivenValue): value is string {
  return typeof value === 'string';
}

export function isOptionList(value: GivenValue): value is readonly string[] {
  return Array.isArray(value);
}

export function isCounts(value: GivenValue): value is CoverageCounts {
  return typeof value === 'object' && !Array.isArray(value);
}
