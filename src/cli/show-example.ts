import { runExample } from '../app/example/run-example.ts';
import { assessmentJson } from '../report/exchange/assessment-json.ts';
import { exampleBlocks } from '../report/screens/example-blocks.ts';
import type { CommandContext, CommandResult } from './command/command-context.ts';
import { progressNotes } from './command/progress-notes.ts';

/** Runs the example province and reports its scores and files. */
export async function showExample(context: CommandContext): Promise<CommandResult> {
  const { output, draw, messages, language, options, tools } = context;
  const { assessments, folder, written } = await runExample(tools, progressNotes(context));
  if (options.json) {
    const format = 'facility-audit/example/1';
    const assessed = assessments.map(assessmentJson);
    output.json({ format, folder, written, assessments: assessed });
    return 0;
  }
  output.drawn(await draw(exampleBlocks(assessments, language)));
  output.data(messages.walk.exampleWritten({ folder, count: written.length }));
  for (const path of written) output.data(`  ${path}`);
  return 0;
}
