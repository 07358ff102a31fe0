import type { Audit } from '../audit/audit.ts';

/** One audit given to a merge, with what the merge rules look at. */
export interface MergeInput {
  /** The path as given or found. */
  readonly file: string;
  /** Its position among the audits of an earlier province workbook; 0 otherwise. */
  readonly position: number;
  readonly audit: string;
  readonly revision: number;
  readonly facility: string;
  readonly round: string;
  readonly auditedOn: string;
  /** As opened: `digest` is that of the definition we have, even if the audit names none. */
  readonly checklist: { readonly id: string; readonly version: string; readonly digest: string };
  /** The audit's sections, sorted and joined; equal texts are equal sets. Null: all of its checklist. */
  readonly sections: string | null;
  /** Digest of the canonical audit, equal for equal audits. Computed on first use, as few are needed. */
  readonly content: string;
  /** The fingerprint as minutes print it. Computed on first use. */
  readonly fingerprint: string;
  /** Instant of the latest answer, ISO; null: none is recorded. */
  readonly latestAt: string | null;
  /** Unpacked on demand: a merge has thousands of inputs and compares few. */
  readonly record: () => Pick<Audit, 'responses' | 'deletions'>;
  /** Contents of the audits that it was combined from. */
  readonly combinedFrom: readonly string[];
  /** Answers edited in the workbook after it was written; null: none. */
  readonly edited: EditedAnswers | null;
  /** Other edited cells, as sheet and cell, for the notes only. Null: too many pages were saved again to compare. */
  readonly otherEdits: readonly string[] | null;
}

export interface EditedAnswers {
  /** Cells as sheet and address. */
  readonly cells: readonly string[];
  /** `carried`, `visible`: already decided, and the input holds that side. */
  readonly counts: 'undecided' | 'carried' | 'visible';
}

/** Sorts by path (code unit), then by position within an earlier workbook. */
export function compareByPath(a: MergeInput, b: MergeInput): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.position - b.position;
}
