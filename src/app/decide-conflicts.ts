import { decideMerge } from '../domain/province/decide-merge.ts';
import type {
  EditChoice,
  MergeChoice,
  MergeConflict,
  MergeDecision,
  MergeDecisions,
} from '../domain/province/merge-decision.ts';
import { editsQuestion, type MergeDecider, rivalsQuestion } from './merge-decider.ts';
import { takeIn } from './take-in-inputs.ts';
import type { TakenAudit } from './taken-audit.ts';
import type { TakeInRequest, TakenIn } from './taken-in.ts';
import type { Tools } from './tools.ts';

export interface DecidedMerge {
  readonly taken: TakenIn;
  readonly decision: MergeDecision;
  readonly decisions: MergeDecisions;
}

interface Deciding {
  readonly onConflict: 'fail' | 'newest';
  readonly takeIn: Omit<TakeInRequest, 'paths' | 'decided'>;
  /** Null: nobody is there to ask. */
  readonly decider: MergeDecider | null;
}

/** Decides what can be decided, then asks about conflicts one by one until all are decided or one is left open. */
export async function decideConflicts(
  tools: Tools,
  taken: TakenIn,
  decisions: MergeDecisions,
  deciding: Deciding,
): Promise<DecidedMerge> {
  const audits = taken.audits.filter(({ isPrevious }) => !isPrevious);
  const inputs = audits.map(({ input }) => input);
  const decision = decideMerge(inputs, { onConflict: deciding.onConflict, choices: decisions.choices });
  const next = { taken, decision, decisions };
  if (deciding.decider === null) return next;
  for (const conflict of decision.conflicts) {
    const rivals = conflict.inputs.flatMap((input) => audits.find((each) => each.input === input) ?? []);
    const settled = await settle(tools, conflict, rivals, taken, decisions, deciding, deciding.decider);
    if (settled !== null) return decideConflicts(tools, settled.taken, settled.decisions, deciding);
  }
  return next;
}

/** Null: left open, or nothing that a choice could settle. */
async function settle(
  tools: Tools,
  conflict: MergeConflict,
  rivals: readonly TakenAudit[],
  taken: TakenIn,
  decisions: MergeDecisions,
  deciding: Deciding,
  decider: MergeDecider,
): Promise<Omit<DecidedMerge, 'decision'> | null> {
  const [first] = rivals;
  if (first === undefined || conflict.kind === 'checklist' || conflict.kind === 'sections') return null;
  const { language, now, by, user } = tools.surroundings;
  const facts = { facility: first.input.facility, by: by ?? user, at: now() };
  if (conflict.kind === 'edited') {
    const answer = await decider(editsQuestion(first, language));
    if (answer === null) return null;
    const counts = answer.option === 0 ? ('carried' as const) : ('visible' as const);
    const edit: EditChoice = { ...facts, workbook: first.digest, counts, reason: answer.reason };
    const edits = [...decisions.edits, edit];
    const again = await takeIn(tools, { ...deciding.takeIn, paths: [fileOf(first)], decided: edits });
    const audits = again.audits.filter(({ input }) => input.file === first.input.file);
    if (audits.length === 0 || audits.some(({ input }) => input.edited?.counts === 'undecided')) return null;
    const replaced = taken.audits.flatMap((each) => (each === first ? audits : [each]));
    return { taken: { ...taken, audits: replaced }, decisions: { ...decisions, edits } };
  }
  const answer = await decider(rivalsQuestion(rivals, language));
  const chosen = answer === null ? undefined : rivals[answer.option];
  if (answer === null || chosen === undefined) return null;
  const choice: MergeChoice = {
    ...facts,
    round: first.input.round,
    between: [...new Set(rivals.map(({ input }) => input.content))].sort(),
    chosen: chosen.input.content,
    reason: answer.reason,
  };
  return { taken, decisions: { ...decisions, choices: [...decisions.choices, choice] } };
}

/** The file that has to be read again: of what is in an archive the archive. */
function fileOf({ input }: TakenAudit): string {
  return /^.*?\.zip(?=\/)/i.exec(input.file)?.[0] ?? input.file;
}
