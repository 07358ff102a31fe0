import { lineText } from '../../office/xml/sheet-text.ts';
import type { Workbook } from '../../report/sheet/sheet.ts';
import type { LaidOutWorkbook } from '../layout/lay-out-workbook.ts';
import { toExcelStyle } from './to-excel-style.ts';
import { writeSampleRow, writeSheet } from './write-sheet.ts';

/**
 * The workbook as written by the library, before the finishing pass: an unpacked archive whose sheets have no rows yet. The library takes
 * longer to load than the rest of the tool, so it is loaded only here.
 */
export async function writeBaseWorkbook(
  workbook: Workbook,
  laid: LaidOutWorkbook,
  hiddenSheet: string | null,
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const target = new exceljs.Workbook();
  target.title = propertyText(workbook.title);
  target.subject = propertyText(workbook.subject);
  target.creator = propertyText(workbook.author ?? '');
  target.lastModifiedBy = target.creator;
  target.created = new Date(workbook.createdAt);
  target.modified = target.created;
  // Excel recomputes every formula on opening; LibreOffice shows the cached results, which are correct too.
  target.calcProperties.fullCalcOnLoad = true;
  const styles = laid.styles.map((style) => toExcelStyle(style, workbook.font));
  const { resolve } = laid.references;
  const [first] = laid.sheets.map((sheet) => writeSheet(target, sheet, { workbook, resolve }));
  if (first !== undefined) writeSampleRow(first, styles);
  if (hiddenSheet !== null) target.addWorksheet(hiddenSheet, { state: 'veryHidden' });
  const written = await target.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object);
  return new Uint8Array(written);
}

/** Excel allows no longer text in a document property; cells contain all of it. */
const LONGEST_PROPERTY = 255;

function propertyText(text: string): string {
  const line = lineText(text);
  return line.length <= LONGEST_PROPERTY
    ? line
    : `${line.slice(0, LONGEST_PROPERTY - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
