import { messagesIn } from '../../i18n/translator.ts';
import type { Workbook } from '../../report/sheet/sheet.ts';
import { auditSheetName } from '../../report/sheet/tab-names.ts';
import { snapshotParts } from '../carry/open-snapshot.ts';
import { readSnapshot, type SnapshotSheet } from '../carry/read-snapshot.ts';
import { createLayoutTables, layOutWorkbook } from '../layout/lay-out-workbook.ts';

/** The cells of a workbook as they would be written, without writing it: for one that fits in memory. */
export function writtenCells(workbook: Workbook): readonly SnapshotSheet[] {
  const laid = layOutWorkbook(workbook, {
    reservedNames: [auditSheetName],
    continued: messagesIn(workbook.language).workbook.continued,
    cellBudget: Number.POSITIVE_INFINITY,
    // Nothing is written as long as there is room.
    overflow: () => ({ write: () => false, take: () => [] }),
    tables: createLayoutTables(),
    onSheet: () => undefined,
  });
  return readSnapshot(snapshotParts(laid));
}
