import { type Rational, toNumber } from '../../domain/values/rational.ts';
import { type Cell, number } from './sheet.ts';

type Options = Parameters<typeof number>[2];

/** A percent (0–100) as a share, cut to hundredths of a percent so that no format can round it up to a threshold; null: empty. */
export function percentCell(percent: Rational | null, options: Options = {}): Cell {
  return number(percent === null ? null : cutShare(percent), 'percent', options);
}

/** A mark (0–1) cut to hundredths; null: empty. */
export function markCell(mark: Rational | null, options: Options = {}): Cell {
  return number(mark === null ? null : cut(mark, 100n), 'mark', options);
}

function cutShare(percent: Rational): number {
  const hundredths = (percent.numerator * 100n) / percent.denominator;
  return toNumber({ numerator: hundredths, denominator: 10_000n });
}

function cut({ numerator, denominator }: Rational, parts: bigint): number {
  return toNumber({ numerator: (numerator * parts) / denominator, denominator: parts });
}
