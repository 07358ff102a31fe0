import type { ProvinceSheet } from '../../domain/template/report-layout.ts';
import { pageOf } from '../sheet/page-of.ts';
import type { Workbook } from '../sheet/sheet.ts';

/**
 * What a page for a browser shows of a province, in this order. Long lists of single answers and findings are worked with in Excel; on a
 * page they would hide what counts, and make it large.
 */
const onPages: readonly ProvinceSheet[] = [
  'overview',
  'ranking',
  'section-map',
  'failures',
  'critical',
  'deadlines',
  'demand',
  'spending',
  'lifts',
  'joint',
  'units',
  'rules',
];

/** What of a province's report a page for a browser shows: the same blocks as the workbook. */
export function provincePage(workbook: Workbook): Workbook {
  return pageOf(workbook, onPages);
}
