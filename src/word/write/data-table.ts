import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { Language } from '../../domain/values/language.ts';
import { textWidth } from '../../office/measure/text-width.ts';
import { cellText } from '../../report/sheet/cell-text.ts';
import type { Cell, Column, Table as DataTable, Row } from '../../report/sheet/sheet.ts';
import { halfPoints, sizes, textWidthTwips } from './measures.ts';
import { type Look, runs } from './paragraphs.ts';

/** A table with what stands above it; its header row is repeated on every page, and no row is cut. */
export function tableBlocks(table: DataTable, look: Look, language: Language): readonly (Table | Paragraph)[] {
  const shown = table.columns.flatMap((column, index) => (column.isHidden === true ? [] : [{ column, index }]));
  const widths = columnWidths(
    shown.map(({ column }) => column),
    look,
  );
  const context = {
    columns: shown.map(({ column }) => column),
    indexes: shown.map(({ index }) => index),
    widths,
    look,
    language,
  };
  const rows = [...headerRows(context), ...bodyRows(table.rows, context)];
  const above = [
    ...(table.title === null ? [] : [aboveTable(table.title, AlignmentType.CENTER, { bold: true })]),
    ...(table.unitLine === null ? [] : [aboveTable(table.unitLine, AlignmentType.RIGHT, { italics: true })]),
  ];
  if (rows.length === 0) return above;
  return [
    ...above,
    new Table({
      width: { size: textWidthTwips, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      rows,
    }),
    new Paragraph({ spacing: { after: 60, line: 120, lineRule: 'exact' } }),
  ];
}

/** Twips of columns as wide as their share of all, but none so narrow that it would break a word of its title. */
function columnWidths(columns: readonly Column[], look: Look): readonly number[] {
  const whole = columns.reduce((sum, { span = 1 }) => sum + span, 0);
  const wanted = columns.map(({ span = 1 }) => (textWidthTwips * span) / whole);
  const least = columns.map(({ title }) => Math.min(longestWord(title, look), textWidthTwips / columns.length));
  const missing = wanted.reduce((sum, each, index) => sum + Math.max(0, (least[index] ?? 0) - each), 0);
  const spare = wanted.reduce((sum, each, index) => sum + Math.max(0, each - (least[index] ?? 0)), 0);
  return wanted.map((each, index) => {
    const low = least[index] ?? 0;
    return Math.floor(each <= low ? low : each - ((each - low) * missing) / Math.max(1, spare));
  });
}

const TWIPS_PER_PIXEL = 15;

function longestWord(title: string, look: Look): number {
  const font = { size: sizes.table(look.size), bold: true, italic: false };
  const widths = title.split(/\s+/).map((word) => textWidth(word, font) * TWIPS_PER_PIXEL);
  return Math.ceil(Math.max(0, ...widths)) + cellMargins.left + cellMargins.right + 20;
}

interface TableContext {
  readonly columns: readonly Column[];
  /** Positions of the columns in a row's cells. */
  readonly indexes: readonly number[];
  readonly widths: readonly number[];
  readonly look: Look;
  readonly language: Language;
}

function headerRows(context: TableContext): readonly TableRow[] {
  const { columns } = context;
  const isGrouped = columns.some(({ group }) => group !== undefined);
  if (!isGrouped) return [headerRow(columns.map((column, index) => headerCell(column.title, index, 1, 1, context)))];
  const upper: TableCell[] = [];
  const lower: TableCell[] = [];
  for (let index = 0; index < columns.length; ) {
    const group = columns[index]?.group;
    const end = group === undefined ? index + 1 : endOfGroup(columns, index);
    if (group === undefined) upper.push(headerCell(columns[index]?.title ?? '', index, 1, 2, context));
    else {
      upper.push(headerCell(group, index, end - index, 1, context));
      for (let at = index; at < end; at += 1) lower.push(headerCell(columns[at]?.title ?? '', at, 1, 1, context));
    }
    index = end;
  }
  return [headerRow(upper), headerRow(lower)];
}

function endOfGroup(columns: readonly Column[], from: number): number {
  let end = from;
  while (end < columns.length && columns[end]?.group === columns[from]?.group) end += 1;
  return end;
}

function headerRow(children: readonly TableCell[]): TableRow {
  return new TableRow({ tableHeader: true, cantSplit: true, children: [...children] });
}

function headerCell(
  title: string,
  index: number,
  columnSpan: number,
  rowSpan: number,
  context: TableContext,
): TableCell {
  const size = halfPoints(sizes.table(context.look.size));
  return new TableCell({
    width: { size: spanWidth(index, columnSpan, context), type: WidthType.DXA },
    columnSpan,
    rowSpan,
    margins: cellMargins,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
        keepNext: true,
        children: runs(title, { bold: true, size }),
      }),
    ],
  });
}

const cellMargins = { left: 70, right: 70, top: 20, bottom: 20 };

function spanWidth(from: number, count: number, { widths }: TableContext): number {
  return widths.slice(from, from + count).reduce((sum, each) => sum + each, 0);
}

function* bodyRows(rows: Iterable<Row>, context: TableContext): Iterable<TableRow> {
  for (const row of rows) {
    if (row.isHidden === true) continue;
    yield new TableRow({
      cantSplit: true,
      children: row.role === 'group' ? [groupCell(row, context)] : cells(row, context),
    });
  }
}

function groupCell({ cells: [cell] }: Row, context: TableContext): TableCell {
  const columnSpan = context.columns.length;
  return dataCell(
    cell ?? { kind: 'empty' },
    { width: spanWidth(0, columnSpan, context), columnSpan, bold: true, align: 'left', keepNext: true },
    context,
  );
}

function cells(row: Row, context: TableContext): TableCell[] {
  return context.indexes.map((at, index) => {
    const cell = row.cells[at] ?? { kind: 'empty' as const };
    const bold = row.role === 'total' || cell.bold === true;
    const align = context.columns[index]?.align ?? alignOf(cell);
    return dataCell(cell, { width: context.widths[index] ?? 0, columnSpan: 1, bold, align, keepNext: false }, context);
  });
}

/** Numbers stand at the right, days in the middle, texts at the left. */
function alignOf(cell: Cell): NonNullable<Column['align']> {
  if (cell.kind === 'date') return 'center';
  const isNumber = cell.kind === 'number' || (cell.kind === 'formula' && typeof cell.value === 'number');
  return isNumber ? 'right' : 'left';
}

interface CellLook {
  readonly width: number;
  readonly columnSpan: number;
  readonly bold: boolean;
  readonly align: NonNullable<Column['align']>;
  readonly keepNext: boolean;
}

function dataCell(
  cell: Cell,
  { width, columnSpan, bold, align, keepNext }: CellLook,
  { look, language }: TableContext,
): TableCell {
  const size = halfPoints(sizes.table(look.size));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    margins: cellMargins,
    children: [
      new Paragraph({
        alignment: align,
        spacing: { after: 0 },
        keepNext,
        children: runs(cellText(cell, language), { bold, size }),
      }),
    ],
  });
}

function aboveTable(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  run: object,
): Paragraph {
  return new Paragraph({ alignment, keepNext: true, spacing: { before: 60, after: 60 }, children: runs(text, run) });
}
