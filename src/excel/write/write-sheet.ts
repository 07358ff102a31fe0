import type { ConditionalFormattingRule, Workbook as ExcelWorkbook, Style, Worksheet } from 'exceljs';
import { columnLetters } from '../../domain/values/cell-address.ts';
import type { SheetRole, Workbook } from '../../report/sheet/sheet.ts';
import type { LaidOutSheet } from '../layout/lay-out-workbook.ts';
import { colors } from '../layout/sheet/cell-style.ts';
import { defaultColumnWidth } from '../layout/sheet/grid.ts';
import type { Decoration, PlacedPicture } from '../layout/sheet/laid-out.ts';
import { addLiveTones } from './add-live-tones.ts';
import { pageHeader, pageSetup } from './page-setup.ts';

/** What writing the sheets of one workbook shares. */
export interface SheetWriting {
  readonly workbook: Workbook;
  /** A formula with its braces replaced by addresses. */
  resolve(formula: string, sheet: string): string;
}

/**
 * Writes a sheet's columns, decorations and pictures with the workbook library. Rows, merged ranges, breaks, names and charts are added by
 * the finishing pass, since the library needs a kilobyte per cell and a third of the total time.
 */
export function writeSheet(target: ExcelWorkbook, laid: LaidOutSheet, writing: SheetWriting): Worksheet {
  const { sheet } = laid;
  const worksheet = target.addWorksheet(laid.name, {
    pageSetup: pageSetup(sheet.orientation),
    headerFooter: pageHeader(writing.workbook, sheet),
    ...(sheet.isHidden === true && { state: 'veryHidden' as const }),
    ...(sheet.role !== undefined && { properties: { tabColor: { argb: `FF${tabColors[sheet.role]}` } } }),
    views: [
      {
        showGridLines: false,
        ...(sheet.freezeRows > 0 && { state: 'frozen', ySplit: sheet.freezeRows, xSplit: sheet.frozenColumns }),
      },
    ],
  });
  for (let column = 1; column <= laid.columns; column += 1) {
    const target = worksheet.getColumn(column);
    target.width = sheet.grid[column - 1] ?? defaultColumnWidth;
    if (column > sheet.grid.length - sheet.hiddenColumns && column <= sheet.grid.length) target.hidden = true;
  }
  if (laid.hasCellAside) worksheet.getColumn(laid.columns + 1).width = asideWidth;
  laid.decorations.forEach((decoration, index) => {
    worksheet.addConditionalFormatting({ ref: rangeOf(decoration), rules: [ruleOf(decoration, index + 1)] });
  });
  addLiveTones(worksheet, laid, writing);
  for (const picture of laid.pictures) addPicture(target, worksheet, picture);
  return worksheet;
}

/** In characters. */
const asideWidth = 16;

/** Dark for what is signed, light for its annexes, grey for what is worked with; the name on the tab says what it is as well. */
const tabColors: Readonly<Record<SheetRole, string>> = {
  paper: '1F3864',
  annex: '8EA9DB',
  working: 'BFBFBF',
  data: '7F7F7F',
  contents: 'FFC000',
};

/** One cell per style, from which the finishing pass learns the library's style numbers. */
export function writeSampleRow(worksheet: Worksheet, styles: readonly Partial<Style>[]): void {
  styles.forEach((style, index) => {
    worksheet.getCell(1, index + 1).style = style;
  });
}

function rangeOf({ column, firstRow, lastRow }: Decoration): string {
  const letters = columnLetters(column);
  return `${letters}${firstRow}:${letters}${lastRow}`;
}

function ruleOf({ kind, most }: Decoration, priority: number): ConditionalFormattingRule {
  const at = (value: number) => ({ type: 'num', value }) as const;
  if (kind === 'bar') {
    // `color` is missing from the library's types; a solid bar has a visible end in black-and-white print.
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
  // The library's Buffer type is not Node's, hence base64.
  const base64 = Buffer.from(picture.bytes).toString('base64');
  const image = target.addImage({ base64, extension: picture.format });
  const corner = { nativeCol: 0, nativeColOff: PICTURE_OFFSET, nativeRow: firstRow - 1, nativeRowOff: PICTURE_OFFSET };
  worksheet.addImage(image, { tl: { col: 0, row: firstRow - 1, ...corner }, ext: { width, height } });
}
