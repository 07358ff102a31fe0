import type { Finding } from '../../domain/finding.ts';
import type { TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';
import { findingsTable } from './findings.ts';

/** Columns with their widths on a portrait page. */
const shown: Readonly<Record<string, number>> = {
  number: 5,
  criterion: 13,
  question: 26,
  finding: 20,
  remedy: 28,
  due: 13,
};

/** The critical findings as they stand in the minutes: what is wrong, what mends it, by when. */
export function minutesCritical(view: View): TablePlan<Finding> {
  const table = findingsTable(view, 'minutes-critical', ['critical']);
  return {
    ...table,
    columns: table.columns.flatMap((column) => {
      const width = shown[column.id];
      return width === undefined ? [] : [{ ...column, width }];
    }),
    repeatHeader: false,
    headerAgain: true,
  };
}
