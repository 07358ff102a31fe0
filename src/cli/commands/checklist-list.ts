import { listBlocks, listJson } from '../../report/checklist-list.ts';
import type { Call, Command } from '../command.ts';
import type { CommandContext, CommandResult } from '../command-context.ts';

export const checklistList: Command = {
  name: 'checklist list',
  operands: '',
  summary: ({ cli }) => cli.commands.checklistList,
  options: [],
  run: runList,
};

async function runList(context: CommandContext, _call: Call): Promise<CommandResult> {
  const { listChecklists } = await import('../../app/list-checklists.ts');
  const listed = await listChecklists(context.tools, context.options.checklists);
  if (context.options.json) context.output.data(JSON.stringify(listJson(listed), null, 2));
  else context.output.data(await context.draw(listBlocks(listed, context.language)));
  return 0;
}
