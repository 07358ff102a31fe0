import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  toNumber,
  zero,
} from '../../../../src/domain/values/rational.ts';

function fraction(numerator: bigint, denominator: bigint): Rational {
  return { numerator, denominator };
}

describe('rational', () => {
  test.each<[number, bigint, bigint]>([
    [0, 0n, 1n],
    [-0, 0n, 1n],
    [5, 5n, 1n],
    [-5, -5n, 1n],
    [0.1, 1n, 10n],
    [0.5, 1n, 2n],
    [-0.25, -1n, 4n],
    [85.5, 171n, 2n],
    [33.333, 33333n, 1000n],
    [1e-7, 1n, 10_000_000n],
    [-1.5e-7, -3n, 20_000_000n],
    [1e21, 1_000_000_000_000_000_000_000n, 1n],
    [1.5e22, 15_000_000_000_000_000_000_000n, 1n],
  ])('takes %d as it is written', (value, numerator, denominator) => {
    expect(rational(value)).toEqual(fraction(numerator, denominator));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d', (value) => {
    expect(() => rational(value)).toThrow(RangeError);
  });

  test('adds tenths to exactly three tenths', () => {
    expect(add(rational(0.1), rational(0.2))).toEqual(rational(0.3));
  });

  test('keeps lowest terms and a positive denominator', () => {
    expect(add(fraction(1n, 6n), fraction(1n, 3n))).toEqual(fraction(1n, 2n));
    expect(subtract(fraction(1n, 6n), fraction(1n, 6n))).toEqual(zero);
    expect(multiply(fraction(2n, 3n), fraction(3n, 2n))).toEqual(one);
    expect(divide(one, fraction(-2n, 3n))).toEqual(fraction(-3n, 2n));
  });

  test('does not divide by zero', () => {
    expect(() => divide(one, zero)).toThrow(RangeError);
  });

  test('compares what doubles hold for equal', () => {
    const third = fraction(1n, 3n);
    const nearly = fraction(333333333333333333333n, 1000000000000000000000n);
    expect(toNumber(third)).toBe(toNumber(nearly));
    expect([compare(third, nearly), compare(nearly, third), compare(third, third)]).toEqual([1, -1, 0]);
  });
});

describe('toNumber', () => {
  test.each([0, 1, -1, 0.1, -0.1, 1 / 3, 85.5, 1e21, 1e-7, 123456789.98765433, 2 ** 53 + 2])(
    'gives %d back',
    (value) => {
      expect(toNumber(rational(value))).toBe(value);
    },
  );

  test('rounds to the nearest double, ties to even, whatever the size', () => {
    const big = 10n ** 40n;
    expect(toNumber(fraction(big, 3n * big))).toBe(1 / 3);
    expect(toNumber(fraction(-2n * big - 1n, 3n * big))).toBe(-2 / 3);
    // 2^53 + 1 lies between two doubles: even; the smallest bit more and it is the upper one.
    expect(toNumber(fraction(2n ** 53n + 1n, 1n))).toBe(2 ** 53);
    expect(toNumber(fraction((2n ** 53n + 1n) * big + 1n, big))).toBe(2 ** 53 + 2);
    expect(toNumber(fraction(1n, big))).toBe(1e-40);
  });
});

describe('roundHalfUp', () => {
  test('rounds a half up that doubles hold for less', () => {
    expect(roundHalfUp(multiply(rational(1.005), rational(100)))).toBe(101);
    expect(roundHalfUp(rational(100.4))).toBe(100);
    expect(roundHalfUp(rational(0))).toBe(0);
  });
});
