import type { Workbook } from '../../report/sheet/sheet.ts';

/** Reports as pages for a browser. They carry no audit: they are to be looked at. */
export interface Pages {
  /** One self-contained HTML file, in UTF-8. */
  build(report: Workbook): Promise<Uint8Array>;
}
