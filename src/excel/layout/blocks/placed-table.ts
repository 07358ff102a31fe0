import type { Column, Row, Table } from '../../../report/sheet/sheet.ts';
import { empty } from '../../../report/sheet/sheet.ts';
import { type CellStyle, colors, plainStyle } from '../sheet/cell-style.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';
import { type CellFrame, type CellPreparer, cellPreparer, type PreparedCell } from './cell-preparer.ts';
import type { PlacedColumn } from './lay-out-table-header.ts';

/** A table's columns with the functions that prepare its cells. */
export interface PlacedTable {
  readonly columns: readonly PlacedColumn[];
  readonly preparersOf: (role: Row['role']) => readonly CellPreparer[];
}

/** Cached: the block above asks for a table's height before it is laid out. */
const placedTables = new WeakMap<Table, PlacedTable>();

export function placeTable(table: Table, builder: SheetBuilder): PlacedTable {
  const found = placedTables.get(table);
  if (found !== undefined) return found;
  const columns = placeColumns(table.columns);
  const placed = { columns, preparersOf: rowPreparers(columns, builder, table.isOneRowEach === true) };
  placedTables.set(table, placed);
  return placed;
}

/** The cells of a row, ready for it. */
export function prepareRow({ role, cells }: Row, { preparersOf }: PlacedTable): readonly PreparedCell[] {
  return preparersOf(role).map((prepare, index) => prepare(cells[index] ?? empty));
}

function placeColumns(columns: readonly Column[]): readonly PlacedColumn[] {
  const placed: PlacedColumn[] = [];
  let first = 1;
  for (const column of columns) {
    const span = Math.max(1, column.span ?? 1);
    placed.push({ column, first, span });
    first += span;
  }
  return placed;
}

/** Preparers for each column and kind of row, created at the first such row. */
function rowPreparers(
  columns: readonly PlacedColumn[],
  builder: SheetBuilder,
  isOneRow: boolean,
): PlacedTable['preparersOf'] {
  const made = new Map<Row['role'], readonly CellPreparer[]>();
  return (role) => {
    const preparers =
      made.get(role) ?? framesOf(role, columns, builder).map((frame) => cellPreparer({ ...frame, isOneRow }, builder));
    made.set(role, preparers);
    return preparers;
  };
}

/** A group row has one cell over all columns. */
function framesOf(role: Row['role'], columns: readonly PlacedColumn[], builder: SheetBuilder): readonly CellFrame[] {
  const style = rowStyle(role, builder);
  if (role === 'group') {
    const span = columns.reduce((sum, each) => sum + each.span, 0);
    return [{ column: 1, span, base: style, numbersAt: 'left' }];
  }
  return columns.map(({ column: { align }, first, span }) => {
    return { column: first, span, base: { ...style, horizontal: align ?? 'left' }, numbersAt: align ?? 'right' };
  });
}

function rowStyle(role: Row['role'], builder: SheetBuilder): CellStyle {
  const style: CellStyle = { ...plainStyle(builder.tableSize), border: 'grid' };
  if (role === 'group') return { ...style, bold: true, fill: colors.group };
  return role === 'total' ? { ...style, bold: true, fill: colors.total } : style;
}
