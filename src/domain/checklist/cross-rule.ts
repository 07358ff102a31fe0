import type { LocalizedText } from '../values/language.ts';
import type { Test } from './condition.ts';

/** Answers that look odd beside each other. Said as a calm remark where the condition holds; it never changes a mark. */
export interface CrossRule {
  readonly id: string;
  readonly when: CrossCondition;
  readonly say: LocalizedText;
}

/** A condition that may also compare two numbers, of this audit or of the one before. */
export type CrossCondition =
  | { readonly kind: 'tested'; readonly value: ComparedValue; readonly test: Test }
  | {
      readonly kind: 'compared';
      readonly value: ComparedValue;
      readonly moreThan: Compared | null;
      readonly lessThan: Compared | null;
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly CrossCondition[] }
  | { readonly kind: 'not'; readonly of: CrossCondition };

/** What an answer to a profile question or criterion says; `previous`: the answer to that criterion in the round before. */
export interface ComparedValue {
  readonly of: 'profile' | 'criterion' | 'previous';
  readonly id: string;
  /** Coverage only: which of its two numbers. */
  readonly part: 'needed' | 'present';
}

/** A number, or that many times what an answer says. */
export type Compared = number | { readonly value: ComparedValue; readonly times: number };
