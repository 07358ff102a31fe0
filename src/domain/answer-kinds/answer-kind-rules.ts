import type { CoverageCounts, GivenValue } from '../audit/audit.ts';
import type { Criterion, TestValue } from '../checklist/checklist.ts';
import type { Rational } from '../values/rational.ts';

/** What one answer kind does differently; the rest of scoring is the same for all kinds. */
export interface AnswerKindRules<OfKind extends Criterion> {
  /** Whether the value is a valid answer to the criterion. */
  readonly fits: (criterion: OfKind, value: GivenValue) => boolean;
  /** The exact mark, 0–1, of a valid value; null: this answer is not scored. */
  readonly mark: (criterion: OfKind, value: GivenValue, context: MarkContext) => Rational | null;
  /** The value that conditions compare; null: no test on this answer holds. */
  readonly testValue: (value: GivenValue) => TestValue | null;
}

export interface MarkContext {
  /** ISO day of the audit. */
  readonly auditedOn: string;
  /** Coverage only: the number needed, by rule or as answered. */
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
