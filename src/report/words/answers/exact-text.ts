import type { Language } from '../../../domain/values/language.ts';
import { type Rational, toNumber } from '../../../domain/values/rational.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';

const EXACT_DECIMALS = 4;
const SHOWN_DECIMALS = 6;

/** A number as a calculator takes it: exact where few decimals are enough, else its first six decimals and “…”, never a fraction. */
export function exactText(value: Rational, language: Language): string {
  const isExact = 10n ** BigInt(EXACT_DECIMALS) % value.denominator === 0n;
  if (isExact) return formatNumber(toNumber(value), language, EXACT_DECIMALS);
  const scale = 10n ** BigInt(SHOWN_DECIMALS);
  const digits = { numerator: (value.numerator * scale) / value.denominator, denominator: scale };
  return `${formatNumber(toNumber(digits), language, SHOWN_DECIMALS)}…`;
}
