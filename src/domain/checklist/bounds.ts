import type { LocalizedText } from '../values/language.ts';

/** How far a number may go; null: no limit on that side. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  /** Whether only whole numbers are meant. */
  readonly integer: boolean;
  /** Beyond these it is asked whether the number is meant; nothing is refused. Null: nothing is asked. */
  readonly plausible: { readonly from: number | null; readonly to: number | null } | null;
}

export const unbounded: Bounds = { min: null, max: null, integer: false, plausible: null };

/** What the two numbers of a coverage are called, where “needed” and “present” would contradict its question. */
export interface CoverageLabels {
  readonly needed: LocalizedText;
  readonly present: LocalizedText;
}
