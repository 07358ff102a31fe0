import { cellText } from '../../../office/xml/sheet-text.ts';
import type { Column } from '../../../report/sheet/sheet.ts';
import { type CellStyle, colors, plainStyle } from '../sheet/cell-style.ts';
import { emptyCell, type LaidOutCell } from '../sheet/laid-out.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';
import { textHeight } from './lay-out-text.ts';

/** A column of a table with its place in the grid. */
export interface PlacedColumn {
  readonly column: Column;
  readonly first: number;
  readonly span: number;
}

/** The header of a table, in two rows if columns are grouped. Returns its height in points. */
export function layOutTableHeader(columns: readonly PlacedColumn[], builder: SheetBuilder): number {
  const style = headerStyle(builder);
  if (columns.every(({ column }) => column.group === undefined)) {
    return addHeaderRow(columns.map(titleCell), style, builder);
  }
  const upper = addHeaderRow(groupCells(columns), style, builder);
  // Titles across both rows get their height from the lower row alone, which is always enough.
  return upper + addHeaderRow(lowerCells(columns), style, builder, columns.map(titleCell));
}

/** Height of the header in points, before it is added. */
export function headerHeightOf(columns: readonly PlacedColumn[], builder: SheetBuilder): number {
  const style = headerStyle(builder);
  const lower = rowHeight(columns.map(titleCell), style, builder);
  return columns.every(({ column }) => column.group === undefined) ? lower : 2 * lower;
}

function headerStyle(builder: SheetBuilder): CellStyle {
  return {
    ...plainStyle(builder.tableSize),
    bold: true,
    horizontal: 'center',
    vertical: 'middle',
    fill: colors.header,
    border: 'grid',
  };
}

function rowHeight(cells: readonly HeaderCell[], style: CellStyle, builder: SheetBuilder): number {
  const heights = cells.map((cell) => textHeight(cell.text, style, builder.pixels(cell.column, cell.span)));
  return Math.max(textHeight('', style, 0), ...heights);
}

interface HeaderCell {
  readonly column: number;
  readonly span: number;
  readonly rowSpan: number;
  readonly text: string;
}

function titleCell({ column, first, span }: PlacedColumn): HeaderCell {
  return { column: first, span, rowSpan: 1, text: column.title };
}

/** The upper of two rows: groups across their columns, other titles across both rows. */
function groupCells(columns: readonly PlacedColumn[]): readonly HeaderCell[] {
  const cells: (HeaderCell & { readonly group: string | null })[] = [];
  for (const placed of columns) {
    const { group } = placed.column;
    const previous = cells.at(-1);
    if (group === undefined) cells.push({ ...titleCell(placed), rowSpan: 2, group: null });
    else if (previous !== undefined && previous.group === group) {
      cells[cells.length - 1] = { ...previous, span: previous.span + placed.span };
    } else cells.push({ column: placed.first, span: placed.span, rowSpan: 1, text: group, group });
  }
  return cells;
}

/** The lower row: titles of grouped columns, and blank cells under titles across both rows, for their borders. */
function lowerCells(columns: readonly PlacedColumn[]): readonly HeaderCell[] {
  return columns.flatMap((placed) => {
    if (placed.column.group !== undefined) return [titleCell(placed)];
    return Array.from({ length: placed.span }, (_, index) => {
      return { column: placed.first + index, span: 1, rowSpan: 1, text: '' };
    });
  });
}

function addHeaderRow(
  header: readonly HeaderCell[],
  style: CellStyle,
  builder: SheetBuilder,
  measured: readonly HeaderCell[] = header.filter((cell) => cell.rowSpan === 1),
): number {
  const number = builder.styles.number(style);
  const cells: LaidOutCell[] = header.map(({ column, span, rowSpan, text }) => {
    return { ...emptyCell, column, span, rowSpan, style: number, value: cellText(text) };
  });
  const height = rowHeight(measured, style, builder);
  builder.add({ height, cells });
  return height;
}
