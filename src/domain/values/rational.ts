/** An exact fraction in lowest terms; `denominator` > 0. Scores are summed and compared with these. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };
export const hundred: Rational = { numerator: 100n, denominator: 1n };

/** Weights, marks and counts are few and recur in every audit, so they are cached. */
const known = new Map<number, Rational>();
const mostKnown = 1_000;

/** The exact value of the shortest decimal text of `value`: 0.1 is one tenth, not the nearest double. */
export function rational(value: number): Rational {
  const found = known.get(value);
  if (found !== undefined) return found;
  const made = exact(value);
  if (known.size < mostKnown) known.set(value, made);
  return made;
}

function exact(value: number): Rational {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const scale = Number(exponent) - decimals.length;
  const unscaled = BigInt(whole + decimals);
  return scale >= 0 ? reduced(unscaled * 10n ** BigInt(scale), 1n) : reduced(unscaled, 10n ** BigInt(-scale));
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return reduced(a.numerator + b.numerator, a.denominator);
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Numerators are collected by denominator, so that a long sum needs few reductions. */
export function sumOf(values: Iterable<Rational>): Rational {
  const numerators = new Map<bigint, bigint>();
  for (const { numerator, denominator } of values) {
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  }
  let total = zero;
  for (const [denominator, numerator] of numerators) total = add(total, { numerator, denominator });
  return total;
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError when `b` is 0. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, 0 or positive if `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest integer; halves are rounded up. */
export function roundHalfUp({ numerator, denominator }: Rational): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** The nearest double. */
export function toNumber(value: Rational): number {
  const { numerator, denominator } = value;
  if (isSafe(numerator) && isSafe(denominator)) return Number(numerator) / Number(denominator);
  return nearestDouble(numerator, denominator);
}

/** Like `toNumber`; null stays null. */
export function toNumberOrNull(value: Rational | null): number | null {
  return value === null ? null : toNumber(value);
}

const safeLimit = BigInt(Number.MAX_SAFE_INTEGER);

function isSafe(value: bigint): boolean {
  return value <= safeLimit && value >= -safeLimit;
}

/** Keeps 64 significant bits of the quotient plus a sticky last bit, so that the only rounding is the one in Number(). */
function nearestDouble(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const shift = 66 - (bitLength(magnitude) - bitLength(denominator));
  const scaled = shift >= 0 ? magnitude << BigInt(shift) : magnitude;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  const quotient = scaled / divisor;
  const sticky = scaled % divisor === 0n ? quotient : quotient | 1n;
  const result = Number(sticky) * 2 ** -shift;
  return negative ? -result : result;
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  const sign = denominator < 0n ? -1n : 1n;
  if (numerator === 0n) return zero;
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
