import { heading, note, tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { basisTable } from '../tables/basis.ts';
import { notApplicableTable } from '../tables/criterion-list.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** Every answer that took a criterion out of the sums, then legal grounds apart from what is for reference only. */
export function* basisSheet(paper: FacilityPaper): Iterable<Block> {
  const { report } = paper.messages;
  yield* annexHead('basis', paper);
  yield heading(report.headings.notApplicable);
  const refused = notApplicableTable(paper);
  if (refused.rows.length === 0) yield note(report.nothingToList);
  else yield tableBlock(refused, paper, basisGrid(paper));
  const documents = basisTable(paper);
  yield heading(report.headings.documents);
  if (documents.rows.length === 0) yield note(report.nothingToList);
  else yield tableBlock(documents, paper);
}

export function basisGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(basisTable(paper), paper.layout, paper.language);
}
