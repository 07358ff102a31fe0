import { groupBy, mostFrequent } from '../values/grouping.ts';
import { compareRounds } from './compare-age.ts';
import type { MergeConflict, MergeDecision, MergeEntry, MergeReason, MergeRules, Ruling } from './merge-decision.ts';
import { compareByPath, type MergeInput } from './merge-input.ts';
import { decideSameAudit, decideSameRound } from './rival-audits.ts';

/**
 * Decides what happens to each input. Each rule works on the inputs that the rules before it left; the order of `inputs` does not matter.
 */
export function decideMerge(inputs: readonly MergeInput[], rules: MergeRules): MergeDecision {
  const sorted = [...inputs].sort(compareByPath);
  const decided = [
    editedAnswers,
    duplicates,
    partsOfWholes,
    decideSameAudit,
    otherChecklist,
    otherSections,
    decideSameRound,
    earlierRounds,
    mergedFacilities,
  ].reduce<Ruling>((before, rule) => then(before, rule(before.remaining, rules)), {
    remaining: sorted,
    entries: [],
    conflicts: [],
  });
  const notes = notesOn(decided.remaining);
  const entries: readonly MergeEntry[] = [
    ...decided.entries,
    ...decided.remaining.map((input) => ({ input, status: 'merged' as const, reasons: [] })),
  ];
  return {
    entries: entries.map((entry) => withNotes(entry, notes)).sort((a, b) => compareByPath(a.input, b.input)),
    remaining: decided.remaining,
    earlier: earlierByFacility(decided.entries),
    conflicts: decided.conflicts,
  };
}

function then(before: Ruling, after: Ruling): Ruling {
  return {
    remaining: after.remaining,
    entries: [...before.entries, ...after.entries],
    conflicts: [...before.conflicts, ...after.conflicts],
  };
}

function editedAnswers(inputs: readonly MergeInput[]): Ruling {
  return conflictsOf(inputs, (input) =>
    input.edited?.counts === 'undecided' ? { kind: 'edited', inputs: [input] } : null,
  );
}

function duplicates(inputs: readonly MergeInput[]): Ruling {
  const versions = [...groupBy(inputs, ({ audit }) => audit).values()].filter((group) => group.length > 1);
  const entries = versions.flatMap((group) => {
    const first = new Map<string, MergeInput>();
    return group.flatMap((input): readonly MergeEntry[] => {
      const same = first.get(input.content);
      if (same === undefined) first.set(input.content, input);
      return same === undefined
        ? []
        : [{ input, status: 'duplicate', reasons: [{ is: 'duplicate', file: same.file }] }];
    });
  });
  const out = new Set(entries.map(({ input }) => input));
  return { remaining: inputs.filter((input) => !out.has(input)), entries, conflicts: [] };
}

/** Parts beside what they were combined to count once. */
function partsOfWholes(inputs: readonly MergeInput[]): Ruling {
  const wholes = inputs.filter(({ combinedFrom }) => combinedFrom.length > 0);
  const entries = inputs.flatMap((input): readonly MergeEntry[] => {
    const others = wholes.filter(
      (whole) => whole !== input && whole.facility === input.facility && whole.round === input.round,
    );
    const [whole] = others
      .filter(({ combinedFrom }) => combinedFrom.includes(input.content))
      .toSorted((a, b) => b.combinedFrom.length - a.combinedFrom.length);
    return whole === undefined ? [] : [{ input, status: 'superseded', reasons: [{ is: 'part', file: whole.file }] }];
  });
  const out = new Set(entries.map(({ input }) => input));
  return { remaining: inputs.filter((input) => !out.has(input)), entries, conflicts: [] };
}

/** A workbook holds one checklist: the most frequent one stays, whatever the round. */
function otherChecklist(inputs: readonly MergeInput[]): Ruling {
  return conflictsOf(
    inputs,
    unlike(inputs, 'checklist', ({ checklist }) => checklist.id),
  );
}

/** The set of sections is fixed for a round. */
function otherSections(inputs: readonly MergeInput[]): Ruling {
  const rounds = [...groupBy(inputs, ({ round }) => round)];
  const conflictIn = new Map(rounds.map(([round, own]) => [round, unlike(own, 'sections', sectionsKey)]));
  return conflictsOf(inputs, (input) => conflictIn.get(input.round)?.(input) ?? null);
}

/** The conflict of an input whose key is not the most frequent one. */
function unlike(
  inputs: readonly MergeInput[],
  kind: 'checklist' | 'sections',
  keyOf: (input: MergeInput) => string,
): ConflictOf {
  const key = mostFrequent(inputs.map(keyOf));
  const reference = inputs.find((input) => keyOf(input) === key);
  return (input) => (reference === undefined || keyOf(input) === key ? null : { kind, inputs: [input], reference });
}

function earlierRounds(inputs: readonly MergeInput[]): Ruling {
  const latest = new Map<string, MergeInput>();
  for (const input of inputs) {
    const other = latest.get(input.facility);
    if (other === undefined || compareRounds(input, other) > 0) latest.set(input.facility, input);
  }
  const entries = inputs.flatMap((input): readonly MergeEntry[] => {
    const remaining = latest.get(input.facility);
    if (remaining === undefined || remaining === input) return [];
    return [
      { input, status: 'superseded', reasons: [{ is: 'earlier-round', file: remaining.file, round: remaining.round }] },
    ];
  });
  return { remaining: inputs.filter((input) => latest.get(input.facility) === input), entries, conflicts: [] };
}

/** A facility that is part of another one has no result of its own beside a later one of that. */
function mergedFacilities(inputs: readonly MergeInput[], { successorOf }: MergeRules): Ruling {
  const days = new Map(inputs.map(({ facility, auditedOn }) => [facility, auditedOn]));
  const entries = inputs.flatMap((input): readonly MergeEntry[] => {
    const reason = mergedReason(input, days, successorOf);
    return reason === null ? [] : [{ input, status: 'superseded', reasons: [reason] }];
  });
  const out = new Set(entries.map(({ input }) => input));
  return { remaining: inputs.filter((input) => !out.has(input)), entries, conflicts: [] };
}

/** Null: the facility is still one of its own, or the one that it is part of was not audited since; `days`: of the latest audits. */
export function mergedReason(
  { facility, auditedOn }: Pick<MergeInput, 'facility' | 'auditedOn'>,
  days: ReadonlyMap<string, string>,
  successorOf: MergeRules['successorOf'],
): MergeReason | null {
  const latest = [...days.values()].reduce((last, day) => (day > last ? day : last), '');
  const successor = successorOf?.(facility, latest) ?? null;
  const day = successor === null ? undefined : days.get(successor.id);
  if (successor === null || day === undefined || day < successor.on || auditedOn >= successor.on) return null;
  return { is: 'merged-facility', into: successor.name, on: successor.on };
}

type ConflictOf = (input: MergeInput) => MergeConflict | null;

function conflictsOf(inputs: readonly MergeInput[], conflictOf: ConflictOf): Ruling {
  const conflicts = inputs.flatMap((input) => conflictOf(input) ?? []);
  const out = new Set(conflicts.flatMap((conflict) => conflict.inputs));
  return {
    remaining: inputs.filter((input) => !out.has(input)),
    entries: conflicts.flatMap((conflict) => conflict.inputs.map((input) => conflictEntry(input, conflict))),
    conflicts,
  };
}

function conflictEntry(input: MergeInput, conflict: MergeConflict): MergeEntry {
  const file = 'reference' in conflict ? conflict.reference.file : null;
  return { input, status: 'conflict', reasons: [{ is: 'conflict', kind: conflict.kind, file }] };
}

type Notes = (input: MergeInput) => readonly MergeReason[];

function notesOn(remaining: readonly MergeInput[]): Notes {
  const digest = mostFrequent(remaining.map(({ checklist }) => checklist.digest));
  const version = remaining.find(({ checklist }) => checklist.digest === digest)?.checklist.version ?? '';
  const sections = mostFrequent(remaining.map(sectionsKey));
  return (input) => [
    ...(input.checklist.digest === digest ? [] : [otherVersion(input.checklist.version, version)]),
    ...(sectionsKey(input) === sections ? [] : [{ is: 'other-sections' } as const]),
  ];
}

function otherVersion(version: string, reference: string): MergeReason {
  return version === reference ? { is: 'other-definition', version } : { is: 'other-version', version, reference };
}

function withNotes(entry: MergeEntry, notes: Notes): MergeEntry {
  const { input, status, reasons } = entry;
  const edited: readonly MergeReason[] = [
    ...(input.edited === null || input.edited.counts === 'undecided'
      ? []
      : [{ is: 'answers-edited', cells: input.edited.cells, counts: input.edited.counts } as const]),
    ...otherEdits(input),
  ];
  return { ...entry, reasons: [...reasons, ...(status === 'merged' ? notes(input) : []), ...edited] };
}

function otherEdits({ otherEdits: cells }: MergeInput): readonly MergeReason[] {
  if (cells === null) return [{ is: 'pages-not-compared' }];
  return cells.length === 0 ? [] : [{ is: 'cells-edited', cells }];
}

function earlierByFacility(entries: readonly MergeEntry[]): ReadonlyMap<string, readonly MergeInput[]> {
  const earlier = entries.flatMap(({ input, reasons }) =>
    reasons.some(({ is }) => is === 'earlier-round') ? [input] : [],
  );
  const newestFirst = earlier.sort((a, b) => compareRounds(b, a));
  return groupBy(newestFirst, ({ facility }) => facility);
}

function sectionsKey({ sections }: MergeInput): string {
  return sections ?? '';
}
