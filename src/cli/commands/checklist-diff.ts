import { differenceBlocks, differenceJson } from '../../report/checklist-difference.ts';
import type { Call, Command } from '../command.ts';
import type { CommandContext, CommandResult } from '../command-context.ts';

export const checklistDiff: Command = {
  name: 'checklist diff',
  operands: '<before> <after> [audit...]',
  summary: ({ cli }) => cli.commands.checklistDiff,
  options: [{ flags: '--audits <audit>', summary: ({ cli }) => cli.options.audits }],
  run: runDiff,
};

async function runDiff(context: CommandContext, call: Call): Promise<CommandResult> {
  const [before = '', after = '', ...audits] = call.operands;
  const { compareVersions } = await import('../../app/compare-checklist-versions.ts');
  const compared = await compareVersions(context.tools, before, after, [...audits, ...call.values('audits')]);
  const parts = [compared.before, compared.after, compared.difference, compared.effects] as const;
  if (context.options.json) context.output.data(JSON.stringify(differenceJson(...parts), null, 2));
  else context.output.data(await context.draw(differenceBlocks(...parts, context.language)));
  return 0;
}
