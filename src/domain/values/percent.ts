import { compare, type Rational, rational } from './rational.ts';

/**
 * A percent (0–100) in hundredths of a percent, rounded half away from zero, once and exactly: 96.875 is 9688. It is cut down instead where
 * rounding would make it look as if it reached what it misses: a whole percent, as thresholds nearly always are, or one of `thresholds`.
 */
export function percentHundredths(percent: Rational, thresholds: readonly number[] = []): bigint {
  const { numerator, denominator } = percent;
  const sign = numerator < 0n ? -1n : 1n;
  const rounded = sign * ((2n * 100n * sign * numerator + denominator) / (2n * denominator));
  const shown = { numerator: rounded, denominator: 100n };
  if (compare(shown, percent) <= 0) return rounded;
  const seemsReached =
    rounded % 100n === 0n ||
    thresholds.some((each) => compare(percent, rational(each)) < 0 && compare(shown, rational(each)) >= 0);
  return seemsReached ? rounded - 1n : rounded;
}
