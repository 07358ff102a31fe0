import type { Successor } from '../lists/facility-changes.ts';
import type { NewestBy } from './compare-age.ts';
import type { MergeInput } from './merge-input.ts';

/** What happens to the inputs of a merge, and why. */
export interface MergeDecision {
  /** One for each input, in order of path. */
  readonly entries: readonly MergeEntry[];
  /** The audits that represent the facilities, in order of path. */
  readonly remaining: readonly MergeInput[];
  /** Audits of earlier rounds by facility, the latest first. */
  readonly earlier: ReadonlyMap<string, readonly MergeInput[]>;
  /** What must be decided first; while there is any, nothing may be written. */
  readonly conflicts: readonly MergeConflict[];
}

export interface MergeEntry {
  readonly input: MergeInput;
  readonly status: 'merged' | 'duplicate' | 'superseded' | 'conflict';
  readonly reasons: readonly MergeReason[];
}

/** Why an input has its status, or a remark on one that was merged. */
export type MergeReason =
  | { readonly is: 'duplicate'; readonly file: string }
  /** It is in an audit that was combined from it. */
  | { readonly is: 'part'; readonly file: string }
  | { readonly is: 'newer-revision'; readonly file: string; readonly revision: number }
  | { readonly is: 'newer-audit'; readonly file: string; readonly by: NewestBy }
  | { readonly is: 'decided'; readonly file: string; readonly by: string | null; readonly reason: string | null }
  | { readonly is: 'earlier-round'; readonly file: string; readonly round: string }
  /** The facility is part of another one, which was audited since. */
  | { readonly is: 'merged-facility'; readonly into: string; readonly on: string }
  /** Given as an earlier round, but the facility has no later audit. */
  | { readonly is: 'not-earlier' }
  | { readonly is: 'other-version'; readonly version: string; readonly reference: string }
  | { readonly is: 'other-definition'; readonly version: string }
  | { readonly is: 'other-sections' }
  | { readonly is: 'answers-edited'; readonly cells: readonly string[]; readonly counts: 'carried' | 'visible' }
  | { readonly is: 'pages-not-compared' }
  | { readonly is: 'cells-edited'; readonly cells: readonly string[] }
  | { readonly is: 'conflict'; readonly kind: MergeConflict['kind']; readonly file: string | null };

export type MergeConflict =
  | { readonly kind: 'edited'; readonly inputs: readonly [MergeInput] }
  /** Versions of one audit, each with something the other lacks; `criteria` are those that differ. */
  | { readonly kind: 'revision'; readonly inputs: readonly MergeInput[]; readonly criteria: readonly string[] }
  /** Different audits of one facility in one round. */
  | { readonly kind: 'audits'; readonly inputs: readonly MergeInput[] }
  /** `reference` is one of the inputs that the majority agrees with. */
  | { readonly kind: 'checklist' | 'sections'; readonly inputs: readonly [MergeInput]; readonly reference: MergeInput };

/** A conflict that a person decided. */
export interface MergeChoice {
  readonly facility: string;
  readonly round: string;
  /** Content digests of all candidates. */
  readonly between: readonly string[];
  /** Content digest of the chosen audit. */
  readonly chosen: string;
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

/** A person's decision on which answers of an edited workbook count. */
export interface EditChoice {
  readonly facility: string;
  /** SHA-256 of the workbook; after another edit the decision no longer applies. */
  readonly workbook: string;
  readonly counts: 'carried' | 'visible';
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

/** All decisions made in merges, kept for the next merge. */
export interface MergeDecisions {
  readonly choices: readonly MergeChoice[];
  readonly edits: readonly EditChoice[];
}

export interface MergeRules {
  readonly onConflict: 'fail' | 'newest';
  readonly choices: readonly MergeChoice[];
  /** The facility that another one is part of by a day, and since when; null, or left out: it is one of its own. */
  readonly successorOf?: (facility: string, day: string) => Successor | null;
}

/** The result of one merge rule: inputs that remain, decisions on the others, and what it can't decide. */
export interface Ruling {
  readonly remaining: readonly MergeInput[];
  readonly entries: readonly MergeEntry[];
  readonly conflicts: readonly MergeConflict[];
}
