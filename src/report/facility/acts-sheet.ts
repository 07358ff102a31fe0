import { tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { actsTable } from '../tables/acts.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** What can be done at once because it costs nothing. */
export function* actsSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('acts', paper);
  yield tableBlock(actsTable(paper), paper);
}

export function actsGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(actsTable(paper), paper.layout, paper.language);
}

export function hasActs(paper: FacilityPaper): boolean {
  return actsTable(paper).rows.length > 0;
}
