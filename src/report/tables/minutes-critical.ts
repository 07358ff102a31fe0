import type { Finding } from '../../domain/finding.ts';
import type { TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';
import { findingsTable } from './findings.ts';

const shown: ReadonlySet<string> = new Set(['number', 'criterion', 'question', 'finding', 'remedy', 'due']);

/** The critical findings as they stand in the minutes: what is wrong, what mends it, by when. */
export function minutesCritical(view: View): TablePlan<Finding> {
  const table = findingsTable(view, 'minutes-critical', ['critical']);
  return { ...table, columns: table.columns.filter(({ id }) => shown.has(id)), repeatHeader: false };
}
