import type { JsonObject } from '../values/json.ts';
import type { Language, LocalizedText } from '../values/language.ts';

/** The words and the form of the agency that issues reports: what another province changes, and nothing else. */
export interface ReportTemplate {
  readonly id: string;
  readonly title: LocalizedText;
  readonly languages: readonly Language[];
  readonly font: string;
  readonly fontSize: number;
  /** Picture file beside the template; null: none. */
  readonly logo: string | null;
  readonly agency: Agency;
  readonly national: NationalHeader;
  /** Where levels, weights and thresholds are laid down, such as a plan whose number is still a dotted field; null: not said. */
  readonly plan: LocalizedText | null;
  /** What prints in a text's place as long as it is not known, such as a decision without its number; dots where there is none. */
  readonly blanks: Readonly<Partial<Record<Placeholder, LocalizedText>>>;
  readonly grounds: readonly Ground[];
  readonly papers: Papers;
  readonly comparisons: readonly Comparison[];
  readonly facility: WorkbookLayout;
  readonly province: WorkbookLayout;
  /** As written: what a workbook carries along. */
  readonly definition: JsonObject;
}

export interface Agency {
  /** The organisation above it, printed over its name. */
  readonly superior: LocalizedText;
  readonly name: LocalizedText;
  /** As it is called within a sentence; null: by its name as it stands in the heading. */
  readonly issuer: LocalizedText | null;
  /** Where papers are issued, before the date. */
  readonly place: LocalizedText;
}

export interface NationalHeader {
  readonly country: LocalizedText;
  readonly motto: LocalizedText;
}

/**
 * A legal ground that opens a paper. One with a document of the checklist is printed only where that document is in force on
 * the audit's date; `text` is what is printed, else the document's own title and number.
 */
export interface Ground {
  readonly basis: string | null;
  readonly text: LocalizedText | null;
}

export interface Papers {
  /** Minutes of the visit. */
  readonly minutes: Paper;
  /** Report on the province. */
  readonly report: Paper;
  /** Signed at the foot of a purchase list or a table that is filed on its own. */
  readonly annex: { readonly signatures: readonly Signatory[] };
}

/** Texts may hold `{facility}`, `{unit}`, `{province}`, `{round}`, `{decision}` and `{plan}`. */
export interface Paper {
  readonly title: LocalizedText;
  readonly subject: LocalizedText;
  /** By the id of a checklist: its subject in place of the other. */
  readonly subjects: ReadonlyMap<string, LocalizedText>;
  /** What follows the number, as in 05/BB-TCT. */
  readonly symbol: string;
  /** To whom a report is addressed; null in minutes. */
  readonly to: LocalizedText | null;
  readonly signatures: readonly Signatory[];
  readonly addressees: readonly LocalizedText[];
}

/** What a paper on an audit with this checklist is about. */
export function subjectOf({ subject, subjects }: Paper, checklist: string): LocalizedText {
  return subjects.get(checklist) ?? subject;
}

export const signatoryRoles = ['secretary', 'chair', 'facility-head', 'preparer', 'group-head'] as const;
export type SignatoryRole = (typeof signatoryRoles)[number];

export interface Signatory {
  readonly role: SignatoryRole;
  readonly title: LocalizedText;
  readonly hint: LocalizedText | null;
}

/** A table that sets what a document asks beside what was found, filed on its own. */
export interface Comparison {
  readonly id: string;
  /** Document of the checklist; the table is left out where the checklist has none of this id. */
  readonly document: string;
  /** As on the sheet's tab. */
  readonly name: LocalizedText;
  readonly title: LocalizedText;
  readonly note: LocalizedText | null;
  /** Criteria that answer no part although they cite the document, such as the one that asks for this very table. */
  readonly without: readonly string[];
  readonly parts: readonly ComparisonPart[];
}

/**
 * One thing that the document asks: answered by the legal minimum of a section where it names one, else by the criteria that
 * cite one of its clauses, and by an option where it names one.
 */
export interface ComparisonPart {
  /** The first is printed; the others are further spellings of it. A clause also takes in what stands below it. */
  readonly clauses: readonly string[];
  readonly text: LocalizedText;
  /** Section whose requirement answers it; null: the clauses decide. */
  readonly section: string | null;
  readonly option: { readonly criterion: string; readonly option: string } | null;
  /** Criteria that answer it without citing it. */
  readonly criteria: readonly string[];
}

/** Sheets in their order, and the columns of tables in theirs; what a template does not name follows as it is by itself. */
export interface WorkbookLayout {
  readonly sheets: readonly SheetLayout[];
  readonly tables: ReadonlyMap<string, readonly ColumnLayout[]>;
}

export interface SheetLayout {
  readonly id: string;
  readonly name: LocalizedText | null;
  readonly title: LocalizedText | null;
  readonly show: boolean;
}

export interface ColumnLayout {
  readonly id: string;
  readonly title: LocalizedText | null;
  /** In characters. */
  readonly width: number | null;
  readonly show: boolean;
}

export const placeholders = ['facility', 'unit', 'province', 'round', 'decision', 'plan'] as const;
export type Placeholder = (typeof placeholders)[number];
