import { explainBlocks } from '../explain-blocks.ts';
import type { Block } from '../sheet.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { portraitGrid } from './grids.ts';
import { annexHead, weightsNote } from './sheet-head.ts';

/** How the result was computed, down to the last number. */
export function* computedSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('computed', paper);
  yield weightsNote(paper);
  yield* explainBlocks(paper, portraitGrid);
}
