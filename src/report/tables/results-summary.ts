import type { SectionAssessment } from '../../domain/assessment.ts';
import type { TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';
import { hasPercents, sectionsTable } from './sections.ts';

const shown: ReadonlySet<string> = new Set(['number', 'section', 'weight', 'percent', 'rating', 'requirement']);
const shownUnscored: ReadonlySet<string> = new Set(['number', 'section', 'applicable', 'answered', 'not-applicable']);

/** The summary of results that stands in the minutes or on a cover: the sections without the counts, or these alone where no section has a percent. */
export function resultsSummary(view: View, id: 'minutes-results' | 'cover-sections'): TablePlan<SectionAssessment> {
  const table = sectionsTable(view, id);
  const columns = hasPercents(view) ? shown : shownUnscored;
  return { ...table, columns: table.columns.filter((column) => columns.has(column.id)) };
}
