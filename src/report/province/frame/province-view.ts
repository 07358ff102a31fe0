import type { Province } from '../../../domain/province/province.ts';
import type { ReportTemplate, WorkbookLayout } from '../../../domain/template/report-template.ts';
import type { Language } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import type { Sheet } from '../../sheet/sheet.ts';

/** What the pages of a province workbook are made from. */
export interface ProvinceView {
  readonly province: Province;
  readonly language: Language;
  readonly messages: Messages;
  /** The template's sheets and columns; null: as they are by themselves. */
  readonly layout: WorkbookLayout | null;
  /** As many columns as there are sections or facilities stand side by side: none gets too narrow for its title. */
  readonly keepsWords: true;
  /** The form of the official papers; null: in a terminal. */
  readonly template: ReportTemplate | null;
  /** Confidential lines, free text and sources are left out, and some levels and percents withheld. */
  readonly isPublic: boolean;
  /** Numbers of the sheets that are annexes, by id; filled in once it is known which sheets there are. */
  readonly numerals: ReadonlyMap<string, string>;
}

/** One sheet, as far as there is something for it; null: it is left out. */
export type Page = (view: ProvinceView) => Sheet | null;

/** The view of a terminal: every page as it is by itself. */
export function plainProvinceView(province: Province, language: Language, messages: Messages): ProvinceView {
  return {
    province,
    language,
    messages,
    layout: null,
    keepsWords: true,
    template: null,
    isPublic: false,
    numerals: new Map(),
  };
}
