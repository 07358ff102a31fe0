import type { Workbook } from '../../report/sheet/sheet.ts';
import type { LaidOutWorkbook } from '../layout/lay-out-workbook.ts';
import { lineText } from '../layout/measure/sheet-text.ts';
import { toExcelStyle } from './to-excel-style.ts';
import { writeSampleRow, writeSheet } from './write-sheet.ts';

/**
 * The workbook as the library writes it, before the finishing pass: an archive whose parts are not packed and whose sheets
 * have no rows yet. The library takes longer to load than all the rest of the tool, so it is loaded here and nowhere else.
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
  // Excel computes every formula anew on opening; LibreOffice shows the cached results, which are right as well.
  target.calcProperties.fullCalcOnLoad = true;
  const styles = laid.styles.map((style) => toExcelStyle(style, workbook.font));
  const { resolve } = laid.references;
  const [first] = laid.sheets.map((sheet) => writeSheet(target, sheet, { workbook, resolve }));
  if (first !== undefined) writeSampleRow(first, styles);
  if (hiddenSheet !== null) target.addWorksheet(hiddenSheet, { state: 'veryHidden' });
  const written = await target.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object);
  return new Uint8Array(written);
}

/** Excel takes no longer text for a property of a document; the whole of it stands in cells. */
const LONGEST_PROPERTY = 255;

function propertyText(text: string): string {
  const line = lineText(text);
  return line.length <= LONGEST_PROPERTY
    ? line
    : `${line.slice(0, LONGEST_PROPERTY - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
