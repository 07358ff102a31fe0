import { heading, paragraph, tableBlock } from '../blocks.ts';
import { explainResult } from '../explain-blocks.ts';
import type { Block } from '../sheet.ts';
import { marksDerivation } from '../tables/derivation.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { portraitGrid } from './grids.ts';
import { annexHead, weightsNote } from './sheet-head.ts';

/** How the result was computed, down to the last number; the long table last, so that its header is repeated. */
export function* computedSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('computed', paper);
  yield* weightsNote(paper);
  yield paragraph(paper.messages.explain.intro);
  yield* explainResult(paper, portraitGrid);
  yield heading(paper.messages.explain.marksHeading);
  yield tableBlock(marksDerivation(paper), paper, portraitGrid);
}
