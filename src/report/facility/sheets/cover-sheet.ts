import { heading, note, paragraph } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import { auditFields, resultFields } from '../../words/facility/facility-fields.ts';
import { ratingNote } from '../../words/facility/rating.ts';
import { warnings } from '../../words/recorded/warnings.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { portraitGrid } from '../frame/facility-paper.ts';
import { minutesHead, weightsNote } from '../frame/sheet-head.ts';
import { resultsSummary } from '../tables/sections.ts';

/** The cover of a public edition: what it contains and what it leaves out. */
export function* coverSheet(paper: FacilityPaper): Iterable<Block> {
  const { cover, headings } = paper.messages.report;
  yield minutesHead(paper);
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
  yield buildTable(resultsSummary(paper, 'cover-sections'), paper, portraitGrid);
  const rated = ratingNote(paper);
  if (rated !== null) yield note(rated);
}
