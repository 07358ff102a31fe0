import { add, type Rational, zero } from './rational.ts';

/** A sum of fractions that changes often: exact, and cheap to add to and to take from. */
export interface ExactTotal {
  readonly add: (value: Rational) => void;
  readonly subtract: (value: Rational) => void;
  readonly value: () => Rational;
}

/** Gathers by denominator, so that a change costs one addition of whole numbers. */
export function createExactTotal(): ExactTotal {
  const byDenominator = new Map<bigint, Rational>();
  function change({ denominator, numerator }: Rational, sign: 1n | -1n): void {
    const before = byDenominator.get(denominator)?.numerator ?? 0n;
    const after = before + sign * numerator;
    if (after === 0n) byDenominator.delete(denominator);
    else byDenominator.set(denominator, { numerator: after, denominator });
  }
  return {
    add: (value) => change(value, 1n),
    subtract: (value) => change(value, -1n),
    value: () => [...byDenominator.values()].reduce((sum, part) => add(sum, part), zero),
  };
}
