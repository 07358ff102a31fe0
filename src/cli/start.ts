import type { CommandContext, CommandResult } from './command/command-context.ts';

/** The default without a command: a menu in a terminal, else the example province. */
export async function start(context: CommandContext): Promise<CommandResult> {
  if (!context.tools.surroundings.isInteractive) {
    const { showExample } = await import('./show-example.ts');
    return showExample(context);
  }
  const { runMenu } = await import('./run-menu.ts');
  return runMenu(context);
}
