import type { Assessment } from '../domain/assessment.ts';
import { type Language, textIn } from '../domain/language.ts';
import { heading, note, tableBlock } from './blocks.ts';
import { explainBlocks } from './explain-blocks.ts';
import { auditFields, investmentFields, resultFields } from './facility-fields.ts';
import { isScored } from './level-text.ts';
import { noCriticalText } from './no-critical-text.ts';
import { ratingNote } from './rating.ts';
import type { Block } from './sheet.ts';
import { agreementTable } from './tables/agreement.ts';
import { deadlinesTable, ownDeadlines } from './tables/deadlines.ts';
import { disagreementsTable } from './tables/disagreements.ts';
import { findingsTable } from './tables/findings.ts';
import { sectionsTable } from './tables/sections.ts';
import { plainView, type View } from './view.ts';
import { warnings } from './warnings.ts';

/** What `score` shows of an audit in a terminal; `explained` adds how every number came about. */
export function* scoreBlocks(assessment: Assessment, language: Language, explained: boolean): Iterable<Block> {
  const view = plainView(assessment, language);
  yield {
    kind: 'title',
    lines: [assessment.audit.facility.name],
    subtitle: textIn(assessment.checklist.title, language),
  };
  yield* warnings(view);
  yield { kind: 'fields', fields: auditFields(view) };
  yield { kind: 'gap' };
  yield { kind: 'fields', fields: [...resultFields(view), ...investmentFields(view)] };
  yield* sectionBlocks(view);
  yield* deadlineBlocks(view);
  yield* criticalBlocks(view);
  yield* agreementBlocks(view);
  if (!explained) return;
  yield heading(view.messages.report.sheets.computed.name, 1);
  yield* explainBlocks(view, null);
}

function* sectionBlocks(view: View): Iterable<Block> {
  const { report } = view.messages;
  yield heading(report.headings.sections);
  yield tableBlock(sectionsTable(view), view);
  const rated = ratingNote(view);
  if (rated !== null && isScored(view.assessment.checklist)) yield note(rated);
  if (view.assessment.sections.some(({ section }) => section.requirement !== null)) yield note(report.verdictNote);
}

function* deadlineBlocks(view: View): Iterable<Block> {
  if (ownDeadlines(view).length === 0) return;
  yield heading(view.messages.report.headings.deadlines);
  yield tableBlock(deadlinesTable(view), view);
}

function* criticalBlocks(view: View): Iterable<Block> {
  if (!isScored(view.assessment.checklist)) return;
  const critical = view.assessment.findings.filter(({ severity }) => severity === 'critical');
  yield heading(view.messages.report.headings.critical);
  if (critical.length === 0) yield note(noCriticalText(view));
  else yield tableBlock(findingsTable(view, 'critical', ['critical']), view);
}

function* agreementBlocks(view: View): Iterable<Block> {
  const table = agreementTable(view);
  if (table.rows.length === 0) return;
  const { headings } = view.messages.report;
  yield heading(headings.agreement);
  yield tableBlock(table, view);
  const differing = disagreementsTable(view);
  if (differing.rows.length === 0) return;
  yield heading(headings.disagreements);
  yield tableBlock(differing, view);
}
