import type { Audit } from '../../domain/audit/audit.ts';
import type { Assessment } from '../../domain/scoring/assessment.ts';
import { crossRemarks } from '../../domain/scoring/cross-remarks.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { findingsTable } from '../facility/sheets/findings.ts';
import { agreementTable, disagreementsTable } from '../facility/tables/agreement.ts';
import { deadlinesTable, ownDeadlines } from '../facility/tables/deadlines.ts';
import { explainBlocks } from '../facility/tables/explain-blocks.ts';
import { sectionsTable } from '../facility/tables/sections.ts';
import { heading, note } from '../sheet/blocks.ts';
import type { Block } from '../sheet/sheet.ts';
import { buildTable, hasRows } from '../sheet/table-plan.ts';
import { plainView, type View } from '../sheet/view.ts';
import { auditFields, investmentFields, resultFields } from '../words/facility/facility-fields.ts';
import { isScored } from '../words/facility/level-text.ts';
import { noCriticalText } from '../words/facility/no-critical-text.ts';
import { ratingNote } from '../words/facility/rating.ts';
import { warnings } from '../words/recorded/warnings.ts';
import { peopleBlocks } from './people-blocks.ts';

/** The output of `score` in a terminal; `explained` adds the derivation of every number. `previous`: the audit of the round before, if it is known. */
export function* scoreBlocks(
  assessment: Assessment,
  language: Language,
  explained: boolean,
  previous: Audit | null = null,
): Iterable<Block> {
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
  yield* oddBlocks(view, previous);
  yield* peopleBlocks(assessment, language);
  if (!explained) return;
  yield heading(view.messages.report.sheets.computed.name, 1);
  yield* explainBlocks(view, null);
}

function* sectionBlocks(view: View): Iterable<Block> {
  const { report } = view.messages;
  yield heading(report.headings.sections);
  yield buildTable(sectionsTable(view), view);
  const rated = ratingNote(view);
  if (!isScored(view.assessment.checklist)) yield note(`${report.unscored}.`);
  else if (rated !== null) yield note(rated);
  if (view.assessment.sections.some(({ section }) => section.requirement !== null)) yield note(report.verdictNote);
}

function* deadlineBlocks(view: View): Iterable<Block> {
  if (ownDeadlines(view).length === 0) return;
  yield heading(view.messages.report.headings.deadlines);
  yield buildTable(deadlinesTable(view), view);
}

function* criticalBlocks(view: View): Iterable<Block> {
  if (!isScored(view.assessment.checklist)) return;
  const critical = view.assessment.findings.filter(({ severity }) => severity === 'critical');
  yield heading(view.messages.report.headings.critical);
  if (critical.length === 0) yield note(noCriticalText(view));
  else yield buildTable(findingsTable(view, 'critical', ['critical']), view);
}

/** Answers that look odd beside each other. */
function* oddBlocks({ assessment, language, messages }: View, previous: Audit | null): Iterable<Block> {
  const odd = crossRemarks(assessment.checklist, assessment.audit, previous);
  if (odd.length === 0) return;
  yield heading(messages.trail.oddAnswers);
  for (const { say } of odd) yield { kind: 'paragraph', style: 'list', text: textIn(say, language) };
}

function* agreementBlocks(view: View): Iterable<Block> {
  const table = agreementTable(view);
  if (!hasRows(table)) return;
  const { headings } = view.messages.report;
  yield heading(headings.agreement);
  yield buildTable(table, view);
  const differing = disagreementsTable(view);
  if (!hasRows(differing)) return;
  yield heading(headings.disagreements);
  yield buildTable(differing, view);
}
