import type { Block } from '../../report/sheet.ts';
import { plainStyle } from './cell-style.ts';
import { CHART_ROW_POINTS } from './layout-drawings.ts';
import { tableToStart } from './layout-table.ts';
import { paragraphHeight } from './layout-text.ts';
import { linesHeight } from './row-heights.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** Lines of a text that begin on the page of its heading. */
const FIRST_LINES = 3;

/** Points that a heading's blocks need on its page, so that it does not stand there alone: notes, and what they are about. */
export function heightToStart(blocks: readonly Block[], builder: SheetBuilder): number {
  const [first, ...rest] = blocks;
  if (first === undefined) return 0;
  const isNote = first.kind === 'paragraph' && first.style === 'note';
  return isNote && rest[0]?.kind === 'table'
    ? paragraphHeight(first, builder) + heightOfStart(rest[0], builder)
    : heightOfStart(first, builder);
}

function heightOfStart(block: Block, builder: SheetBuilder): number {
  switch (block.kind) {
    case 'table':
      return tableToStart(block, builder);
    case 'chart':
      return block.heightRows * CHART_ROW_POINTS;
    default:
      return linesHeight(FIRST_LINES, plainStyle(builder.textSize));
  }
}
