import type { FillPage } from '../../report/fill/fill-page.ts';
import type { Workbook } from '../../report/sheet/sheet.ts';

/** Pages for a browser, each one self-contained HTML file in UTF-8. They carry no audit that could be read back. */
export interface Pages {
  /** A report, to be looked at. */
  build(report: Workbook): Promise<Uint8Array>;
  /** A questionnaire, to be filled in without network. */
  buildForm(page: FillPage): Promise<Uint8Array>;
}
