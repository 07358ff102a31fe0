import type { TextFont } from '../../../office/measure/text-width.ts';

/** Excel's maximum row height, in points. */
export const maxRowHeight = 409;

/** Space beside the text of a cell, in pixels, both sides together. */
const PADDING = 5;
const INDENT_STEP = 9;

/** Drawn width in pixels of a grid column of `characters`. */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + 18) / 256) * 7);
}

/** Width in characters of a column drawn `pixels` wide. */
export function charactersFor(pixels: number): number {
  return Number(((pixels + 0.5) / 7 - 18 / 256).toFixed(4));
}

/** Width for text in a cell that is `pixels` wide. */
export function innerWidth(pixels: number, indent = 0): number {
  return Math.max(10, pixels - PADDING - indent * INDENT_STEP);
}

/** Height in points of a number of lines. */
export function linesHeight(lines: number, { size }: Pick<TextFont, 'size'>): number {
  return lines * lineHeight(size);
}

/** Line heights of Times New Roman in Excel by size, in points; LibreOffice needs slightly less. */
const LINE_HEIGHTS: Readonly<Record<number, number>> = {
  8: 11.25,
  9: 12,
  10: 12.75,
  11: 15,
  12: 15.75,
  13: 16.5,
  14: 18.75,
  15: 19.5,
  16: 20.25,
};

function lineHeight(size: number): number {
  return LINE_HEIGHTS[size] ?? Math.ceil(size * 1.36 * 4) / 4;
}

/** Maximum number of lines in one row. */
export function maxLines({ size }: Pick<TextFont, 'size'>): number {
  return Math.floor(maxRowHeight / lineHeight(size));
}
