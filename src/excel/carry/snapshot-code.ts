/** A cell as it was written, or as it was found. */
export interface SnapshotCell {
  readonly column: number;
  readonly value: string | number | null;
  readonly formula: string | null;
  /** Meant to be filled. */
  readonly input: boolean;
  readonly criterion: string | null;
}

/**
 * One row as one short text: `5 1t12 2n0.5 3i 4f7n0.5 5t3c4` is row 5 with text 12 in column 1, 0.5 in column 2, an empty
 * cell to be filled in column 3, a formula (text 7) that yields 0.5, and text 3, which shows the answer of criterion (text 4).
 */
export function encodeRow(row: number, cells: readonly SnapshotCell[], textNumber: (text: string) => number): string {
  return [String(row), ...cells.map((cell) => encodeCell(cell, textNumber))].join(' ');
}

function encodeCell(cell: SnapshotCell, textNumber: (text: string) => number): string {
  let code = String(cell.column);
  if (cell.formula !== null) code += `f${textNumber(cell.formula)}`;
  if (typeof cell.value === 'number') code += `n${cell.value}`;
  else if (cell.value !== null) code += `t${textNumber(cell.value)}`;
  if (cell.criterion !== null) code += `c${textNumber(cell.criterion)}`;
  return cell.input ? `${code}i` : code;
}

const CELL = /^(\d+)(?:f(\d+))?(?:n(-?[\d.]+(?:e[+-]?\d+)?)|t(\d+))?(?:c(\d+))?(i)?$/;

/** The row's number and cells again; null where it is no such code. */
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
