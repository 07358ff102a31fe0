import { columnsOf } from './wrap-words.ts';

/** A row of texts that are broken into lines already; `spans`: its first text takes the whole width. */
export interface GridRow {
  readonly cells: readonly string[];
  readonly spans: boolean;
}

/** Rows between rules, the first below nothing but the frame; time grows with their letters, not with their square. */
export function drawGrid(rows: readonly GridRow[], aligns: readonly ('left' | 'right' | 'center')[]): string {
  const widths = columnWidths(rows, aligns.length);
  const drawn: string[] = [];
  let above: GridRow | null = null;
  for (const row of rows) {
    drawn.push(rule(widths, above, row), ...rowLines(row, widths, aligns));
    above = row;
  }
  return [...drawn, rule(widths, above, null)].join('\n');
}

function columnWidths(rows: readonly GridRow[], columns: number): readonly number[] {
  const widths = Array.from({ length: columns }, () => 0);
  let spanned = 0;
  for (const { cells, spans } of rows) {
    if (spans) spanned = Math.max(spanned, widthOf(cells[0] ?? ''));
    else for (const [index, cell] of cells.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
  }
  let missing = spanned - spannedWidth(widths);
  for (let index = 0; index < columns && missing > 0; index += 1) {
    const share = Math.round(missing / (columns - index));
    widths[index] = (widths[index] ?? 0) + share;
    missing -= share;
  }
  return widths;
}

function widthOf(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, columnsOf(line)), 0);
}

/** What a text across all columns has room for: between two columns stand a rule and two blanks. */
function spannedWidth(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 3 * (widths.length - 1));
}

const ENDS = { top: ['┌', '┐'], middle: ['├', '┤'], bottom: ['└', '┘'] } as const;

/** The rule between two rows; null: there is none on that side. */
function rule(widths: readonly number[], above: GridRow | null, below: GridRow | null): string {
  const [left, right] = ENDS[above === null ? 'top' : below === null ? 'bottom' : 'middle'];
  const crossing = crossingOf(above !== null && !above.spans, below !== null && !below.spans);
  return `${left}${widths.map((width) => '─'.repeat(width + 2)).join(crossing)}${right}`;
}

function crossingOf(goesUp: boolean, goesDown: boolean): string {
  if (goesUp) return goesDown ? '┼' : '┴';
  return goesDown ? '┬' : '─';
}

function rowLines(row: GridRow, widths: readonly number[], aligns: readonly string[]): readonly string[] {
  const rooms = row.spans ? [spannedWidth(widths)] : widths;
  const columns = rooms.map((_room, index) => (row.cells[index] ?? '').split('\n'));
  const height = columns.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_line, number) => {
    const cells = rooms.map((room, index) => padded(columns[index]?.[number] ?? '', room, aligns[index] ?? 'left'));
    return `│ ${cells.join(' │ ')} │`;
  });
}

function padded(text: string, width: number, align: string): string {
  const missing = Math.max(width - columnsOf(text), 0);
  const before = align === 'right' ? missing : align === 'center' ? Math.floor(missing / 2) : 0;
  return `${' '.repeat(before)}${text}${' '.repeat(missing - before)}`;
}
