import { formulaTokens } from '../formulas/formula-tokens.ts';

/** Used as row number for a whole column. */
export const everyRow = -1;

/** By sheet, cells whose value changed; rows and columns as written. Column 0 means the whole row. */
export type ChangedCells = ReadonlyMap<string, readonly { readonly row: number; readonly column: number }[]>;

/** Functions that give another result at each computation. */
const VOLATILE = /\b(TODAY|NOW|RAND|RANDBETWEEN)\b/i;

/** Whether a formula, as written, refers to a changed cell: then its new result is a consequence, not an edit of its own. */
export function followsFrom(formula: string, ownSheet: string, changed: ChangedCells): boolean {
  if (VOLATILE.test(formula)) return true;
  return rangesOf(formula, ownSheet).some((range) => {
    return (changed.get(range.sheet) ?? []).some(({ row, column }) => {
      const inRows = row === everyRow || (row >= range.firstRow && row <= range.lastRow);
      return inRows && (column === 0 || (column >= range.firstColumn && column <= range.lastColumn));
    });
  });
}

interface Range {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

function rangesOf(formula: string, ownSheet: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const token of formulaTokens(formula)) {
    if (token.kind !== 'reference') continue;
    const { row, column, corner } = token;
    const before = ranges.at(-1);
    if (corner === 'last' && before !== undefined) {
      ranges[ranges.length - 1] = { ...before, lastRow: row, lastColumn: column };
    } else {
      const sheet = token.sheet ?? ownSheet;
      ranges.push({ sheet, firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
    }
  }
  return ranges;
}
