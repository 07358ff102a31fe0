import type { ReadCell, ReadRow, ReadSheet } from '../../src/interchange/tables/read-sheet.ts';
import type { Block, Cell, Sheet, Table, Workbook } from '../../src/report/sheet/sheet.ts';

/** Where a cell is, rows and columns from 1. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface PlacedTable {
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly first: number;
  readonly last: number;
}

/** A workbook's cells on sheets, one row per block line: what a spreadsheet program would have, without a file. */
export interface Grid {
  readonly cells: ReadonlyMap<string, { readonly place: Place; readonly cell: Cell; readonly table: string | null }>;
  readonly names: ReadonlyMap<string, Place>;
  readonly tables: ReadonlyMap<string, PlacedTable>;
}

export function keyOf({ sheet, row, column }: Place): string {
  return `${sheet}!${row},${column}`;
}

export function gridOf(workbook: Workbook): Grid {
  const cells = new Map<string, { place: Place; cell: Cell; table: string | null }>();
  const names = new Map<string, Place>();
  const tables = new Map<string, PlacedTable>();
  for (const sheet of workbook.sheets) placeSheet(sheet);
  return { cells, names, tables };

  function placeSheet(sheet: Sheet): void {
    let row = 1;
    for (const block of sheet.blocks) {
      const lines = block.kind === 'table' ? headingLines(block) : linesOf(block);
      for (const line of lines) placeLine(sheet, line, row++, null);
      if (block.kind === 'table') row = placeRows(sheet, block, row);
    }
  }

  /** Returns the row below the table. */
  function placeRows(sheet: Sheet, table: Table, first: number): number {
    let [row, last] = [first, first - 1];
    for (const { role, cells: own } of table.rows) {
      placeLine(sheet, own, row, table.id);
      if (role === 'body') last = row;
      row += 1;
    }
    const columns = new Map(table.columns.map(({ id }, index) => [id, index + 1]));
    tables.set(table.id, { sheet: sheet.id, columns, first, last });
    return row;
  }

  function placeLine(sheet: Sheet, line: readonly Cell[], row: number, table: string | null): void {
    line.forEach((cell, index) => {
      const place = { sheet: sheet.id, row, column: index + 1 };
      cells.set(keyOf(place), { place, cell, table });
      if (cell.name !== undefined) names.set(cell.name, place);
    });
  }
}

/** Groups are above their columns' titles. */
function headingLines({ columns }: Table): readonly (readonly Cell[])[] {
  const titles = columns.map(({ title }) => textCell(title));
  if (columns.every(({ group }) => group === undefined)) return [titles];
  const groups = columns.map(({ group, title }, index) =>
    textCell(group === undefined ? title : group === columns[index - 1]?.group ? '' : group),
  );
  return [groups, columns.map(({ group, title }) => textCell(group === undefined ? '' : title))];
}

function linesOf(block: Exclude<Block, Table>): readonly (readonly Cell[])[] {
  if (block.kind === 'fields') return block.fields.map(({ label, cell }) => [textCell(label), cell]);
  return [[]];
}

function textCell(text: string): Cell {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

/** A cell as a reader of workbooks would give it; null: an empty cell. */
export function readCell(cell: Cell): ReadCell | null {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return { value: cell.text, formula: null, isDate: false };
    case 'number':
      return { value: cell.value, formula: null, isDate: false };
    case 'date':
      return { value: serialOf(cell.date), formula: null, isDate: true };
    case 'formula':
      return { value: cell.value ?? '', formula: cell.formula, isDate: false };
  }
}

export function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** The sheets as they would be read back, with typed texts in place of the original ones. */
export function readSheets(
  workbook: Workbook,
  typed: ReadonlyMap<string, ReadCell | null> = new Map(),
): readonly ReadSheet[] {
  const grid = gridOf(workbook);
  return workbook.sheets.map(({ id, name, isHidden }) => {
    const rows = new Map<number, Map<number, ReadCell>>();
    for (const { place, cell } of grid.cells.values()) {
      if (place.sheet !== id) continue;
      const key = keyOf(place);
      const read = typed.has(key) ? (typed.get(key) ?? null) : readCell(cell);
      if (read !== null) rows.set(place.row, (rows.get(place.row) ?? new Map()).set(place.column, read));
    }
    const sorted = [...rows].sort(([a], [b]) => a - b).map(([row, cells]): ReadRow => ({ row, cells }));
    return { name, visible: isHidden !== true, rows: sorted };
  });
}
