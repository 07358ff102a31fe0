import { criteriaCount, listJson } from '../../report/checklist-list.ts';
import type { Call, Command } from '../command.ts';
import type { CommandContext, CommandResult } from '../command-context.ts';

export const checklistCheck: Command = {
  name: 'checklist check',
  operands: '[checklist...]',
  summary: ({ cli }) => cli.commands.checklistCheck,
  options: [],
  run: runCheck,
};

async function runCheck(context: CommandContext, { operands }: Call): Promise<CommandResult> {
  const { checkChecklists } = await import('../../app/list-checklists.ts');
  const { defaultChecklist } = await import('../../app/find-checklist.ts');
  const chosen = context.options.checklists.length === 0 ? [defaultChecklist] : context.options.checklists;
  const checked = await checkChecklists(context.tools, operands.length === 0 ? chosen : operands);
  if (context.options.json) {
    context.output.data(JSON.stringify(listJson(checked), null, 2));
    return 0;
  }
  const { checklists } = context.messages;
  for (const { checklist } of checked) {
    if (checklist === null) continue;
    const { id, version, digest } = checklist;
    context.output.data(checklists.isValid({ id, version, criteria: criteriaCount(checklist) }));
    context.output.data(checklists.digest({ digest }));
  }
  return 0;
}
