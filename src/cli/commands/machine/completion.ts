import { failure } from '../../../domain/problem/audit-error.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { shells } from '../../command/shells.ts';

export const completion: Command = {
  name: 'completion',
  operands: '<shell>',
  summary: ({ cli }) => cli.commands.completion({ shells: shells.join(', ') }),
  options: [],
  run: runCompletion,
};

async function runCompletion(_context: CommandContext, call: Call): Promise<CommandResult> {
  const [shell = ''] = call.operands;
  if (!shells.some((each) => each === shell)) {
    throw failure('invalid-option', { option: '<shell>', value: shell, expected: shells.join(', ') });
  }
  const { script } = await import('@bomb.sh/tab');
  // The library writes to standard output itself.
  script(shell, 'facility-audit', 'facility-audit');
  return 0;
}
