import type { CellEdit, CellValue } from '../../app/ports/workbooks-port.ts';
import { type CellPlace, cellAddress } from '../../domain/values/cell-address.ts';
import { dataFormat } from '../../office/carry/carried-parts.ts';
import { auditSheetName } from '../../report/sheet/tab-names.ts';
import { ownTexts } from '../carry/audit-sheet.ts';
import { type ComparableCell, foundCell, isBlank, shownValue, valueKey } from './comparable.ts';
import { sheetEdit } from './structure-edits.ts';

export type PlacedCell = CellPlace & CellValue;

/** The data sheet as found. Carried data count as long as they themselves are intact. */
export interface AuditSheet {
  readonly name: string;
  readonly cells: readonly PlacedCell[];
}

/** The edit that the data sheet is gone (null), or what is there instead of the data. */
export function lostDataEdit(sheet: AuditSheet | null): CellEdit {
  if (sheet === null) return sheetEdit('sheet-deleted', auditSheetName, auditSheetName, null);
  const instead = sheet.cells.find(({ row, column }) => row === 2 && column === 1);
  return edit(sheet, { row: 2, column: 1 }, dataFormat, instead === undefined ? null : foundCell(1, instead));
}

/**
 * Edits of the data sheet: a new name, a changed note, and text typed beside the data. Large data are stored elsewhere and only the note is
 * there. `note`: as written; null if unknown.
 */
export function auditSheetEdits(sheet: AuditSheet, note: string | null): readonly CellEdit[] {
  const { name, cells } = sheet;
  const renamed = name.toLowerCase() === auditSheetName ? [] : [sheetEdit('sheet-renamed', name, auditSheetName, name)];
  const placed = cells.map((each) => ({ ...foundCell(each.column, each), row: each.row }));
  const texts = placed
    .filter(({ column, value }) => column === 1 && typeof value === 'string')
    .sort((a, b) => a.row - b.row);
  const own = ownTexts(texts.map(({ value }) => String(value)));
  // The note is directly before the format, even if rows were added above; if the sheet was cleared, there is neither.
  const { from, to } = own ?? { from: 0, to: 1 };
  const ours = new Set(texts.slice(from, to));
  const noted = own !== null && texts[from]?.value === dataFormat ? undefined : texts[from];
  const reads = noted ?? { row: 1, column: 1, value: null };
  return [
    ...renamed,
    ...(note === null || valueKey(reads.value) === valueKey(note) ? [] : [edit(sheet, reads, note, noted ?? null)]),
    ...placed.filter((cell) => !ours.has(cell) && !isBlank(cell)).map((cell) => edit(sheet, cell, null, cell)),
  ];
}

function edit({ name }: AuditSheet, place: CellPlace, expected: string | null, found: ComparableCell | null): CellEdit {
  const formula = found?.formula ?? null;
  const what = formula !== null ? 'formula' : typeof found?.value === 'number' ? 'number' : 'text';
  const shown = found === null ? null : formula === null ? shownValue(found, false) : `=${formula}`;
  return { sheet: name, cell: cellAddress(place), what, expected, found: shown, criterion: null };
}
