import type { Block } from '../../report/sheet.ts';
import { plainStyle } from './cell-style.ts';
import { CHART_ROW_POINTS } from './layout-drawings.ts';
import { tableToStart } from './layout-table.ts';
import { linesHeight } from './row-heights.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** Lines of a text that begin on the page of its heading. */
const FIRST_LINES = 3;

/** Points that a block needs on the page where it begins, so that a heading above it does not stand alone. */
export function heightToStart(block: Block, builder: SheetBuilder): number {
  switch (block.kind) {
    case 'table':
      return tableToStart(block, builder);
    case 'chart':
      return block.heightRows * CHART_ROW_POINTS;
    default:
      return linesHeight(FIRST_LINES, plainStyle(builder.textSize));
  }
}
