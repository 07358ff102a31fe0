import type { CellPlace } from '../../domain/values/cell-address.ts';
import { quotedSheet } from './addresses.ts';
import type { FormulaToken } from './formula-tokens.ts';
import { formulaTokens, referenceText } from './formula-tokens.ts';

/** The formula of a cell that shares its master's: relative references move with the cell, as when it is copied. */
export function movedFormula(formula: string, from: CellPlace, to: CellPlace): string {
  const [down, right] = [to.row - from.row, to.column - from.column];
  if (down === 0 && right === 0) return formula;
  return formulaTokens(formula)
    .map((token) => movedToken(token, down, right))
    .join('');
}

function movedToken(token: FormulaToken, down: number, right: number): string {
  if (token.kind === 'sheet') return `${quotedSheet(token.sheet)}!`;
  if (token.kind !== 'reference') return token.text;
  const row = token.row + (token.rowFixed ? 0 : down);
  const column = token.column + (token.columnFixed ? 0 : right);
  return row < 1 || column < 1 ? '#REF!' : referenceText({ ...token, row, column });
}
