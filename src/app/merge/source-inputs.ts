import { compareRounds } from '../../domain/merging/compare-age.ts';
import { mergedReason } from '../../domain/merging/decide-merge.ts';
import type {
  MergeDecision,
  MergeDecisions,
  MergeEntry,
  MergeReason,
  MergeRules,
} from '../../domain/merging/merge-decision.ts';
import { compareByPath, type MergeInput } from '../../domain/merging/merge-input.ts';
import { paperKind } from '../../domain/merging/passed-over.ts';
import type { SourceInput } from '../../domain/province/province.ts';
import { compareByCode } from '../../domain/values/compare-by-code.ts';
import type { TakenAudit, TakenIn } from './taken-audit.ts';

/** Inputs that were read, and their statuses. */
export interface DecidedInputs {
  readonly taken: TakenIn;
  readonly decision: MergeDecision;
}

/** Every input in order of path, including earlier rounds; a file given as both appears once. */
export function sourceInputs(
  inputs: DecidedInputs,
  before: DecidedInputs,
  successorOf: MergeRules['successorOf'],
): readonly SourceInput[] {
  const { taken, decision } = inputs;
  const remaining = new Map(decision.remaining.map((input) => [input.facility, input]));
  const marked = taken.audits
    .filter(({ isPrevious }) => isPrevious)
    .map(({ input }) => servesAsBefore({ input, status: 'superseded', reasons: [] }, remaining, successorOf));
  const known = new Set(taken.audits.map(placeOf));
  const given = before.decision.entries.map((entry) => servesAsBefore(entry, remaining, successorOf));
  const digests = new Map([...before.taken.audits, ...taken.audits].map((each) => [placeOf(each), each.digest]));
  const audits = [...decision.entries, ...marked, ...given.filter((entry) => !known.has(placeOf(entry)))].map(
    (entry): SourceInput => ({
      is: 'audit',
      file: entry.input.file,
      digest: digests.get(placeOf(entry)) ?? '',
      entry,
    }),
  );
  const refused = new Map([...before.taken.rejected, ...taken.rejected].map((each) => [each.file, each]));
  const rejected = [...refused.values()].map((each): SourceInput => ({ is: 'rejected', ...each }));
  const passed = [...new Set([...before.taken.passedOver, ...taken.passedOver])].map(
    (file): SourceInput => ({ is: 'passed-over', file, digest: null, what: paperKind(file) ?? 'word' }),
  );
  return [...audits, ...rejected, ...passed].sort(bySource);
}

/** Of all decisions, only those that this merge uses. */
export function usedDecisions({ choices, edits }: MergeDecisions, sides: readonly DecidedInputs[]): MergeDecisions {
  const decided = sides.filter(({ decision }) =>
    decision.entries.some(({ reasons }) => reasons.some(({ is }) => is === 'decided')),
  );
  const contents = new Set(decided.flatMap(({ taken }) => taken.audits.map(({ input }) => input.content)));
  const digests = new Set(sides.flatMap(({ taken }) => taken.audits.map(({ digest }) => digest)));
  return {
    choices: choices.filter(({ between }) => between.every((each) => contents.has(each))),
    edits: edits.filter(({ workbook }) => digests.has(workbook)),
  };
}

/** An audit of an earlier round, with the audit that now represents its facility. */
function servesAsBefore(
  entry: MergeEntry,
  remaining: ReadonlyMap<string, MergeInput>,
  successorOf: MergeRules['successorOf'],
): MergeEntry {
  const { input, status, reasons } = entry;
  const isLeftOut = status === 'duplicate' || reasons.some(({ is }) => leftOut.has(is));
  if (isLeftOut) return entry;
  const own = remaining.get(input.facility);
  const days = new Map([...remaining].map(([facility, { auditedOn }]) => [facility, auditedOn]));
  const why: MergeReason =
    own !== undefined && compareRounds(own, input) > 0
      ? { is: 'earlier-round', file: own.file, round: own.round }
      : (mergedReason(input, days, successorOf) ?? { is: 'not-earlier' });
  return { input, status: 'superseded', reasons: [why, ...reasons.filter(({ is }) => is !== 'earlier-round')] };
}

const leftOut: ReadonlySet<MergeReason['is']> = new Set(['part', 'newer-revision', 'newer-audit', 'decided']);

function placeOf({ input: { file, position } }: Pick<TakenAudit | MergeEntry, 'input'>): string {
  return `${file}\n${position}`;
}

function bySource(a: SourceInput, b: SourceInput): number {
  if (a.is === 'audit' && b.is === 'audit') return compareByPath(a.entry.input, b.entry.input);
  return compareByCode(a.file, b.file);
}
