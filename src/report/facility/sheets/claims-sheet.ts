import { heading, tableBlock } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { landscapeGrid as grid } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';
import { agreementTable, disagreementsTable } from '../tables/agreement.ts';

/** What the facility claimed beside what the group found. */
export function* claimsSheet(paper: FacilityPaper): Iterable<Block> {
  const { headings } = paper.messages.report;
  yield* annexHead('claims', paper);
  yield heading(headings.agreement);
  yield tableBlock(agreementTable(paper), paper, grid);
  const differing = disagreementsTable(paper);
  if (differing.rows.length === 0) return;
  yield heading(headings.disagreements);
  yield tableBlock(differing, paper, grid);
}

/** Whether any criterion was answered by both sides. */
export function hasClaims(paper: FacilityPaper): boolean {
  return agreementTable(paper).rows.length > 0;
}
