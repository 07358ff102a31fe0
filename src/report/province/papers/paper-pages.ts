import { paperPage } from '../frame/page.ts';
import { paperGrid } from '../frame/paper-grid.ts';
import type { Page } from '../frame/province-view.ts';
import { reportPaper } from './report-paper.ts';
import { summaryPaper } from './summary-paper.ts';

/** The summary as a sheet. */
export const summaryPage: Page = (view) => paperPage(view, 'summary', paperGrid, [...summaryPaper(view)]);

/** The report in words as a sheet. */
export const reportPage: Page = (view) => paperPage(view, 'report', paperGrid, [...reportPaper(view)]);
