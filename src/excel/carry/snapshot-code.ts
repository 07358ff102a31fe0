/** A cell as it was written, or as it was found. */
export interface SnapshotCell {
  readonly column: number;
  readonly value: string | number | null;
  readonly formula: string | null;
  /** Meant to be filled. */
  readonly input: boolean;
  readonly criterion: string | null;
}

/** A text's number among the texts of its part; '' for the next one, which no row before referred to. */
export type TextCode = (text: string) => string;

/**
 * One row as one short text: `5 1t 2n0.5 3i 4f7n0.5 5t3c4` is row 5 with the next new text in column 1, 0.5 in column 2, an
 * empty cell to be filled in column 3, a formula (text 7) that yields 0.5, and text 3, which shows the answer of criterion
 * (text 4).
 */
export function encodeRow(row: number, cells: readonly SnapshotCell[], textCode: TextCode): string {
  // Joined at once: thousands of rows wait as they are, and texts put together piece by piece keep their pieces.
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

/** The same codes with every text's number, given the number of the next new text; tells how many were new. */
export function withNumbers(code: string, next: number): { readonly code: string; readonly next: number } {
  let number = next;
  const numbered = code.replace(/([ftc])(?!\d)/g, (mark) => `${mark}${number++}`);
  return { code: numbered, next: number };
}

/** The row's number and cells again, of a code with numbers; null where it is no such code. */
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
