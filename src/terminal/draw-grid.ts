import Table from 'cli-table3';
import { columnsOf } from './wrap-words.ts';

/** A row of texts that are broken into lines already; `spans`: its first text takes the whole width. */
export interface GridRow {
  readonly cells: readonly string[];
  readonly spans: boolean;
}

/** Rows between rules, the first below nothing but the frame. */
export function drawGrid(rows: readonly GridRow[], aligns: readonly ('left' | 'right' | 'center')[]): string {
  const colWidths = columnWidths(rows, aligns.length).map((width) => width + 2);
  const parts = rows.flatMap((row) => inParts(row, aligns.length));
  const pieces: string[][] = [];
  for (let from = 0; from < parts.length || from === 0; from += mostRows) {
    // The row before stands again, so that the rule between the two is drawn, and is then cut off with the frame above it.
    const before = from === 0 ? [] : parts.slice(from - 1, from);
    const drawn = new Table({ colWidths, colAligns: [...aligns], style: { head: [], border: [] } });
    drawn.push(...[...before, ...parts.slice(from, from + mostRows)].map((part) => part.cells));
    const lines = drawn.toString().split('\n');
    const isLast = from + mostRows >= parts.length;
    pieces.push(
      lines.slice(
        before.reduce((sum, part) => sum + part.height, before.length),
        isLast ? undefined : -1,
      ),
    );
  }
  return pieces.flat().join('\n');
}

/** The library's time grows with the square of the rows of a table, so a long one is drawn in pieces. */
const mostRows = 100;

/** And with the cube of a cell's letters: 4,000 take 14 seconds. */
const longest = 200;

interface DrawnCell {
  readonly content: string;
  readonly colSpan?: number;
}

interface Part {
  readonly cells: DrawnCell[];
  readonly height: number;
}

const noLineAbove = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** A row with a long cell as rows of one line each, without rules between them. */
function inParts({ cells, spans }: GridRow, columns: number): readonly Part[] {
  const lines = cells.map((cell) => cell.split('\n'));
  const height = lines.reduce((most, each) => Math.max(most, each.length), 1);
  const span = spans ? { colSpan: columns } : {};
  if (cells.every((cell) => cell.length <= longest)) {
    return [{ cells: cells.map((content) => ({ content, ...span })), height }];
  }
  return Array.from({ length: height }, (_, number) => ({
    cells: lines.map((each) => ({ content: each[number] ?? '', ...span, ...(number > 0 && { chars: noLineAbove }) })),
    height: 1,
  }));
}

function columnWidths(rows: readonly GridRow[], columns: number): readonly number[] {
  const widths = Array.from({ length: columns }, () => 0);
  let spanned = 0;
  for (const { cells, spans } of rows) {
    if (spans) spanned = Math.max(spanned, widthOf(cells[0] ?? ''));
    else for (const [index, cell] of cells.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
  }
  // Between two columns stand a rule and two blanks.
  let missing = spanned - widths.reduce((total, width) => total + width, 3 * (columns - 1));
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
