import { groupBy } from '../values/grouping.ts';
import { compareAge, newestBy } from './compare-age.ts';
import { lostResponses } from './lost-responses.ts';
import type { MergeChoice, MergeConflict, MergeEntry, MergeReason, MergeRules, Ruling } from './merge-decision.ts';
import type { MergeInput } from './merge-input.ts';

/** Versions of one audit: a lower revision is dropped if the highest contains all of it; otherwise a person must combine them. */
export function decideSameAudit(inputs: readonly MergeInput[], rules: MergeRules): Ruling {
  return decideGroups(
    inputs,
    ({ audit }) => audit,
    (versions) => decideVersions(versions, rules),
  );
}

/** Different audits of one facility in one round: only a person or the `newest` option can choose. */
export function decideSameRound(inputs: readonly MergeInput[], rules: MergeRules): Ruling {
  return decideGroups(
    inputs,
    ({ facility, round }) => `${facility}\n${round}`,
    (rivals) => decideRivals(rivals, rules),
  );
}

interface GroupRuling {
  readonly remaining: MergeInput | null;
  readonly entries: readonly MergeEntry[];
  readonly conflict: MergeConflict | null;
}

function decideGroups(
  inputs: readonly MergeInput[],
  keyOf: (input: MergeInput) => string,
  decide: (group: readonly MergeInput[]) => GroupRuling,
): Ruling {
  const rulings = [...groupBy(inputs, keyOf).values()].filter((group) => group.length > 1).map(decide);
  const out = new Set(rulings.flatMap(({ entries }) => entries.map(({ input }) => input)));
  return {
    remaining: inputs.filter((input) => !out.has(input)),
    entries: rulings.flatMap(({ entries }) => entries),
    conflicts: rulings.flatMap(({ conflict }) => conflict ?? []),
  };
}

function decideVersions(versions: readonly MergeInput[], { choices }: MergeRules): GroupRuling {
  const highest = Math.max(...versions.map(({ revision }) => revision));
  const [top, ...equals] = versions.filter(({ revision }) => revision === highest);
  if (top === undefined) return { remaining: null, entries: [], conflict: null };
  const lower = versions.filter(({ revision }) => revision < highest);
  const contained = lower.filter((each) => isContainedIn(each, top));
  const rivals = [top, ...equals, ...lower.filter((each) => !contained.includes(each))];
  const entries = contained.map((input) =>
    superseded(input, { is: 'newer-revision', file: top.file, revision: top.revision }),
  );
  if (rivals.length === 1) return { remaining: top, entries, conflict: null };
  const conflict = { kind: 'revision', inputs: rivals, criteria: differing(rivals) } as const;
  return withRest(entries, chosenOf(rivals, choices) ?? allInConflict(conflict));
}

/** A copy for another facility, round, checklist or set of sections is never an older version. */
function isContainedIn(lower: MergeInput, higher: MergeInput): boolean {
  return (
    lower.facility === higher.facility &&
    lower.round === higher.round &&
    lower.checklist.id === higher.checklist.id &&
    lower.sections === higher.sections &&
    lostResponses(lower.record().responses, higher.record()).length === 0
  );
}

function differing([first, ...others]: readonly MergeInput[]): readonly string[] {
  if (first === undefined) return [];
  const own = first.record();
  const lost = others.flatMap((other) => [
    ...lostResponses(other.record().responses, own),
    ...(other.revision === first.revision ? lostResponses(own.responses, other.record()) : []),
  ]);
  return [...new Set(lost)].sort();
}

function decideRivals(rivals: readonly MergeInput[], { onConflict, choices }: MergeRules): GroupRuling {
  const chosen = chosenOf(rivals, choices);
  if (chosen !== null) return chosen;
  if (onConflict === 'fail') return allInConflict({ kind: 'audits', inputs: rivals });
  const [newest] = [...rivals].sort((a, b) => compareAge(b, a));
  if (newest === undefined) return { remaining: null, entries: [], conflict: null };
  const tied = rivals.filter((each) => compareAge(each, newest) === 0);
  const entries = rivals
    .filter((each) => !tied.includes(each))
    .map((input) => superseded(input, { is: 'newer-audit', file: newest.file, by: newestBy(newest, input) }));
  if (tied.length === 1) return { remaining: newest, entries, conflict: null };
  return withRest(entries, allInConflict({ kind: 'audits', inputs: tied }));
}

/** A person's decision about exactly these contents; null: none. */
function chosenOf(rivals: readonly MergeInput[], choices: readonly MergeChoice[]): GroupRuling | null {
  const contents = new Set(rivals.map(({ content }) => content));
  const choice = choices.find(
    ({ between, chosen }) =>
      contents.has(chosen) && between.length === contents.size && between.every((each) => contents.has(each)),
  );
  const winner = rivals.find(({ content }) => content === choice?.chosen);
  if (choice === undefined || winner === undefined) return null;
  const { by, reason } = choice;
  const losers = rivals.filter((each) => each !== winner);
  return {
    remaining: winner,
    entries: losers.map((input) => superseded(input, { is: 'decided', file: winner.file, by, reason })),
    conflict: null,
  };
}

function allInConflict(conflict: Extract<MergeConflict, { kind: 'revision' | 'audits' }>): GroupRuling {
  const entries = conflict.inputs.map((input): MergeEntry => {
    const other = conflict.inputs.find((each) => each !== input)?.file ?? null;
    return { input, status: 'conflict', reasons: [{ is: 'conflict', kind: conflict.kind, file: other }] };
  });
  return { remaining: null, entries, conflict };
}

function withRest(entries: readonly MergeEntry[], ruling: GroupRuling): GroupRuling {
  return { ...ruling, entries: [...entries, ...ruling.entries] };
}

function superseded(input: MergeInput, reason: MergeReason): MergeEntry {
  return { input, status: 'superseded', reasons: [reason] };
}
