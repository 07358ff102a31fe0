import type { LocalizedText } from '../values/language.ts';

/** What keeps papers from being signed, with the place and what mends it in the message. */
export interface FinalProblemParams {
  'final-unanswered': {
    readonly facility: string;
    readonly count: number;
    readonly sections: readonly LocalizedText[];
  };
  /** Plans of findings whose day lies before that of the paper; `first`: the earliest, an ISO day. */
  'final-past': { readonly facility: string; readonly count: number; readonly first: string };
  /** Purchases without a price or quantity, and without a note that says why. */
  /** The item of each line: one that several lines need stands several times. */
  'final-unpriced': { readonly facility: string; readonly count: number; readonly items: readonly LocalizedText[] };
  /** Amounts that cannot be added: in several currencies, or the VAT of some is not known. */
  'final-mixed-money':
    | { readonly mixed: 'currencies'; readonly currencies: readonly string[] }
    | { readonly mixed: 'vat'; readonly facility: string; readonly count: number };
  'final-note': { readonly facility: string; readonly text: string };
  'final-unverified': { readonly facility: string; readonly count: number };
  'final-empty-annex': { readonly sheet: string };
  'final-small-text': { readonly sheet: string; readonly points: number };
}
