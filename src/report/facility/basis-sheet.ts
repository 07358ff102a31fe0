import type { BasisDocument } from '../../domain/checklist.ts';
import { heading, note, tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf, type TablePlan } from '../table-plan.ts';
import { basisTable } from '../tables/basis.ts';
import { notApplicableTable } from '../tables/criterion-list.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** Legal grounds apart from what is for reference only, then every answer that took a criterion out of the sums. */
export function* basisSheet(paper: FacilityPaper): Iterable<Block> {
  const { report } = paper.messages;
  yield* annexHead('basis', paper);
  yield* documentBlocks(report.headings.grounds, basisTable('grounds', paper), paper);
  yield* documentBlocks(report.headings.references, basisTable('references', paper), paper);
  yield heading(report.headings.notApplicable);
  const refused = notApplicableTable(paper);
  if (refused.rows.length === 0) yield note(report.nothingToList);
  else yield tableBlock(refused, paper, basisGrid(paper));
}

export function basisGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(basisTable('grounds', paper), paper.layout, paper.language);
}

function* documentBlocks(title: string, table: TablePlan<BasisDocument>, paper: FacilityPaper): Iterable<Block> {
  yield heading(title);
  if (table.rows.length === 0) yield note(paper.messages.report.nothingToList);
  else yield tableBlock(table, paper, basisGrid(paper));
}
