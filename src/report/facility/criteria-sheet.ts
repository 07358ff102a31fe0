import { heading, tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { countsTable } from '../tables/counts.ts';
import { criteriaTable } from '../tables/criteria.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** Results by criterion; what was counted room by room stands below. */
export function* criteriaSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('criteria', paper);
  yield tableBlock(criteriaTable(paper), paper);
  const counts = countsTable(paper);
  if (counts.rows.length === 0) return;
  yield heading(paper.messages.report.headings.counts);
  yield tableBlock(counts, paper, criteriaGrid(paper));
}

export function criteriaGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(criteriaTable(paper), paper.layout, paper.language);
}
