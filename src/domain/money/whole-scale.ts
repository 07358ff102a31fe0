/**
 * What amounts are multiplied by to be summed in whole numbers. Sums of tenths depend on their order (0.1 + 0.2 + 0.3 is more than 0.3 + 0.2
 * + 0.1), sums of whole numbers do not. Up to six decimals count, fewer where everything together would be too much to be summed exactly.
 */
export function wholeScale(amounts: readonly number[]): number {
  if (amounts.every(Number.isInteger)) return 1;
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const most = Number.MAX_SAFE_INTEGER - amounts.length;
  return [1e6, 1e5, 1e4, 1e3, 100, 10].find((scale) => total * scale <= most) ?? 1;
}
