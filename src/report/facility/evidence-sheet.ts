import { heading, note, tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { criterionList } from '../tables/criterion-list.ts';
import { evidenceTable, ownEvidence } from '../tables/evidence.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** What is required and missing, then the list of all evidence. */
export function* evidenceSheet(paper: FacilityPaper): Iterable<Block> {
  const { assessment, messages } = paper;
  const { headings } = messages.report;
  yield* annexHead('evidence', paper);
  const lacking = assessment.criteria.filter(({ lacksEvidence }) => lacksEvidence);
  if (lacking.length > 0) {
    yield heading(headings.missingEvidence);
    yield tableBlock(criterionList('missing-evidence', lacking, paper), paper, evidenceGrid(paper));
    yield heading(headings.evidence);
  }
  if (ownEvidence(paper).length === 0) yield note(messages.report.nothingToList);
  else yield tableBlock(evidenceTable(paper), paper);
}

export function evidenceGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(evidenceTable(paper), paper.layout, paper.language);
}
