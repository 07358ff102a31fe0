import type { Language } from '../domain/values/language.ts';
import type { CommandContext, CommandResult } from './command/command-context.ts';

/** The default without a command: a menu in a terminal, else the example province. `inLanguage`: the same run in another language. */
export async function start(
  context: CommandContext,
  inLanguage: (language: Language) => CommandContext,
): Promise<CommandResult> {
  if (!context.tools.surroundings.isInteractive) {
    const { showExample } = await import('./show-example.ts');
    return showExample(context);
  }
  const { runMenu } = await import('./menu/run-menu.ts');
  return runMenu(context, inLanguage);
}
