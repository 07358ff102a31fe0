import type { FilePieces } from '../../app/ports/files-port.ts';
import type { LargeBuild } from '../../app/ports/workbooks-port.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { AuditProperties } from '../../office/carry/properties.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import type { Workbook } from '../../report/sheet/sheet.ts';
import { auditSheetName } from '../../report/sheet/tab-names.ts';
import { finishWorkbook } from '../finish/finish-workbook.ts';
import { createSharedTexts } from '../finish/shared-texts.ts';
import { createLayoutTables, layOutWorkbook } from '../layout/lay-out-workbook.ts';
import { styleNumber } from '../mend-exceljs/style-order.ts';
import { createOverflow } from './overflow.ts';
import { packCarried } from './pack-carried.ts';
import { writeBaseWorkbook } from './write-base-workbook.ts';

/** Cells kept in memory while the workbook is built; further rows are written at once. */
const CELL_BUDGET = 30_000;

/** A report as an .xlsx file; equal reports give equal bytes. */
export async function buildWorkbook(
  workbook: Workbook,
  carried: CarriedData | null,
  { keeper, onSheet }: LargeBuild,
  cellBudget = CELL_BUDGET,
): Promise<FilePieces> {
  const words = messagesIn(workbook.language).workbook;
  const shared = createSharedTexts();
  const tables = createLayoutTables();
  const isFramed = (style: number): boolean => tables.styles.styles[style]?.border !== 'none';
  const overflow = createOverflow({ ...tables, isFramed, styleNumber, textNumber: shared.numberOf, keeper });
  const laid = layOutWorkbook(workbook, {
    reservedNames: [auditSheetName],
    continued: words.continued,
    cellBudget,
    overflow: overflow.writer,
    tables,
    onSheet,
  });
  const written = overflow.cells();
  const data = carried === null ? null : await packCarried(carried, { laid, written, keeper, note: words.carriesData });
  const base = await writeBaseWorkbook(workbook, laid, data === null ? null : auditSheetName);
  const properties = data?.properties ?? bare(workbook);
  return finishWorkbook(base, { workbook, laid, shared, keeper, properties, carried: data });
}

/** Of a workbook that carries nothing: a public edition, or a list to fill in. */
function bare({ isList }: Workbook): AuditProperties {
  return { edition: isList === true ? 'full' : 'public', contentId: null, auditId: null };
}
