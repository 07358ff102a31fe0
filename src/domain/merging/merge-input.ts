import type { Response } from '../audit/audit.ts';

/** One audit that a merge was given, as far as the rules of merging look at it. */
export interface MergeInput {
  /** The path as given or found. */
  readonly file: string;
  /** Its place among the audits of an earlier province workbook; 0 elsewhere. */
  readonly position: number;
  readonly audit: string;
  readonly revision: number;
  readonly facility: string;
  readonly round: string;
  readonly auditedOn: string;
  /** As opened: `digest` is that of the definition at hand, also where the audit names none. */
  readonly checklist: { readonly id: string; readonly version: string; readonly digest: string };
  /** The audit's sections, sorted and joined; equal texts are equal sets. Null: all of its checklist. */
  readonly sections: string | null;
  /** Digest of the canonical audit: equal audits have equal ones. Worked out when first asked for, as few are. */
  readonly content: string;
  /** The latest instant at which anything was answered, ISO; null: none is recorded. */
  readonly latestAt: string | null;
  /** Unpacked on demand: a merge holds thousands of inputs and compares few. */
  readonly responses: () => ReadonlyMap<string, Response>;
  /** Answers that were edited in the workbook after it was written; null: none was. */
  readonly edited: EditedAnswers | null;
  /** Other cells that were edited, as sheet and cell; they are noted only. Null: too many pages to compare were saved anew. */
  readonly otherEdits: readonly string[] | null;
}

export interface EditedAnswers {
  /** As sheet and cell. */
  readonly cells: readonly string[];
  /** `carried`, `visible`: which side counts was decided, and the input is that side already. */
  readonly counts: 'undecided' | 'carried' | 'visible';
}

/** In order of path by code unit, then of place within an earlier workbook. */
export function compareByPath(a: MergeInput, b: MergeInput): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.position - b.position;
}
