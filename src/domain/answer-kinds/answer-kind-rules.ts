import type { CoverageCounts, GivenValue } from '../audit/audit.ts';
import type { Criterion, TestValue } from '../checklist/checklist.ts';
import type { Rational } from '../values/rational.ts';

/** What is particular to one answer kind; everything else of scoring is the same for all. */
export interface AnswerKindRules<OfKind extends Criterion> {
  /** Whether a value can stand as an answer to the criterion at all. */
  readonly fits: (criterion: OfKind, value: GivenValue) => boolean;
  /** The exact mark, 0–1, of a value that fits; null: this answer is not scored. */
  readonly mark: (criterion: OfKind, value: GivenValue, context: MarkContext) => Rational | null;
  /** What conditions compare; null: a test on this answer does not hold. */
  readonly testValue: (value: GivenValue) => TestValue | null;
}

export interface MarkContext {
  /** ISO day of the audit. */
  readonly auditedOn: string;
  /** Coverage only: what is needed, by rule or as answered. */
  readonly needed: Rational | null;
}

export function isText(value: GivenValue): value is string {
  return typeof value === 'string';
}

export function isOptionList(value: GivenValue): value is readonly string[] {
  return Array.isArray(value);
}

export function isCounts(value: GivenValue): value is CoverageCounts {
  return typeof value === 'object' && !Array.isArray(value);
}
