import { cellText } from '../report/sheet/cell-text.ts';
import type { Cell, Column, Table as ReportTable, Row } from '../report/sheet/sheet.ts';
import type { Palette } from './colours.ts';
import { drawGrid, type GridRow } from './draw-grid.ts';
import type { DrawOptions } from './draw-options.ts';
import { columnsOf, wrapWords } from './wrap-words.ts';

/** A report table with its terminal columns; drops the least important ones until it fits; long texts wrap between words. */
export function drawTable(table: ReportTable, options: DrawOptions, colours: Palette): string {
  const rows = [...table.rows];
  const shown = columnsThatFit(table.columns, rows, options);
  const widths = fitWidths(shown, rows, options);
  const head = shown.map(({ column }, index) => colours.bold(wrapWords(column.title, widths[index] ?? 10)));
  return drawGrid(
    [{ cells: head, spans: false }, ...rows.map((row) => drawRow(row, shown, widths, options, colours))],
    shown.map(({ column }) => column.align ?? 'left'),
  );
}

interface Shown {
  readonly column: Column;
  readonly index: number;
}

const narrowest = 6;

function columnsThatFit(columns: readonly Column[], rows: readonly Row[], options: DrawOptions): readonly Shown[] {
  const terminal = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.terminal !== undefined);
  const candidates = terminal.length === 0 ? columns.map((column, index) => ({ column, index })) : terminal;
  for (const lowest of [3, 2, 1] as const) {
    const shown = candidates.filter(({ column }) => (column.terminal ?? 1) <= lowest);
    if (lowest === 1 || leastWidth(shown, rows, options) <= options.width) return shown;
  }
  return candidates;
}

/** Width that the columns need if every text wraps at its longest word, up to a bearable minimum. */
function leastWidth(shown: readonly Shown[], rows: readonly Row[], options: DrawOptions): number {
  const cells = shown.map((each) => Math.min(naturalWidth(each, rows, options), 16));
  return cells.reduce((sum, width) => sum + width, 0) + borders(shown.length);
}

function fitWidths(shown: readonly Shown[], rows: readonly Row[], options: DrawOptions): readonly number[] {
  const natural = shown.map((each) => naturalWidth(each, rows, options));
  const room = Math.max(options.width - borders(shown.length), shown.length * narrowest);
  const widths = [...natural];
  for (let total = sum(widths); total > room; total = sum(widths)) {
    const widest = widths.indexOf(Math.max(...widths));
    const second = Math.max(...widths.filter((_width, index) => index !== widest), narrowest);
    const width = widths[widest] ?? narrowest;
    widths[widest] = Math.max(narrowest, Math.min(width - 1, Math.max(second, width - (total - room))));
    if (width <= narrowest) break;
  }
  return widths;
}

function naturalWidth({ column, index }: Shown, rows: readonly Row[], options: DrawOptions): number {
  const widest = (text: string, least: number) =>
    text.split('\n').reduce((most, line) => Math.max(most, columnsOf(line)), least);
  return rows.reduce(
    (most, { role, cells }) => (role === 'group' ? most : widest(textOf(cells[index], options), most)),
    widest(column.title, narrowest),
  );
}

function drawRow(
  row: Row,
  shown: readonly Shown[],
  widths: readonly number[],
  options: DrawOptions,
  colours: Palette,
): GridRow {
  if (row.role === 'group') {
    const width = sum(widths) + 3 * (shown.length - 1);
    const text = wrapWords(textOf(row.cells[0], options), width);
    return { cells: [eachLine(text, colours.bold)], spans: true };
  }
  const cells = shown.map(({ index }, position) => {
    const cell = row.cells[index];
    const text = wrapWords(textOf(cell, options), widths[position] ?? narrowest);
    const toned = (line: string) => colours.tone(cell?.tone, line);
    return eachLine(text, row.role === 'total' ? (line) => colours.bold(toned(line)) : toned);
  });
  return { cells, spans: false };
}

function eachLine(text: string, draw: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => draw(line))
    .join('\n');
}

function textOf(cell: Cell | undefined, options: DrawOptions): string {
  return cell === undefined ? '' : cellText(cell, options.language);
}

/** One rule and two spaces per column, and one more rule. */
function borders(columns: number): number {
  return columns * 3 + 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
