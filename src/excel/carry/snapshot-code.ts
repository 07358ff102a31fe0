/** A cell as written, or as found. */
export interface SnapshotCell {
  readonly column: number;
  readonly value: string | number | null;
  readonly formula: string | null;
  /** True if meant to be filled in. */
  readonly input: boolean;
  readonly criterion: string | null;
}

/** Number of a text in its part; '' for the next one, which no earlier row used. */
export type TextCode = (text: string) => string;

/**
 * One row as a short text: `5 1t 2n0.5 3i 4f7n0.5 5t3c4` is row 5 with the next new text in column 1, 0.5 in column 2, an empty input cell
 * in column 3, a formula (text 7) with the result 0.5 in column 4, and text 3 in column 5, which shows the answer to the criterion in text
 * 4.
 */
export function encodeRow(row: number, cells: readonly SnapshotCell[], textCode: TextCode): string {
  // Joined in one step: thousands of rows are kept, and a text built piece by piece keeps its pieces in memory.
  return [row, ...cells.map((cell) => encodeCell(cell, textCode))].join(' ');
}

function encodeCell(cell: SnapshotCell, textCode: TextCode): string {
  let code = String(cell.column);
  if (cell.formula !== null) code += `f${textCode(cell.formula)}`;
  if (typeof cell.value === 'number') code += `n${cell.value}`;
  else if (cell.value !== null) code += `t${textCode(cell.value)}`;
  if (cell.criterion !== null) code += `c${textCode(cell.criterion)}`;
  return cell.input ? `${code}i` : code;
}

const CELL = /^(\d+)(?:f(\d+))?(?:n(-?[\d.]+(?:e[+-]?\d+)?)|t(\d+))?(?:c(\d+))?(i)?$/;

/** The same code with every text numbered, starting from the number of the next new text; also returns how many were new. */
export function withNumbers(code: string, next: number): { readonly code: string; readonly next: number } {
  let number = next;
  const numbered = code.replace(/([ftc])(?!\d)/g, (mark) => `${mark}${number++}`);
  return { code: numbered, next: number };
}

/** Row number and cells of a numbered code; null if it is not one. */
export function decodeRow(
  code: string,
  text: (number: number) => string,
): { readonly row: number; readonly cells: readonly SnapshotCell[] } | null {
  const [row, ...codes] = code.split(' ');
  const cells: SnapshotCell[] = [];
  for (const each of codes) {
    const match = CELL.exec(each);
    if (match === null) return null;
    const [, column, formula, number, value, criterion, input] = match;
    cells.push({
      column: Number(column),
      formula: formula === undefined ? null : text(Number(formula)),
      value: number !== undefined ? Number(number) : value !== undefined ? text(Number(value)) : null,
      criterion: criterion === undefined ? null : text(Number(criterion)),
      input: input !== undefined,
    });
  }
  return { row: Number(row), cells };
}
