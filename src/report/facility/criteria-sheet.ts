import { tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { criteriaTable } from '../tables/criteria.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** Results by criterion. */
export function* criteriaSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('criteria', paper);
  yield tableBlock(criteriaTable(paper), paper);
}

export function criteriaGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(criteriaTable(paper), paper.layout, paper.language);
}
