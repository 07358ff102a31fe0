import { decideMerge } from '../../domain/merging/decide-merge.ts';
import type {
  EditChoice,
  MergeChoice,
  MergeConflict,
  MergeDecision,
  MergeDecisions,
  MergeRules,
} from '../../domain/merging/merge-decision.ts';
import type { Tools } from '../ports/tools.ts';
import { editsQuestion, type MergeAnswer, type MergeDecider, rivalsQuestion } from './merge-decider.ts';
import { takeInInputs } from './take-in-inputs.ts';
import type { TakeInRequest, TakenAudit, TakenIn } from './taken-audit.ts';

export interface DecidedMerge {
  readonly taken: TakenIn;
  readonly decision: MergeDecision;
  readonly decisions: MergeDecisions;
}

interface Deciding {
  readonly onConflict: 'fail' | 'newest';
  readonly successorOf: MergeRules['successorOf'];
  readonly takeInInputs: Omit<TakeInRequest, 'paths' | 'decided'>;
  /** Null: nobody can be asked. */
  readonly decider: MergeDecider | null;
  /** Called with all decisions after each one, so that stopping half-way loses none. */
  readonly keep: (decisions: MergeDecisions) => Promise<void>;
}

type Undecided = Omit<DecidedMerge, 'decision'>;

/** Decides what the rules can decide, then asks about the other conflicts, one by one and each once. */
export async function decideConflicts(tools: Tools, from: Undecided, deciding: Deciding): Promise<DecidedMerge> {
  const { onConflict, successorOf, decider, keep } = deciding;
  const leftOpen = new Set<string>();
  let state = from;
  for (;;) {
    const audits = state.taken.audits.filter(({ isPrevious }) => !isPrevious);
    const decision = decideMerge(
      audits.map(({ input }) => input),
      { onConflict, choices: state.decisions.choices, ...(successorOf && { successorOf }) },
    );
    const conflict = decision.conflicts.find((each) => !leftOpen.has(keyOf(each)));
    if (decider === null || conflict === undefined) return { ...state, decision };
    const rivals = conflict.inputs.flatMap((input) => audits.find((each) => each.input === input) ?? []);
    const settled = await settle(tools, conflict, rivals, state, deciding.takeInInputs, decider);
    if (settled === null) leftOpen.add(keyOf(conflict));
    else {
      state = settled;
      await keep(settled.decisions);
    }
  }
}

function keyOf({ kind, inputs }: MergeConflict): string {
  return [kind, ...inputs.map(({ file, position }) => `${file}\n${position}`)].join('\n');
}

/** Null: left open, or no choice settles it. */
async function settle(
  tools: Tools,
  conflict: MergeConflict,
  rivals: readonly TakenAudit[],
  state: Undecided,
  options: Deciding['takeInInputs'],
  decider: MergeDecider,
): Promise<Undecided | null> {
  const [first] = rivals;
  if (first === undefined || conflict.kind === 'checklist' || conflict.kind === 'sections') return null;
  if (conflict.kind === 'edited') return settleEdits(tools, first, state, options, decider);
  const answer = await decider(rivalsQuestion(rivals, tools.surroundings.language));
  const chosen = answer === null ? undefined : rivals[answer.option];
  if (answer === null || chosen === undefined) return null;
  const choice: MergeChoice = {
    ...factsOf(first, answer, tools),
    round: first.input.round,
    between: [...new Set(rivals.map(({ input }) => input.content))].sort(),
    chosen: chosen.input.content,
    reason: answer.reason,
  };
  return { ...state, decisions: { ...state.decisions, choices: [...state.decisions.choices, choice] } };
}

/** Reads the workbook again with the decision; null also if its edits can't be read as answers. */
async function settleEdits(
  tools: Tools,
  edited: TakenAudit,
  { taken, decisions }: Undecided,
  options: Deciding['takeInInputs'],
  decider: MergeDecider,
): Promise<Undecided | null> {
  const answer = await decider(editsQuestion(edited, tools.surroundings.language));
  if (answer === null) return null;
  const counts = answer.option === 0 ? ('carried' as const) : ('visible' as const);
  const edit: EditChoice = {
    ...factsOf(edited, answer, tools),
    workbook: edited.digest,
    counts,
    reason: answer.reason,
  };
  const edits = [...decisions.edits, edit];
  const again = await takeInInputs(tools, { ...options, paths: [fileOf(edited)], decided: edits });
  const audits = again.audits.filter(({ input }) => input.file === edited.input.file);
  if (audits.length === 0 || audits.some(({ input }) => input.edited?.counts === 'undecided')) return null;
  const replaced = taken.audits.flatMap((each) => (each === edited ? audits : [each]));
  return { taken: { ...taken, audits: replaced }, decisions: { ...decisions, edits } };
}

function factsOf({ input }: TakenAudit, { by }: MergeAnswer, { surroundings }: Tools) {
  return { facility: input.facility, by, at: surroundings.now() };
}

/** The file to read again: for a file in an archive, the archive. */
function fileOf({ input }: TakenAudit): string {
  return /^.*?\.zip(?=\/)/i.exec(input.file)?.[0] ?? input.file;
}
