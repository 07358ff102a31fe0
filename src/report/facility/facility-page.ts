import type { FacilitySheet } from '../../domain/template/report-layout.ts';
import { pageOf } from '../sheet/page-of.ts';
import type { Workbook } from '../sheet/sheet.ts';

/**
 * What a page for a browser shows, in this order: it is to be looked at, also on a phone. Minutes are signed on paper, and working sheets are
 * for whoever fills in, checks or computes again.
 */
const onPages: readonly FacilitySheet[] = ['cover', 'sections', 'findings', 'investment', 'pictures'];

/** What of a facility's report a page for a browser shows: the same blocks as the workbook. */
export function facilityPage(workbook: Workbook): Workbook {
  return pageOf(workbook, onPages);
}
