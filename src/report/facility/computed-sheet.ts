import { paragraph } from '../blocks.ts';
import { explainMarks, explainResult } from '../explain-blocks.ts';
import type { Block } from '../sheet.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { portraitGrid } from './grids.ts';
import { annexHead, weightsNote } from './sheet-head.ts';

/** How the result was computed, down to the last number; the long tables last, so that their header is repeated. */
export function* computedSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('computed', paper);
  yield weightsNote(paper);
  yield paragraph(paper.messages.explain.intro);
  yield* explainResult(paper, portraitGrid);
  yield* explainMarks(paper, portraitGrid);
}
