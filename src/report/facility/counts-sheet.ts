import { tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { countsTable } from '../tables/counts.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** What was counted room by room. */
export function* countsSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('counts', paper);
  yield tableBlock(countsTable(paper), paper);
}

export function countsGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(countsTable(paper), paper.layout, paper.language);
}

export function hasCounts(paper: FacilityPaper): boolean {
  return countsTable(paper).rows.length > 0;
}
