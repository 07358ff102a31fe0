import { heading, tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { agreementTable } from '../tables/agreement.ts';
import { disagreementsTable } from '../tables/disagreements.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { landscapeGrid as grid } from './grids.ts';
import { annexHead } from './sheet-head.ts';

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
