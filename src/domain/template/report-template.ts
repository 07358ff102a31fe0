import type { JsonObject } from '../values/json.ts';
import type { Language, LocalizedText } from '../values/language.ts';
import type { Letters } from './letter.ts';
import type { Signatory } from './signatory.ts';

/** The wording and form of the agency that issues reports: the only part that another province changes. */
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
  /** The plan that sets levels, weights and thresholds; its number may still be a dotted field. Null: not given. */
  readonly plan: LocalizedText | null;
  /** What prints in place of an unknown text, such as a decision without its number; dots if not given. */
  readonly blanks: Readonly<Partial<Record<Placeholder, LocalizedText>>>;
  readonly grounds: readonly Ground[];
  readonly papers: Papers;
  /** Short names of criteria, by the ids of checklist and criterion; one without is named by its question. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, LocalizedText>>;
  /** Null: those of the shipped template. */
  readonly letters: Letters | null;
  readonly comparisons: readonly Comparison[];
  readonly facility: WorkbookLayout;
  readonly province: WorkbookLayout;
  /** As written, for the copy that a workbook carries. */
  readonly definition: JsonObject;
}

export interface Agency {
  /** The organisation above it, printed over its name. */
  readonly superior: LocalizedText;
  readonly name: LocalizedText;
  /** Its name within a sentence; null: the name as in the heading. */
  readonly issuer: LocalizedText | null;
  /** The place where papers are issued, printed before the date. */
  readonly place: LocalizedText;
}

export interface NationalHeader {
  readonly country: LocalizedText;
  readonly motto: LocalizedText;
}

/**
 * A legal ground that opens a paper. If it refers to a document of the checklist, it prints only while that document is in force on the day
 * of the audit. Prints `text`, else the document's own title and number.
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
  /** Signatures below a purchase list or a table that is filed on its own. */
  readonly annex: { readonly signatures: readonly Signatory[] };
}

/** Texts may contain `{facility}`, `{unit}`, `{province}`, `{round}`, `{decision}` and `{plan}`. */
export interface Paper {
  readonly title: LocalizedText;
  readonly subject: LocalizedText;
  /** Subject by checklist id, in place of the usual one. */
  readonly subjects: ReadonlyMap<string, LocalizedText>;
  /** The part after the number, as in 05/BB-TCT. */
  readonly symbol: string;
  /** The addressee of a report; null in minutes. */
  readonly to: LocalizedText | null;
  readonly signatures: readonly Signatory[];
  readonly addressees: readonly LocalizedText[];
  /** The legal grounds that open it; null: those of the template. */
  readonly grounds: readonly Ground[] | null;
}

/** The subject of a paper on an audit with this checklist. */
export function subjectOf({ subject, subjects }: Paper, checklist: string): LocalizedText {
  return subjects.get(checklist) ?? subject;
}

/** A table that compares what a document asks with what was found, filed on its own. */
export interface Comparison {
  readonly id: string;
  /** Id of a document in the checklist; the table is left out if the checklist lacks it. */
  readonly document: string;
  /** Name on the sheet's tab. */
  readonly name: LocalizedText;
  readonly title: LocalizedText;
  readonly note: LocalizedText | null;
  /** Criteria that answer no part although they cite the document, such as the one that asks for this very table. */
  readonly without: readonly string[];
  readonly parts: readonly ComparisonPart[];
}

/**
 * One demand of the document. It is answered by the legal minimum of the section it names, else by the criteria that cite one of its
 * clauses; if it names an option, by that option.
 */
export interface ComparisonPart {
  /** The first is printed; the others are alternative spellings. A clause includes its subclauses. */
  readonly clauses: readonly string[];
  readonly text: LocalizedText;
  /** Section whose requirement answers the part; null: found by its clauses. */
  readonly section: string | null;
  readonly option: { readonly criterion: string; readonly option: string } | null;
  /** Criteria that answer the part without citing it. */
  readonly criteria: readonly string[];
}

/** Order of sheets and of table columns; anything a template does not name follows in its default order. */
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
  /** Column width in characters. */
  readonly width: number | null;
  readonly show: boolean;
}

export const placeholders = ['facility', 'unit', 'province', 'round', 'decision', 'plan'] as const;
export type Placeholder = (typeof placeholders)[number];
