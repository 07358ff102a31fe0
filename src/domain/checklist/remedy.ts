import type { LocalizedText } from '../values/language.ts';

export const authorities = [
  'facility',
  'health',
  'science-technology',
  'finance',
  'province',
  'ministry',
  'public-security',
] as const;
export type Authority = (typeof authorities)[number];

export const remedyActs = ['purchase', 'hire', 'upgrade', 'act'] as const;
export type RemedyAct = (typeof remedyActs)[number];

export interface Remedy {
  /** A remedy with only `act` costs nothing. */
  readonly act: RemedyAct;
  readonly authority: Authority;
  readonly action: LocalizedText | null;
  readonly item: string | null;
  readonly quantity: QuantityRule;
  readonly frequency: 'once' | 'yearly';
  readonly leadDays: number | null;
  readonly coveredBy: readonly string[];
}

export type QuantityRule =
  | {
      readonly kind: 'gap' | 'value';
      /** Divides the number and rounds up; null: takes the number as it is. */
      readonly per: number | null;
    }
  | { readonly kind: 'fixed'; readonly quantity: number }
  | { readonly kind: 'asked' };
