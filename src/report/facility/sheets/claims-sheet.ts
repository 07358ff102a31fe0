import { heading } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable, hasRows } from '../../sheet/table-plan.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { landscapeGrid as grid } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';
import { agreementTable, disagreementsTable } from '../tables/agreement.ts';

/** Self-assessed against verified results. */
export function* claimsSheet(paper: FacilityPaper): Iterable<Block> {
  const { headings } = paper.messages.report;
  yield* annexHead('claims', paper);
  if (!paper.withheld.hidesLines) {
    yield heading(headings.agreement);
    yield buildTable(agreementTable(paper), paper, grid);
  }
  const differing = disagreementsTable(paper);
  if (!hasRows(differing)) return;
  yield heading(headings.disagreements);
  yield buildTable(differing, paper, grid);
}

/** Whether any criterion has an answer on both sides, or, where sums would not be those of the full edition, two that differ. */
export function hasClaims(paper: FacilityPaper): boolean {
  return paper.withheld.hidesLines ? hasRows(disagreementsTable(paper)) : hasRows(agreementTable(paper));
}
