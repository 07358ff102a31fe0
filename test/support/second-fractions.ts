/** Exact fractions of the second scorer, implemented differently from src/domain: a pair that is never reduced. */
export type Fraction = readonly [top: bigint, bottom: bigint];

export const nought: Fraction = [0n, 1n];
export const whole: Fraction = [1n, 1n];

/** The decimal that a person reads: 0.1 is one tenth. */
export function exactly(value: number): Fraction {
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const places = Number(power) - decimals;
  const unscaled = BigInt(digits.replace('.', ''));
  return places < 0 ? [unscaled, 10n ** BigInt(-places)] : [unscaled * 10n ** BigInt(places), 1n];
}

function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

export function minus(a: Fraction, [c, d]: Fraction): Fraction {
  return plus(a, [-c, d]);
}

export function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

/** `by` must be above 0. */
export function over([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d, b * c];
}

export function isBelow([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d < c * b;
}

export function isSame(a: Fraction, b: Fraction): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

export function total(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(plus, nought);
}

/** To forty decimals, more than a double holds. */
export function asNumber([top, bottom]: Fraction): number {
  return Number(`${(top * 10n ** 40n) / bottom}e-40`);
}

/** Rounded up to a whole number. */
export function ceiling([top, bottom]: Fraction): number {
  const down = Number(top / bottom);
  return top % bottom === 0n || top < 0n ? down : down + 1;
}

/** Rounded to a whole number, halves up; for values of at least 0. */
export function rounded([top, bottom]: Fraction): number {
  return Number((top * 2n + bottom) / (bottom * 2n));
}
