/** `28` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's place in its sheet; both count from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell as spreadsheet programs name it: `{ row: 5, column: 28 }` → `AB5`. */
export function cellAddress({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}

/** Rows and columns of cells that belong together, from 1, all included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
