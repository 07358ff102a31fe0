import type { Block } from '../../report/sheet.ts';
import { plainStyle } from './cell-style.ts';
import { CHART_ROW_POINTS } from './layout-drawings.ts';
import { fieldsToStart } from './layout-fields.ts';
import { headingHeight, paragraphHeight } from './layout-text.ts';
import { linesHeight, maxRowHeight } from './row-heights.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { signedHeight } from './signed-height.ts';
import { tableToStart } from './table-to-start.ts';

/** Lines for which there is room at least on the page of a heading. */
const FIRST_LINES = 3;

/** Points that a heading's blocks need on its page, so that it does not stand there alone: notes, and what they are about. */
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

/** A text stands in one row as far as a row holds it, and no row is parted: its heading needs room for all of that. */
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
