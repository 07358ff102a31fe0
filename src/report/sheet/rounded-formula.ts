/**
 * A formula rounded half up to whole units with the result of exact arithmetic: a product of doubles may be slightly below its half (1.005
 * × 100), while the value we write with it is exact. Quantities and rates have at most six decimals, so nothing is lost.
 */
export function roundedFormula(formula: string): string {
  return `ROUND(ROUND(${formula},6),0)`;
}
