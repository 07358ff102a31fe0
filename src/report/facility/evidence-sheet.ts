import { formatDay } from '../../i18n/numbers-and-dates.ts';
import { heading, note, tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { criterionList } from '../tables/criterion-list.ts';
import { evidenceTable, type OwnEvidence, ownEvidence } from '../tables/evidence.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** The list of evidence, what is required and missing, then the pictures that can be shown. */
export function* evidenceSheet(paper: FacilityPaper): Iterable<Block> {
  const { assessment, messages } = paper;
  yield* annexHead('evidence', paper);
  if (ownEvidence(paper).length === 0) yield note(messages.report.nothingToList);
  else yield tableBlock(evidenceTable(paper), paper);
  const lacking = assessment.criteria.filter(({ lacksEvidence }) => lacksEvidence);
  if (lacking.length > 0) {
    yield heading(messages.report.headings.missingEvidence);
    yield tableBlock(criterionList('missing-evidence', lacking, paper), paper, evidenceGrid(paper));
  }
  yield* pictureBlocks(paper);
}

export function evidenceGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(evidenceTable(paper), paper.layout, paper.language);
}

function* pictureBlocks(paper: FacilityPaper): Iterable<Block> {
  const shown = ownEvidence(paper).flatMap((each) => {
    const picture = paper.pictures.get(each.evidence.file);
    return picture === undefined ? [] : [{ ...each, picture }];
  });
  if (shown.length === 0) return;
  yield heading(paper.messages.report.headings.pictures);
  for (const { picture, ...own } of shown) yield { kind: 'picture', ...picture, caption: captionOf(own, paper) };
}

function captionOf({ assessed, evidence }: OwnEvidence, { language, messages }: FacilityPaper): string {
  return messages.report.pictureCaption({
    criterion: assessed.criterion.id,
    caption: evidence.caption ?? evidence.file,
    date: evidence.takenOn === null ? null : formatDay(evidence.takenOn, language),
  });
}
