import { columnLetters } from '../../domain/values/cell-address.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { quotedSheet } from '../formulas/addresses.ts';
import type { CellReference, FormulaToken } from '../formulas/formula-tokens.ts';
import { formulaTokens } from '../formulas/formula-tokens.ts';

/** Where references point after rows, columns and sheets were moved. */
export interface ReferenceMap {
  /** The sheet's name now; null: it was deleted. */
  sheet(name: string): string | null;
  /** The row now; null: it was deleted. */
  row(reference: CellReference, sheet: string): number | null;
  /** The column now; null: it was deleted. */
  column(reference: CellReference, sheet: string): number | null;
}

/** References that stay where they are. */
const unmoved: ReferenceMap = { sheet: (name) => name, row: ({ row }) => row, column: ({ column }) => column };

/**
 * A formula in one spelling, whichever program wrote it: no blanks, capitals, no `$`, no unnecessary sheet names or quotes. With a map, as
 * it must read after rows and columns have moved. Null if it refers to a deleted sheet.
 */
export function normalFormula(formula: string, ownSheet: string, map: ReferenceMap = unmoved): string | null {
  const tokens = formulaTokens(formula);
  let text = '';
  for (const [index, token] of tokens.entries()) {
    const written = tokenText(token, tokens[index + 1], ownSheet, map);
    if (written === null) return null;
    text += written;
  }
  // LibreOffice writes the constants as functions.
  return text.replace(/\b(TRUE|FALSE)\(\)/g, '$1');
}

function tokenText(
  token: FormulaToken,
  next: FormulaToken | undefined,
  ownSheet: string,
  map: ReferenceMap,
): string | null {
  switch (token.kind) {
    case 'reference':
      return referenceText(token, ownSheet, map);
    case 'sheet':
      return next?.kind === 'reference' ? '' : `${quotedSheet(token.sheet)}!`;
    case 'string':
      return composed(token.text);
    case 'number':
      return String(Number(token.text));
    case 'name':
      return token.text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '');
    case 'sign':
      return token.text;
  }
}

function referenceText(reference: CellReference, ownSheet: string, map: ReferenceMap): string | null {
  const sheet = reference.sheet ?? ownSheet;
  const newSheet = map.sheet(sheet);
  const newOwn = map.sheet(ownSheet);
  if (newSheet === null) return null;
  const row = map.row(reference, sheet);
  const column = map.column(reference, sheet);
  if (row === null || column === null) return '#REF!';
  const prefix = reference.corner === 'last' || newSheet === newOwn ? '' : `${quotedSheet(newSheet)}!`;
  return `${prefix}${columnLetters(column)}${row}`;
}
