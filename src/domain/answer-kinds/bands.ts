import type { Band } from '../checklist/checklist.ts';
import { type Rational, rational, zero } from '../values/rational.ts';

/** The mark of the first band that contains the value, ends included; 0 if none does. */
export function markByBands(bands: readonly Band[], value: number): Rational {
  const band = bands.find(({ from, to }) => (from === null || from <= value) && (to === null || value <= to));
  return band === undefined ? zero : rational(band.mark);
}
