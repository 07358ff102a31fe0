import { failure } from '../../domain/audit-error.ts';
import { checklistBlocks } from '../../report/checklist-blocks.ts';
import { paperBlocks } from '../../report/paper-blocks.ts';
import type { Call, Command } from '../command.ts';
import type { CommandContext, CommandResult } from '../command-context.ts';

export const checklistShow: Command = {
  name: 'checklist show',
  operands: '[checklist]',
  summary: ({ cli }) => cli.commands.checklistShow,
  options: [{ flags: '--by <what>', summary: ({ cli }) => cli.options.byWhat }],
  run: runShow,
};

async function runShow(context: CommandContext, call: Call): Promise<CommandResult> {
  const by = call.value('by');
  if (by !== null && by !== 'place') throw failure('invalid-option', { option: '--by', value: by, expected: 'place' });
  const { openChecklist } = await import('../../app/list-checklists.ts');
  const { defaultChecklist } = await import('../../app/find-checklist.ts');
  const name = call.operands[0] ?? context.options.checklists.at(-1) ?? defaultChecklist;
  const checklist = await openChecklist(context.tools, name);
  if (context.options.json) {
    context.output.data(JSON.stringify(checklist.definition, null, 2));
    return 0;
  }
  const blocks =
    by === 'place' ? paperBlocks(checklist, context.language) : checklistBlocks(checklist, context.language);
  context.output.data(await context.draw(blocks));
  return 0;
}
