import type { Border, Borders, Style } from 'exceljs';
import type { CellStyle } from '../layout/sheet/cell-style.ts';
import { textFormat } from '../layout/sheet/number-formats.ts';

/** One of our styles in the workbook library's form. One object per style, since the library compares by identity. */
export function toExcelStyle(style: CellStyle, font: string): Partial<Style> {
  const { size, bold, italic, underline, color, fill, horizontal, vertical, indent, format, shrink } = style;
  return {
    font: { name: font, family: 1, size, bold, italic, underline, color: { argb: `FF${color}` } },
    alignment: {
      horizontal,
      vertical,
      ...(shrink ? { shrinkToFit: true } : { wrapText: format === null || format === textFormat }),
      ...(indent > 0 && { indent }),
    },
    ...(fill !== null && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } }),
    ...(style.border !== 'none' && { border: bordersOf(style.border) }),
    ...(format !== null && { numFmt: format }),
    ...(style.unlocked && { protection: { locked: false } }),
  };
}

function bordersOf(border: 'grid' | 'dotted-below'): Partial<Borders> {
  const color = { argb: 'FF000000' };
  if (border === 'dotted-below') return { bottom: { style: 'dotted', color } };
  const thin: Border = { style: 'thin', color };
  return { top: thin, left: thin, bottom: thin, right: thin };
}
