import { heading, note, paragraph, tableBlock } from '../blocks.ts';
import { auditFields, resultFields } from '../facility-fields.ts';
import { ratingNote } from '../rating.ts';
import type { Block } from '../sheet.ts';
import { resultsSummary } from '../tables/results-summary.ts';
import { warnings } from '../warnings.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { portraitGrid } from './grids.ts';
import { letterhead, weightsNote } from './sheet-head.ts';

/** The cover of a public edition: what it says, and what it leaves out. */
export function* coverSheet(paper: FacilityPaper): Iterable<Block> {
  const { cover, headings } = paper.messages.report;
  yield letterhead(paper);
  yield {
    kind: 'title',
    lines: [paper.sheets.get('cover')?.title ?? ''],
    subtitle: paper.assessment.audit.facility.name,
  };
  yield* warnings(paper);
  yield paragraph(cover.statement);
  yield paragraph(cover.totals);
  yield paragraph(cover.noData);
  yield { kind: 'fields', fields: [...auditFields(paper), ...resultFields(paper)] };
  yield* weightsNote(paper);
  yield heading(headings.sections);
  yield tableBlock(resultsSummary(paper, 'cover-sections'), paper, portraitGrid);
  const rated = ratingNote(paper);
  if (rated !== null) yield note(rated);
}
