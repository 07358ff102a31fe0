import { runExample } from '../app/run-example.ts';
import type { CommandContext, CommandResult } from './command-context.ts';

/** Runs the example province and says what it scored and wrote. */
export async function showExample(context: CommandContext): Promise<CommandResult> {
  const { output, draw, messages } = context;
  const done = await runExample(context.tools);
  output.data(await draw(done.blocks));
  output.data(messages.walk.exampleWritten({ folder: done.folder, count: done.written.length }));
  for (const path of done.written) output.data(`  ${path}`);
  return 0;
}
