import { failure } from '../../../domain/problem/audit-error.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';

export const rosterTemplate: Command = {
  name: 'roster template',
  operands: '',
  summary: ({ cli }) => cli.commands.rosterTemplate,
  options: options(),
  run: (context, call) => writeTemplate(context, call, 'roster'),
};

export const pricesTemplate: Command = {
  name: 'prices template',
  operands: '',
  summary: ({ cli }) => cli.commands.pricesTemplate,
  options: options(),
  run: (context, call) => writeTemplate(context, call, 'prices'),
};

function options(): Command['options'] {
  return [
    { flags: '-o, --output <file|folder>', summary: ({ cli }) => cli.options.output },
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ];
}

async function writeTemplate(context: CommandContext, call: Call, list: 'roster' | 'prices'): Promise<CommandResult> {
  const output = call.value('output');
  if (output === null) throw failure('missing-argument', { argument: '-o <file|folder>' });
  const { writeListTemplate } = await import('../../../app/lists/write-list-template.ts');
  const overwrite = call.has('force');
  const path = await writeListTemplate(context.tools, {
    list,
    output,
    overwrite,
    checklists: context.options.checklists,
  });
  if (context.options.json) context.output.json({ format: 'facility-audit/written/1', files: [path] });
  else context.output.note(context.messages.lists.written({ path }));
  return 0;
}
