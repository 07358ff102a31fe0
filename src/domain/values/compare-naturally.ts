import { compareByCode } from './compare-by-code.ts';

/** Orders ids for people: numbers in them by value (`bv-2` before `bv-10`), the same on every machine; never 0 for two different texts. */
export function compareNaturally(a: string, b: string): number {
  return collator.compare(a, b) || compareByCode(a, b);
}

// A named language: that of the machine would give another order elsewhere.
const collator = new Intl.Collator('en', { numeric: true });
