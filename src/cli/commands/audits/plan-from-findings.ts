import type { PlannedFrom, TakenPlans } from '../../../app/plans/plan-from-workbook.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import { asking } from '../../command/asking.ts';
import type { Call } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { problemLines, problemsJson } from '../../command/problem-lines.ts';
import { noteEdits } from '../../command/warn-of-edits.ts';

/** Options that say what one plan becomes; with `--from` the workbook says it. */
const single = ['owner', 'due', 'funding', 'quantity', 'item', 'status', 'note'] as const;

/** `plan --from`: takes what was filled in on the findings of a workbook. */
export async function planFromFindings(context: CommandContext, call: Call, workbook: string): Promise<CommandResult> {
  const stray = single.find((option) => call.value(option) !== null);
  if (stray !== undefined || call.has('withdraw'))
    throw failure('conflicting-keys', { key: '--from', other: `--${stray ?? 'withdraw'}` });
  const { planFromWorkbook } = await import('../../../app/plans/plan-from-workbook.ts');
  const dryRun = call.has('dry-run');
  const request = {
    workbook,
    paths: call.operands,
    checklists: context.options.checklists,
    dryRun,
    confirm: (planned: PlannedFrom) => confirmed(context, planned),
  };
  const taken = await asking(context, call, (given) => planFromWorkbook(context.tools, { ...request, ...given }));
  if (context.options.json) context.output.json(takenJson(taken, dryRun, context));
  else await tell(context, taken, workbook, dryRun);
  return taken.unsettled.length > 0 ? 3 : 0;
}

/** What changes is shown before it is saved; in a terminal somebody says yes to it. */
async function confirmed(context: CommandContext, planned: PlannedFrom): Promise<boolean> {
  if (context.options.json) return true;
  await show(context, planned);
  if (!context.tools.surroundings.isInteractive) return true;
  const { planEntry } = context.messages;
  const answer = await (await context.prompts()).choose({
    title: planEntry.ask,
    choices: [
      { value: true, label: planEntry.take },
      { value: false, label: planEntry.leave },
    ],
    isMenu: true,
  });
  return answer === true;
}

async function show({ draw, language, messages, output }: CommandContext, { audits }: PlannedFrom): Promise<void> {
  const { planBlocks } = await import('../../../report/screens/plan-blocks.ts');
  output.drawn(await draw(planBlocks(audits, language)));
  for (const by of new Set(audits.map((each) => each.by))) output.drawn(messages.planEntry.by({ by }));
}

async function tell(context: CommandContext, taken: TakenPlans, workbook: string, dryRun: boolean): Promise<void> {
  const { messages, output } = context;
  const { planEntry } = messages;
  const count = taken.audits.reduce((sum, { changes }) => sum + changes.length, 0);
  noteEdits(context, workbook, taken.edits);
  if (count === 0) output.note((taken.isFilled ? planEntry.already : planEntry.nothing)({ file: workbook }));
  else if (dryRun) await show(context, taken);
  if (dryRun) output.data(planEntry.dryRun);
  else if (taken.isSaved) {
    const by = [...new Set(taken.audits.map((each) => each.by))].join(', ');
    output.note(planEntry.taken({ count, audits: taken.audits.length, by }));
  } else if (count > 0) output.note(planEntry.left);
  if (taken.unsettled.length > 0) output.note(problemLines(taken.unsettled, messages));
}

function takenJson({ audits, unsettled, isSaved }: TakenPlans, dryRun: boolean, context: CommandContext): JsonObject {
  return {
    format: 'facility-audit/plans/1',
    dryRun,
    saved: isSaved,
    audits: audits.map(({ path, audit, by, changes }) => ({
      file: path,
      facility: audit.facility.id,
      round: audit.round.id,
      by,
      changes: changes.map(({ criterion, part, from, value, sheet, cell }) => ({
        criterion,
        part,
        from,
        to: value,
        sheet,
        cell,
      })),
    })),
    problems: problemsJson(unsettled, context.messages)['problems'] ?? [],
  };
}
