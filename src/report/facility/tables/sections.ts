import { isUnassessed } from '../../../domain/scoring/assessed.ts';
import type { SectionAssessment } from '../../../domain/scoring/assessment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { percentCell } from '../../sheet/percent-cell.ts';
import { type Cell, empty, number, text } from '../../sheet/sheet.ts';
import { bodyRows, numberColumn, type PlannedColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { isScored } from '../../words/facility/level-text.ts';
import { ratingOf, thresholdsOf } from '../../words/facility/rating.ts';
import { requirementCell } from '../../words/facility/verdict.ts';

/** Every section with its percent, the percent's meaning in words, and the verdict on its legal minimum. */
export function sectionsTable(view: View, id = 'sections'): TablePlan<SectionAssessment> {
  return {
    id,
    title: null,
    unitLine: null,
    columns: columnsOf(view),
    rows: [...bodyRows(view.assessment.sections), totalRow(view)],
    repeatHeader: false,
  };
}

/** Whether any section has a percent, withheld or not, or could have one. */
function hasPercents({ assessment }: View): boolean {
  return isScored(assessment.checklist) || assessment.sections.some(({ percent }) => percent !== null);
}

function columnsOf(view: View): readonly PlannedColumn<SectionAssessment>[] {
  const { columns } = view.messages;
  const hasRequirements = view.assessment.sections.some(({ section }) => section.requirement !== null);
  return [
    numberColumn(columns.number),
    {
      id: 'section',
      title: columns.section,
      width: 26,
      terminal: 1,
      cell: ({ section }) => text(textIn(section.title, view.language)),
    },
    ...(hasPercents(view) ? [weightColumn(view)] : []),
    ...(view.withheld.hidesLines ? [] : countColumns(view)),
    ...(hasPercents(view) ? percentColumns(view) : []),
    ...(hasRequirements ? [requirementColumn(columns.requirement, view)] : []),
  ];
}

function weightColumn(view: View): PlannedColumn<SectionAssessment> {
  const title = view.messages.columns.weight;
  return { id: 'weight', title, width: 8, align: 'center', terminal: 3, cell: (each) => weightCell(each, view) };
}

function percentColumns(view: View): readonly PlannedColumn<SectionAssessment>[] {
  const { columns } = view.messages;
  return [
    {
      id: 'percent',
      title: columns.percent,
      width: 12,
      align: 'right',
      decoration: 'bar',
      terminal: 1,
      cell: (each) => sectionPercentCell(each, view),
    },
    { id: 'rating', title: columns.rating, width: 12, terminal: 2, cell: (each) => ratingCell(each, view) },
  ];
}

/** A section's percent, or the word that it is withheld. */
function sectionPercentCell({ section, percent, counts }: SectionAssessment, view: View): Cell {
  const { assessment, withheld, messages } = view;
  if (withheld.percents.has(section.id)) return text(messages.report.withheld, { tone: 'muted' });
  // Empty, for charts draw a text as 0; the word stands in the next column.
  if (isUnassessed(counts)) return empty;
  return percentCell(percent, {}, thresholdsOf(assessment.checklist.ladder));
}

/** The percent in a word and a colour; empty where there is no percent. */
function ratingCell({ section, percent, counts }: SectionAssessment, view: View): Cell {
  const { assessment, withheld, messages } = view;
  if (isUnassessed(counts)) {
    const { notAssessed, notAssessedPublic } = messages.report;
    return text(withheld.hidesLines ? notAssessedPublic : notAssessed(counts), { tone: 'muted' });
  }
  if (percent === null || withheld.percents.has(section.id)) return empty;
  const rating = ratingOf(percent, assessment.checklist.ladder);
  return rating === null ? empty : text(messages.report.rating[rating], { tone: rating });
}

function weightCell({ section }: SectionAssessment, { messages }: View): Cell {
  return section.scored ? number(section.weight, 'decimal') : text(messages.report.notCounted, { tone: 'muted' });
}

function countColumns({ messages: { columns } }: View): readonly PlannedColumn<SectionAssessment>[] {
  return [
    countColumn('applicable', columns.applicable, 8, ({ counts }) => counts.applicable),
    countColumn('answered', columns.answered, 8, ({ counts }) => counts.answered),
    countColumn('not-applicable', columns.notApplicable, 8, ({ counts }) => counts.notApplicable),
  ];
}

function countColumn(
  id: string,
  title: string,
  width: number,
  count: (each: SectionAssessment) => number,
): PlannedColumn<SectionAssessment> {
  return { id, title, width, align: 'center', terminal: 3, cell: (each) => number(count(each), 'count') };
}

function requirementColumn(title: string, view: View): PlannedColumn<SectionAssessment> {
  return { id: 'requirement', title, width: 14, terminal: 2, cell: (each) => requirementCell(each, view) };
}

function totalRow({ assessment, messages, withheld }: View): PlannedRow<SectionAssessment> {
  const { counts, percent } = assessment;
  return {
    role: 'total',
    cells: {
      section: text(messages.report.wholeAudit),
      applicable: number(counts.applicable, 'count'),
      answered: number(counts.answered, 'count'),
      'not-applicable': number(counts.notApplicable, 'count'),
      percent: withheld.percent ? text(messages.report.withheld) : percentCell(percent),
    },
  };
}

const shown: ReadonlySet<string> = new Set(['number', 'section', 'weight', 'percent', 'rating', 'requirement']);
const shownUnscored: ReadonlySet<string> = new Set(['number', 'section', 'applicable', 'answered', 'not-applicable']);

/** The summary of results for the minutes or a cover: the sections without their counts, or only the counts if no section has a percent. */
export function resultsSummary(view: View, id: 'minutes-results' | 'cover-sections'): TablePlan<SectionAssessment> {
  const table = sectionsTable(view, id);
  const columns = hasPercents(view) ? shown : shownUnscored;
  return { ...table, columns: table.columns.filter((column) => columns.has(column.id)) };
}
