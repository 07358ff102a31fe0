import type { Block, Column, Sheet, Table } from '../../../report/sheet/sheet.ts';
import { charactersFor } from '../measure/row-heights.ts';
import { defaultColumnWidth, equalParts, type GridWidths, gridWidths, labelShare, splitGrid } from './grid.ts';
import { organisationShare } from './organisation-share.ts';

/** A sheet whose grid has only the columns in use; the last of them may be hidden. */
export interface CompactSheet extends Sheet {
  readonly blocks: readonly Block[];
  readonly hiddenColumns: number;
  /** Columns that stay in view beside the frozen rows. */
  readonly frozenColumns: number;
}

/**
 * The sheet on a grid with only the lines that some block needs. A fine grid is easy to lay out but makes a sheet hard to use, since every
 * cell would be merged from several. Collects the blocks; does not read the rows of tables.
 */
export function compactSheet(sheet: Sheet, textSize: number): CompactSheet {
  const blocks = [...sheet.blocks];
  const tables = blocks.filter((block) => block.kind === 'table');
  const widest = Math.max(2, sheet.grid.length, ...tables.map((table) => endsOf(table.columns).at(-1) ?? 0));
  const fine = Array.from({ length: widest }, (_, index) => sheet.grid[index] ?? defaultColumnWidth);
  const whole = gridWidths(fine);
  // Blocks across the full width end at the last visible column.
  const widths = gridWidths(fine.slice(0, widest - Math.max(0, ...tables.map(({ columns }) => hiddenWidth(columns)))));
  const ends = new Set([
    widths.columns,
    whole.columns,
    gridEnd(sheet, widths),
    ...blocks.flatMap((block) => lineEnds(block, widths, textSize)),
  ]);
  // A second column, for blocks with two sides.
  if (ends.size === 1) ends.add(1);
  const kept = [...ends].sort((a, b) => a - b);
  const grid = kept.map((end, index) => {
    const start = kept[index - 1] ?? 0;
    const own = end - start === 1 ? fine[start] : undefined;
    return own ?? charactersFor(whole.pixels(start + 1, end - start));
  });
  const hiddenColumns = kept.filter((end) => end > widths.columns).length;
  const frozenColumns = columnsInView(tables, fine, kept);
  return { ...sheet, grid, hiddenColumns, frozenColumns, blocks: blocks.map((block) => onGrid(block, kept)) };
}

/** Columns of numbers and signs, which say nothing without the next one. */
const NARROW = 8;
/** More than this would leave little of a screen for the rest. */
const MOST_IN_VIEW = 48;

/** What names the rows of the sheet's first long table: its narrow first columns and the one after them; 0: too wide to stay in view. */
function columnsInView(tables: readonly Table[], fine: readonly number[], kept: readonly number[]): number {
  const table = tables.find(({ repeatHeader }) => repeatHeader);
  if (table === undefined) return 0;
  const ends = endsOf(table.columns);
  const widthTo = (index: number) => fine.slice(0, ends[index] ?? 0).reduce((sum, width) => sum + width, 0);
  const naming = ends.findIndex((_end, index) => widthTo(index) - widthTo(index - 1) > NARROW);
  const end = ends[naming];
  if (end === undefined || naming === ends.length - 1 || widthTo(naming) > MOST_IN_VIEW) return 0;
  return kept.filter((line) => line <= end).length;
}

/** Number of hidden grid columns at a table's end. */
function hiddenWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, { isHidden, span = 1 }) => (isHidden === true ? sum + Math.max(1, span) : sum), 0);
}

/** End of the sheet's own grid; only a table that is too wide exceeds it. */
function gridEnd({ grid }: Sheet, { columns }: GridWidths): number {
  return Math.min(Math.max(2, grid.length), columns);
}

/** Last columns of the side-by-side parts of a block. */
function lineEnds(block: Block, widths: GridWidths, textSize: number): readonly number[] {
  switch (block.kind) {
    case 'table':
      return endsOf(block.columns);
    case 'letterhead':
      return [splitGrid(widths, organisationShare(block, widths, textSize))[0].span];
    case 'fields':
      return [splitGrid(widths, labelShare)[0].span];
    case 'signatures':
      return equalParts(widths, Math.max(2, block.parties.length)).map(({ column, span }) => column + span - 1);
    default:
      return [];
  }
}

function endsOf(columns: readonly Column[]): readonly number[] {
  let end = 0;
  return columns.map(({ span = 1 }) => {
    end += Math.max(1, span);
    return end;
  });
}

function onGrid(block: Block, kept: readonly number[]): Block {
  if (block.kind !== 'table') return block;
  const ends = endsOf(block.columns);
  const columns = block.columns.map((column, index) => {
    const [start, end] = [ends[index - 1] ?? 0, ends[index] ?? 0];
    return { ...column, span: kept.filter((line) => line > start && line <= end).length };
  });
  return { ...block, columns };
}
