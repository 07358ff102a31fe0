import type { Block, Row, Table } from '../../../report/sheet/sheet.ts';
import { linesHeight, maxRowHeight } from '../measure/row-heights.ts';
import { plainStyle } from '../sheet/cell-style.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';
import { CHART_ROW_POINTS } from './lay-out-drawings.ts';
import { fieldsToStart, preparedHeight, preparedStart } from './lay-out-fields.ts';
import { headerHeightOf } from './lay-out-table-header.ts';
import { headingHeight, paragraphHeight } from './lay-out-text.ts';
import { type PlacedTable, placeTable, prepareRow } from './placed-table.ts';
import { signedHeight } from './signed-height.ts';

/** Lines that must fit on the page of a heading. */
const FIRST_LINES = 2;

/** Points needed below a heading, so that it is not alone at the foot of a page: notes, and the start of what they are about. */
export function heightToStart(blocks: readonly Block[], builder: SheetBuilder): number {
  const [first, ...rest] = blocks;
  if (first === undefined) return 0;
  const signed = signedHeight(blocks, builder);
  if (signed !== null) return signed;
  if (first.kind === 'heading') return headingHeight(first, builder) + heightToStart(rest, builder);
  const isNote = first.kind === 'paragraph' && first.style === 'note';
  return isNote && rest[0]?.kind === 'table'
    ? paragraphHeight(first, builder) + heightOfStart(rest[0], builder)
    : heightOfStart(first, builder);
}

/** A text is one row as far as a row can hold it, and rows are never split across pages: the heading needs room for all of it. */
function heightOfStart(block: Block, builder: SheetBuilder): number {
  const lines = linesHeight(FIRST_LINES, plainStyle(builder.textSize));
  switch (block.kind) {
    case 'table':
      return tableToStart(block, builder);
    case 'chart':
      return block.heightRows * CHART_ROW_POINTS;
    case 'paragraph':
      return Math.max(lines, Math.min(maxRowHeight, paragraphHeight(block, builder)));
    case 'fields':
      return Math.max(lines, fieldsToStart(block, builder));
    default:
      return lines;
  }
}

/** Points for a caption, a header and the first rows: with less room a table does not start. */
const TABLE_START = 110;
/** A table with at most this many rows, and not taller, is kept on one page, so that no few rows continue without a header. */
const FEW_ROWS = 16;
const KEPT_WHOLE = 330;

/** Points a table needs on the page where it starts: all of a small one; for a long one, its header with enough rows. */
export function tableToStart(table: Table, builder: SheetBuilder): number {
  if (!Array.isArray(table.rows)) return TABLE_START;
  const rows: readonly Row[] = table.rows;
  const placed = placeTable(table, builder);
  const captions = [table.title, table.unitLine].filter((each) => each !== null).length;
  const head = linesHeight(captions, { size: builder.textSize }) + headerHeightOf(placed.columns, builder);
  return wholeHeight(rows, head, placed) ?? Math.max(TABLE_START, head + startHeight(rows, placed));
}

/** Points of a small table below the given head; null: it is not small. */
function wholeHeight(rows: readonly Row[], head: number, placed: PlacedTable): number | null {
  if (rows.length > FEW_ROWS) return null;
  let whole = head;
  for (const row of rows) {
    whole += preparedHeight(prepareRow(row, placed));
    if (whole > KEPT_WHOLE) return null;
  }
  return whole;
}

/** Points of the first row with content, including group names above it. */
export function startHeight([first, ...rest]: readonly Row[], placed: PlacedTable): number {
  if (first === undefined) return 0;
  const own = preparedStart(prepareRow(first, placed));
  return first.role === 'group' ? own + startHeight(rest.slice(0, 2), placed) : own;
}
