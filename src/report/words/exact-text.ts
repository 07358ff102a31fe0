import type { Language } from '../../domain/values/language.ts';
import { type Rational, toNumber } from '../../domain/values/rational.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';

const MOST_DECIMALS = 4;

/** A number without rounding: as a decimal if few decimals are enough, else as a fraction. */
export function exactText(value: Rational, language: Language): string {
  const { numerator, denominator } = value;
  return 10n ** BigInt(MOST_DECIMALS) % denominator === 0n
    ? formatNumber(toNumber(value), language, MOST_DECIMALS)
    : `${numerator}/${denominator}`;
}
