import type { MergeConflict, MergeEntry } from './merge-decision.ts';
import type { MergeInput } from './merge-input.ts';

/** What one rule of merging left standing, what it decided about the rest, and what it can't decide. */
export interface Ruling {
  readonly standing: readonly MergeInput[];
  readonly entries: readonly MergeEntry[];
  readonly conflicts: readonly MergeConflict[];
}
