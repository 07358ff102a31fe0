import { heading, paragraph } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { portraitGrid } from '../frame/facility-paper.ts';
import { annexHead, weightsNote } from '../frame/sheet-head.ts';
import { marksDerivation } from '../tables/derivation.ts';
import { explainResult } from '../tables/explain-blocks.ts';

/** How the result was computed, down to the last number; the long table comes last so that its header is repeated. */
export function* computedSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('computed', paper);
  yield* weightsNote(paper);
  yield paragraph(paper.messages.explain.intro);
  yield* explainResult(paper, portraitGrid);
  yield heading(paper.messages.explain.marksHeading);
  yield buildTable(marksDerivation(paper), paper, portraitGrid);
}
