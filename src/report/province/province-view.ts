import type { Language } from '../../domain/language.ts';
import type { Province } from '../../domain/province/province.ts';
import type { WorkbookLayout } from '../../domain/report-template.ts';
import type { Messages } from '../../i18n/translator.ts';
import type { Sheet } from '../sheet.ts';

/** What the pages of a province workbook are made from. */
export interface ProvinceView {
  readonly province: Province;
  readonly language: Language;
  readonly messages: Messages;
  /** The template's sheets and columns; null: as they are by themselves. */
  readonly layout: WorkbookLayout | null;
}

/** One sheet, as far as there is something for it; null: it is left out. */
export type Page = (view: ProvinceView) => Sheet | null;
