/**
 * A formula rounded half up to whole units as the exact number is: a product of doubles may lie a hair below its half (1.005 × 100), and what
 * is written beside the formula is exact. No quantity or rate has more than six decimals to lose.
 */
export function roundedFormula(formula: string): string {
  return `ROUND(ROUND(${formula},6),0)`;
}
