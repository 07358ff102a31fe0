import { levelAbove } from '../../../domain/scoring/lift.ts';
import { heading, note } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable, hasRows } from '../../sheet/table-plan.ts';
import { percentTitle } from '../../words/facility/chart-parts.ts';
import { resultFields } from '../../words/facility/facility-fields.ts';
import { isScored, levelLabel, levelOrNone } from '../../words/facility/level-text.ts';
import { ratingNote } from '../../words/facility/rating.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { landscapeGrid as grid } from '../frame/facility-paper.ts';
import { annexHead, weightsNote } from '../frame/sheet-head.ts';
import { conditionsTable } from '../tables/conditions.ts';
import { criterionList } from '../tables/criterion-list.ts';
import { deadlinesTable, ownDeadlines } from '../tables/deadlines.ts';
import { liftBlocks } from '../tables/lift-blocks.ts';
import { requirementsTable } from '../tables/requirements.ts';
import { sectionsTable } from '../tables/sections.ts';

/** Results by section, on one page: percents, level, legal minimum, deadlines, level conditions, and open points. */
export function* sectionsSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('sections', paper);
  yield* sectionBlocks(paper);
  yield* requirementBlocks(paper);
  if (ownDeadlines(paper).length > 0) {
    yield heading(paper.messages.report.headings.deadlines);
    yield buildTable(deadlinesTable(paper), paper, grid);
  }
  if (!paper.withheld.isPublic) yield* conditionBlocks(paper);
  yield* openBlocks(paper);
}

function* evidencedNote({ assessment, language, messages, withheld }: FacilityPaper): Iterable<Block> {
  const count = assessment.criteria.filter(({ state }) => state === 'no-evidence').length;
  if (count === 0 || withheld.isPublic) return;
  const level = levelOrNone(assessment.checklist, assessment.levelIfEvidenced, language);
  yield note(messages.report.ifEvidenced({ level, count }));
}

function* sectionBlocks(paper: FacilityPaper): Iterable<Block> {
  const { report } = paper.messages;
  yield heading(report.headings.sections);
  yield buildTable(sectionsTable(paper), paper, grid);
  const rated = ratingNote(paper);
  if (rated !== null) yield note(rated);
  const hasPercents = paper.assessment.sections.some(({ percent }) => percent !== null);
  if (hasPercents) yield note(report.barNote);
  if (isScored(paper.assessment.checklist)) {
    yield { kind: 'fields', fields: resultFields(paper) };
    yield* weightsNote(paper);
    yield* evidencedNote(paper);
  }
  if (!hasPercents) return;
  yield {
    kind: 'chart',
    id: 'section-percents',
    shape: 'bars',
    categories: 'sections.section:body',
    series: [{ name: paper.messages.columns.percent, values: 'sections.percent:body' }],
    format: 'percent',
    ...percentTitle(report.chartPercents, paper.assessment.checklist.ladder, paper.language),
    heightRows: 18,
  };
}

function* requirementBlocks(paper: FacilityPaper): Iterable<Block> {
  const table = requirementsTable(paper);
  if (!hasRows(table)) return;
  yield heading(paper.messages.report.headings.requirements);
  yield buildTable(table, paper, grid);
  yield note(paper.messages.report.verdictNote);
}

/** The conditions missing for the next level with their days, and the shortest way there. */
function* conditionBlocks(paper: FacilityPaper): Iterable<Block> {
  const { assessment, language, messages } = paper;
  const next = levelAbove(assessment);
  const checks = assessment.levelChecks.filter(({ id }) => id === next);
  if (next !== null && checks.length > 0) {
    yield heading(messages.report.headings.nextLevel({ level: levelLabel(assessment.checklist, next, language) }));
    yield buildTable(conditionsTable(paper, checks, 'conditions'), paper, grid);
  }
  yield* liftBlocks(paper, grid, 'lift');
}

function* openBlocks(paper: FacilityPaper): Iterable<Block> {
  const open = paper.assessment.criteria.filter(({ state }) => state === 'unanswered');
  if (open.length === 0) return;
  yield heading(paper.messages.report.headings.open);
  yield buildTable(criterionList('open', open, paper), paper, grid);
}
