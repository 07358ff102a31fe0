import type { SectionAssessment } from '../../domain/assessment.ts';
import type { TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';
import { sectionsTable } from './sections.ts';

const shown: ReadonlySet<string> = new Set(['number', 'section', 'weight', 'percent', 'rating', 'requirement']);

/** The summary of results that stands in the minutes or on a cover: the sections without the counts. */
export function resultsSummary(view: View, id: 'minutes-results' | 'cover-sections'): TablePlan<SectionAssessment> {
  const table = sectionsTable(view, id);
  return { ...table, columns: table.columns.filter(({ id }) => shown.has(id)) };
}
