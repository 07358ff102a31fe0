import type { Block, Column, Sheet } from '../../report/sheet.ts';
import {
  defaultColumnWidth,
  equalParts,
  type GridWidths,
  gridWidths,
  labelShare,
  letterheadShare,
  splitGrid,
} from './grid.ts';
import { charactersFor } from './row-heights.ts';

/**
 * The sheet on a grid that has only the lines which some block needs. A fine grid makes it easy to write a report and
 * hard to use its sheet: every cell would be merged of several. Blocks are gathered; the rows of tables are not read.
 */
export function compactSheet(sheet: Sheet): Sheet & { readonly blocks: readonly Block[] } {
  const blocks = [...sheet.blocks];
  const tables = blocks.filter((block) => block.kind === 'table');
  const widest = Math.max(2, sheet.grid.length, ...tables.map((table) => endsOf(table.columns).at(-1) ?? 0));
  const fine = Array.from({ length: widest }, (_, index) => sheet.grid[index] ?? defaultColumnWidth);
  const widths = gridWidths(fine);
  const ends = new Set([widths.columns, gridEnd(sheet, widths), ...blocks.flatMap((block) => lineEnds(block, widths))]);
  const kept = [...ends].sort((a, b) => a - b);
  const grid = kept.map((end, index) => {
    const start = kept[index - 1] ?? 0;
    return charactersFor(widths.pixels(start + 1, end - start));
  });
  return { ...sheet, grid, blocks: blocks.map((block) => onGrid(block, kept)) };
}

/** Where the sheet's own grid ends, beyond which only a table that is too wide goes. */
function gridEnd({ grid }: Sheet, { columns }: GridWidths): number {
  return Math.min(Math.max(2, grid.length), columns);
}

/** Last columns of what stands side by side in a block. */
function lineEnds(block: Block, widths: GridWidths): readonly number[] {
  switch (block.kind) {
    case 'table':
      return endsOf(block.columns);
    case 'letterhead':
      return [splitGrid(widths, letterheadShare)[0].span];
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
