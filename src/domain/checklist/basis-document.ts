import type { LocalizedText } from '../values/language.ts';

export const basisKinds = [
  'law',
  'directive',
  'guidance',
  'standard',
  'other-body',
  'draft',
  'repealed',
  'future',
] as const;
export type BasisKind = (typeof basisKinds)[number];

/** A document that criteria rest on. In force from `from` to `until`, both ISO dates and inclusive; null: unknown or open. */
export interface BasisDocument {
  readonly id: string;
  readonly number: string | null;
  readonly title: LocalizedText;
  readonly kind: BasisKind;
  readonly from: string | null;
  readonly until: string | null;
  /** How its text was read: in whole, in part, or through someone else's notes. */
  readonly read: 'whole' | 'part' | 'secondary' | null;
}
