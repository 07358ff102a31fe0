import type { Workbook } from '../../report/sheet.ts';
import type { LaidOutWorkbook } from '../layout/layout.ts';
import { lineText } from '../layout/sheet-text.ts';
import { toExcelStyle } from './exceljs-style.ts';
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
  target.title = lineText(workbook.title);
  target.subject = lineText(workbook.subject);
  target.creator = lineText(workbook.author ?? '');
  target.lastModifiedBy = lineText(workbook.author ?? '');
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
