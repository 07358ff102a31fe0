import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';

export const history: Command = {
  name: 'history',
  operands: '<audit>',
  summary: ({ trail }) => trail.commands.history,
  options: [{ flags: '--criterion <id>', summary: ({ trail }) => trail.options.criterion }],
  run: runHistory,
};

async function runHistory(context: CommandContext, call: Call): Promise<CommandResult> {
  const { auditHistory } = await import('../../../app/audit/audit-history.ts');
  const [path = ''] = call.operands;
  const { checklist, lines, broken } = await auditHistory(context.tools, path, context.options.checklists);
  const only = call.value('criterion');
  const shown = only === null ? lines : lines.filter((line) => line.is === 'entry' && line.entry.criterion === only);
  const { output, messages, language, options } = context;
  if (options.json) {
    const entries = shown.flatMap((line) => (line.is === 'entry' ? [line.entry] : []));
    output.json({ format: 'facility-audit/history/1', entries, broken });
    return 0;
  }
  if (shown.length === 0) output.note(messages.trail.noHistory);
  else {
    const { historyBlocks } = await import('../../../report/screens/history-blocks.ts');
    output.drawn(await context.draw(historyBlocks(shown, checklist, language)));
  }
  if (broken.length > 0) output.note(messages.trail.broken({ lines: broken.join(', ') }));
  return 0;
}
