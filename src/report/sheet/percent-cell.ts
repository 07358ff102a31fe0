import { percentHundredths } from '../../domain/values/percent.ts';
import { type Rational, toNumber } from '../../domain/values/rational.ts';
import { type Cell, number } from './sheet.ts';

type Options = Parameters<typeof number>[2];

/** A percent (0–100) as a share in hundredths of a percent, rounded so that no threshold seems reached that is missed; null: empty. */
export function percentCell(percent: Rational | null, options: Options = {}, thresholds: readonly number[] = []): Cell {
  return number(percent === null ? null : shareOf(percent, thresholds), 'percent', options);
}

/** A mark (0–1) cut to hundredths; null: empty. */
export function markCell(mark: Rational | null, options: Options = {}): Cell {
  return number(mark === null ? null : cut(mark, 100n), 'mark', options);
}

function shareOf(percent: Rational, thresholds: readonly number[]): number {
  return toNumber({ numerator: percentHundredths(percent, thresholds), denominator: 10_000n });
}

function cut({ numerator, denominator }: Rational, parts: bigint): number {
  return toNumber({ numerator: (numerator * parts) / denominator, denominator: parts });
}
