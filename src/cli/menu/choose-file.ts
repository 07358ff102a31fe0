import type { Prompts } from '../../app/ports/prompts-port.ts';
import { completedPath } from '../../app/walk/completed-path.ts';
import type { CommandContext } from '../command/command-context.ts';

/** A file from those found, or one whose path is typed; null: Esc. */
export async function chooseFile(
  context: CommandContext,
  prompts: Prompts,
  title: string,
  found: readonly string[],
): Promise<string | null> {
  const { menu: say } = context.messages;
  const chosen = await prompts.choose<string | 'typed'>({
    title,
    choices: [...found.map((path) => ({ value: path, label: path })), { value: 'typed', label: say.otherFile }],
  });
  return chosen === 'typed' ? typedFile(context, prompts) : chosen;
}

/** The path of a file that is there, typed or pasted; null: Esc. */
export async function typedFile({ tools, messages }: CommandContext, prompts: Prompts): Promise<string | null> {
  const { menu: say } = messages;
  for (;;) {
    const typed = await prompts.text({
      title: say.askPath,
      problemWith: (text) => (text === '' ? messages.walk.typeFirst : null),
      complete: (line) => completedPath(tools.files, line),
    });
    if (typed === null) return null;
    const path = typed.replace(/^(["'])(.*)\1$/, '$2');
    if ((await tools.files.exists(path)) && !(await tools.files.isFolder(path))) return path;
    prompts.tell(say.noSuchFile);
  }
}

/** Files here and below with such a name, but for what the tool made as an example. */
export async function filesNamed({ tools }: CommandContext, name: RegExp): Promise<readonly string[]> {
  const all = await tools.files.list('.');
  return all
    .filter((path) => name.test(path) && !/(^|[\\/])(node_modules|examples|tool)[\\/]/.test(path))
    .slice(0, mostListed);
}

/** More than a person reads in a list. */
const mostListed = 200;
