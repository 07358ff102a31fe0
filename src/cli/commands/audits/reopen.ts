import { failure } from '../../../domain/problem/audit-error.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';

export const reopen: Command = {
  name: 'reopen',
  operands: '<workbook>',
  summary: ({ cli }) => cli.commands.reopen,
  options: [
    { flags: '-o, --output <file>', summary: ({ cli }) => cli.options.output },
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reasonSigned },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ],
  run: runReopen,
};

async function runReopen(context: CommandContext, call: Call): Promise<CommandResult> {
  const place = call.value('output');
  if (place === null) throw failure('missing-argument', { argument: '-o <file>' });
  const { reopenWorkbook } = await import('../../../app/report/reopen-workbook.ts');
  const request = { path: call.operands[0] ?? '', place, overwrite: call.has('force') };
  const { audit, output } = await asking(context, call, (given) =>
    reopenWorkbook(context.tools, { ...request, ...given }),
  );
  const { done } = context.messages.cli;
  if (context.options.json) {
    context.output.data(
      JSON.stringify(
        { format: 'facility-audit/reopened/1', output, audit: audit.id, revision: audit.revision },
        null,
        2,
      ),
    );
  } else context.output.note(done.reopened({ file: output, facility: audit.facility.name }));
  return 0;
}
