import type { CellEdit, CellValue } from '../../app/ports.ts';
import { auditSheetName } from '../../report/tab-names.ts';
import { ownTexts } from '../carry/audit-sheet.ts';
import { dataFormat } from '../carry/carried-parts.ts';
import { type CellPlace, cellAddress } from '../formulas/addresses.ts';
import { type ComparableCell, foundCell, isBlank, shownValue } from './comparable.ts';
import { sheetEdit } from './structure-edits.ts';

export type PlacedCell = CellPlace & CellValue;

/** That the sheet that carries data is gone, null, or what stands there in their place. */
export function lostDataEdit(cells: readonly PlacedCell[] | null): CellEdit {
  if (cells === null) return sheetEdit('sheet-deleted', auditSheetName, auditSheetName, null);
  const instead = cells.find(({ row, column }) => row === 2 && column === 1);
  return edit({ row: 2, column: 1 }, dataFormat, instead === undefined ? null : foundCell(1, instead));
}

/** What was typed into the sheet beside the data. Large data stand elsewhere, and the note for people is there alone. */
export function typedBesideData(cells: readonly PlacedCell[]): readonly CellEdit[] {
  const placed = cells.map((each) => ({ ...foundCell(each.column, each), row: each.row }));
  const texts = placed
    .filter(({ column, value }) => column === 1 && typeof value === 'string')
    .sort((a, b) => a.row - b.row);
  const { from, to } = ownTexts(texts.map(({ value }) => String(value))) ?? { from: 0, to: 1 };
  const ours = new Set(texts.slice(from, to));
  return placed.filter((cell) => !ours.has(cell) && !isBlank(cell)).map((cell) => edit(cell, null, cell));
}

function edit(place: CellPlace, expected: string | null, found: ComparableCell | null): CellEdit {
  const formula = found?.formula ?? null;
  const what = formula !== null ? 'formula' : typeof found?.value === 'number' ? 'number' : 'text';
  const shown = found === null ? null : formula === null ? shownValue(found, false) : `=${formula}`;
  return { sheet: auditSheetName, cell: cellAddress(place), what, expected, found: shown, criterion: null };
}
