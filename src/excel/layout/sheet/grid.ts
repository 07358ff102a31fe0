import { columnPixels } from '../measure/row-heights.ts';

/** Adjacent columns of the grid. */
export interface GridSpan {
  readonly column: number;
  readonly span: number;
}

/** Drawn widths of columns. */
export interface GridWidths {
  readonly columns: number;
  /** Drawn width in pixels of `span` columns, starting at `column`. */
  pixels(column: number, span: number): number;
}

/** Width in characters of columns beyond the grid. */
export const defaultColumnWidth = 10;

/** The widths of a grid; it has at least two columns, since letterhead and fields have two sides. */
export function gridWidths(grid: readonly number[]): GridWidths {
  return {
    columns: Math.max(2, grid.length),
    pixels: (column, span) => {
      let sum = 0;
      for (let at = column; at < column + span; at += 1) sum += columnPixels(grid[at - 1] ?? defaultColumnWidth);
      return sum;
    },
  };
}

/** Share of the width for the labels of fields, and for the organisation's side of the letterhead. */
export const labelShare = 0.32;
export const letterheadShare = 0.42;

/** Splits the grid in two, the first part as near to `share` of the width as its columns allow. */
export function splitGrid(grid: GridWidths, share: number): readonly [GridSpan, GridSpan] {
  const whole = grid.pixels(1, grid.columns);
  const distance = (span: number): number => Math.abs(grid.pixels(1, span) - whole * share);
  let best = 1;
  for (let span = 2; span < grid.columns; span += 1) {
    if (distance(span) < distance(best)) best = span;
  }
  return [
    { column: 1, span: best },
    { column: best + 1, span: grid.columns - best },
  ];
}

/** Splits the grid into `count` parts of about equal width; fewer if it has fewer columns. */
export function equalParts(grid: GridWidths, count: number): readonly GridSpan[] {
  const whole = grid.pixels(1, grid.columns);
  const parts: GridSpan[] = [];
  let column = 1;
  for (let index = 1; index <= count && column <= grid.columns; index += 1) {
    const last = index === count ? grid.columns : columnEndingAt((whole * index) / count, column, grid);
    parts.push({ column, span: last - column + 1 });
    column = last + 1;
  }
  return parts;
}

/** The column whose end is nearest to `end` pixels, not before `first`. */
function columnEndingAt(end: number, first: number, grid: GridWidths): number {
  let best = first;
  const distance = (column: number): number => Math.abs(grid.pixels(1, column) - end);
  for (let column = first + 1; column <= grid.columns; column += 1) {
    if (distance(column) < distance(best)) best = column;
  }
  return best;
}
