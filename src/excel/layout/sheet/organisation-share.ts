import { textWidth } from '../../../office/measure/text-width.ts';
import { lineText } from '../../../office/xml/sheet-text.ts';
import type { Block, HeaderLine } from '../../../report/sheet/sheet.ts';
import { type CellStyle, plainStyle } from './cell-style.ts';
import { type GridWidths, letterheadShare } from './grid.ts';

/** Pixels beside the text of a cell, and tolerance for meeting the share with columns. */
const CELL_ROOM = 16;

/** The organisation's share of the width: larger than the default if its names are longer and the other side has room. */
export function organisationShare(
  { left, right }: Extract<Block, { readonly kind: 'letterhead' }>,
  grid: GridWidths,
  textSize: number,
): number {
  const whole = grid.pixels(1, grid.columns);
  const needed = (lines: readonly HeaderLine[]): number => {
    const widths = lines.map((line) => textWidth(lineText(line.text), headerStyle(line, textSize)));
    return (Math.max(0, ...widths) + CELL_ROOM) / whole;
  };
  return Math.max(letterheadShare, Math.min(needed(left), 1 - needed(right)));
}

/** Names in capitals are one size smaller than the motto, as the decree allows, so that they fit on one line. */
export function headerStyle(line: HeaderLine, textSize: number): CellStyle {
  const { bold, italic = false, underlined = false } = line;
  const size = line.text === line.text.toUpperCase() ? textSize - 1 : textSize;
  return { ...plainStyle(size), bold, italic, underline: underlined, horizontal: 'center' };
}
