import type { ConditionalFormattingRule, Workbook as ExcelWorkbook, Style, Worksheet } from 'exceljs';
import type { Workbook } from '../../report/sheet.ts';
import { escapeText } from '../escaped-text.ts';
import { columnLetters } from '../formulas/addresses.ts';
import { colors } from '../layout/cell-style.ts';
import { defaultColumnWidth } from '../layout/grid.ts';
import type { Decoration, LaidOutCell, LaidOutRow, PlacedPicture } from '../layout/laid-out.ts';
import type { LaidOutSheet } from '../layout/layout.ts';
import { addLiveTones } from './live-tones.ts';
import { pageHeader, pageSetup } from './page-setup.ts';

/** What the sheets of one workbook have in common while they are written. */
export interface SheetWriting {
  readonly workbook: Workbook;
  /** By number in the style table. */
  readonly styles: readonly Partial<Style>[];
  /** A formula with addresses for braces. */
  resolve(formula: string, sheet: string): string;
}

/**
 * Writes a sheet's cells, columns, decorations and pictures with the workbook library. Merged ranges, breaks, names,
 * charts and packed rows are put in by the finishing pass; for packed rows a sample row of their styles is left behind.
 */
export function writeSheet(target: ExcelWorkbook, laid: LaidOutSheet, writing: SheetWriting): void {
  const { sheet } = laid;
  const worksheet = target.addWorksheet(laid.name, {
    pageSetup: pageSetup(sheet.orientation),
    headerFooter: pageHeader(writing.workbook, sheet),
    ...(sheet.isHidden === true && { state: 'veryHidden' as const }),
    views: [{ showGridLines: false, ...(sheet.freezeRows > 0 && { state: 'frozen', ySplit: sheet.freezeRows }) }],
  });
  for (let column = 1; column <= laid.columns; column += 1) {
    const target = worksheet.getColumn(column);
    target.width = sheet.grid[column - 1] ?? defaultColumnWidth;
    if (column > sheet.grid.length - sheet.hiddenColumns && column <= sheet.grid.length) target.hidden = true;
  }
  laid.rows.kept.forEach((row, index) => {
    writeRow(worksheet, index + 1, row, laid.name, writing);
  });
  for (const row of laid.hiddenRows) if (row <= laid.rows.kept.length) worksheet.getRow(row).hidden = true;
  writeSampleRow(worksheet, laid, writing);
  laid.decorations.forEach((decoration, index) => {
    worksheet.addConditionalFormatting({ ref: rangeOf(decoration), rules: [ruleOf(decoration, index + 1)] });
  });
  addLiveTones(worksheet, laid, writing);
  for (const picture of laid.pictures) addPicture(target, worksheet, picture);
}

function writeRow(worksheet: Worksheet, number: number, row: LaidOutRow, sheet: string, writing: SheetWriting): void {
  const target = worksheet.getRow(number);
  target.height = row.height;
  for (const cell of row.cells) writeCell(worksheet, number, cell, sheet, writing);
}

function writeCell(worksheet: Worksheet, row: number, cell: LaidOutCell, sheet: string, writing: SheetWriting): void {
  const style = writing.styles[cell.style] ?? {};
  // A merged range takes its frame from all its cells, everything else from the first.
  const styled = style.border === undefined ? 1 : cell.span;
  for (let column = cell.column; column < cell.column + styled; column += 1) {
    worksheet.getCell(row, column).style = style;
  }
  const target = worksheet.getCell(row, cell.column);
  const value = typeof cell.value === 'string' ? escapeText(cell.value) : cell.value;
  if (cell.formula === null) target.value = value;
  else target.value = { formula: writing.resolve(cell.formula, sheet), result: value ?? '' };
}

/** One cell a style, in the row where the packed rows begin; the finishing pass learns the styles' numbers from it. */
function writeSampleRow(worksheet: Worksheet, { rows }: LaidOutSheet, writing: SheetWriting): void {
  let column = 0;
  for (const style of rows.packedStyles) {
    column += 1;
    worksheet.getCell(rows.kept.length + 1, column).style = writing.styles[style] ?? {};
  }
}

function rangeOf({ column, firstRow, lastRow }: Decoration): string {
  const letters = columnLetters(column);
  return `${letters}${firstRow}:${letters}${lastRow}`;
}

function ruleOf({ kind, most }: Decoration, priority: number): ConditionalFormattingRule {
  const at = (value: number) => ({ type: 'num', value }) as const;
  if (kind === 'bar') {
    // `color` is missing from the library's types; a solid bar is told from its end on a black-and-white print.
    const bar = { color: { argb: `FF${colors.bar}` } };
    return { type: 'dataBar', priority, gradient: false, cfvo: [at(0), at(most)], ...bar };
  }
  return {
    type: 'colorScale',
    priority,
    cfvo: [at(0), at(most / 2), at(most)],
    color: [colors.scaleLow, colors.scaleMiddle, colors.scaleHigh].map((color) => ({ argb: `FF${color}` })),
  };
}

/** In EMU: 4 pixels from the corner of its row. */
const PICTURE_OFFSET = 38_100;

function addPicture(
  target: ExcelWorkbook,
  worksheet: Worksheet,
  { picture, firstRow, width, height }: PlacedPicture,
): void {
  // The library's own Buffer type is not Node's, hence base64.
  const base64 = Buffer.from(picture.bytes).toString('base64');
  const image = target.addImage({ base64, extension: picture.format });
  const corner = { nativeCol: 0, nativeColOff: PICTURE_OFFSET, nativeRow: firstRow - 1, nativeRowOff: PICTURE_OFFSET };
  worksheet.addImage(image, { tl: { col: 0, row: firstRow - 1, ...corner }, ext: { width, height } });
}
