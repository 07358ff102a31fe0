import type { SheetBuilder } from './sheet-builder.ts';

/** Neighbouring columns of the grid. */
export interface GridSpan {
  readonly column: number;
  readonly span: number;
}

/** The grid in two, the first as near to `share` of the width as its columns allow. */
export function splitGrid(builder: SheetBuilder, share: number): readonly [GridSpan, GridSpan] {
  const whole = builder.pixels(1, builder.columns);
  const distance = (span: number): number => Math.abs(builder.pixels(1, span) - whole * share);
  let best = 1;
  for (let span = 2; span < builder.columns; span += 1) {
    if (distance(span) < distance(best)) best = span;
  }
  return [
    { column: 1, span: best },
    { column: best + 1, span: builder.columns - best },
  ];
}

/** The grid in `count` parts of about the same width; fewer where it has fewer columns. */
export function equalParts(builder: SheetBuilder, count: number): readonly GridSpan[] {
  const whole = builder.pixels(1, builder.columns);
  const parts: GridSpan[] = [];
  let column = 1;
  for (let index = 1; index <= count && column <= builder.columns; index += 1) {
    const last = index === count ? builder.columns : lastColumnBefore((whole * index) / count, column, builder);
    parts.push({ column, span: last - column + 1 });
    column = last + 1;
  }
  return parts;
}

/** The last column that ends nearest to `end` pixels, and not before `first`. */
function lastColumnBefore(end: number, first: number, builder: SheetBuilder): number {
  let best = first;
  const distance = (column: number): number => Math.abs(builder.pixels(1, column) - end);
  for (let column = first + 1; column <= builder.columns; column += 1) {
    if (distance(column) < distance(best)) best = column;
  }
  return best;
}
