import type { DocumentCatalogue } from '../../../domain/checklist/document-catalogue.ts';
import type { Province } from '../../../domain/province/province.ts';
import type { ReportTemplate, WorkbookLayout } from '../../../domain/template/report-template.ts';
import type { Language } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Signer } from '../../words/letter/signing-party.ts';

/** What is known of a paper when it is issued. */
export interface PaperIssue {
  /** Its number in the series of the agency; null: not given yet, dots. */
  readonly number: string | null;
  /** Not checked for signature: its papers say that they are a draft. */
  readonly isDraft: boolean;
  readonly signer: Signer;
  /** ISO day by which reminders ask for an answer; null: dots. */
  readonly replyBy: string | null;
}

/** A draft that nobody has numbered. */
export const draftIssue: PaperIssue = { number: null, isDraft: true, signer: { as: 'tm', name: null }, replyBy: null };

/** The data behind the pages of a province workbook. */
export interface ProvinceView {
  readonly province: Province;
  readonly language: Language;
  readonly messages: Messages;
  /** The template's sheets and columns; null: the defaults. */
  readonly layout: WorkbookLayout | null;
  /** The number of columns grows with sections or facilities: none gets too narrow for its title. */
  readonly keepsWords: true;
  /** The form of the official papers; null: in a terminal. */
  readonly template: ReportTemplate | null;
  /** What is known of documents; it wins over what the checklist says of them. */
  readonly documents: DocumentCatalogue;
  readonly issue: PaperIssue;
  /** Leaves out confidential lines, free text and sources, and withholds some levels and percents. */
  readonly isPublic: boolean;
  /** What figures over all facilities are made from: the province itself, or the one behind a public edition. */
  readonly whole: Province;
  /** Whether some line is left out, so that sums and counts over lines are not those of the full edition. */
  readonly hidesLines: boolean;
  /** Numbers of the annexes by sheet id; filled in once the sheets are known. */
  readonly numerals: ReadonlyMap<string, string>;
}

/** Builds one sheet; null: left out because there is nothing to show. */
export type Page = (view: ProvinceView) => Sheet | null;

/** The view for a terminal: every page with its defaults. */
export function plainProvinceView(province: Province, language: Language, messages: Messages): ProvinceView {
  return {
    province,
    language,
    messages,
    layout: null,
    keepsWords: true,
    template: null,
    documents: new Map(),
    issue: draftIssue,
    isPublic: false,
    whole: province,
    hidesLines: false,
    numerals: new Map(),
  };
}
