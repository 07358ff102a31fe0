import type { Call, Command } from '../command.ts';
import type { CommandContext, CommandResult } from '../command-context.ts';

export const checklistNew: Command = {
  name: 'checklist new',
  operands: '<folder>',
  summary: ({ cli }) => cli.commands.checklistNew,
  options: [{ flags: '--force', summary: ({ cli }) => cli.options.force }],
  run: runNew,
};

async function runNew(context: CommandContext, call: Call): Promise<CommandResult> {
  const [folder = ''] = call.operands;
  const { startChecklist } = await import('../../app/start-checklist.ts');
  const files = await startChecklist(context.tools, folder, call.has('force'));
  if (context.options.json) context.output.data(JSON.stringify({ format: 'facility-audit/written/1', files }, null, 2));
  else context.output.note(context.messages.checklistDifference.started({ folder }));
  return 0;
}
