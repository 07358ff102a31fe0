import { asking } from '../command/asking.ts';
import type { Call, Command } from '../command/command.ts';
import type { CommandContext, CommandResult } from '../command/command-context.ts';

export const evidenceList: Command = {
  name: 'evidence list',
  operands: '<audit>',
  summary: ({ trail }) => trail.commands.evidenceList,
  options: [],
  run: async (context, call) => show(context, call, false),
};

export const evidenceCheck: Command = {
  name: 'evidence check',
  operands: '<audit>',
  summary: ({ trail }) => trail.commands.evidenceCheck,
  options: [],
  run: async (context, call) => show(context, call, true),
};

export const evidenceRemove: Command = {
  name: 'evidence remove',
  operands: '<audit> <criterion> <name>',
  summary: ({ trail }) => trail.commands.evidenceRemove,
  options: [
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reasonSigned },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
  ],
  run: remove,
};

async function remove(context: CommandContext, call: Call): Promise<CommandResult> {
  const [path = '', criterion = '', file = ''] = call.operands;
  const { removeEvidenceFile } = await import('../../app/audit/remove-evidence-file.ts');
  const request = { path, checklists: context.options.checklists, criterion, file };
  const was = await asking(context, call, (given) => removeEvidenceFile(context.tools, { ...request, ...given }));
  context.output.note(context.messages.trail.evidenceRemoved({ criterion, file: was.file }));
  return 0;
}

/** A check shows only what is wrong and sets the exit code; a list shows everything. */
async function show(context: CommandContext, call: Call, isCheck: boolean): Promise<CommandResult> {
  const { checkEvidence } = await import('../../app/audit/check-evidence.ts');
  const [path = ''] = call.operands;
  const { files, orphans, lacking } = await checkEvidence(context.tools, path, context.options.checklists);
  const faulty = files.filter(({ condition }) => condition !== 'sound');
  const isSound = faulty.length + orphans.length === 0;
  const { output, messages, language, options } = context;
  if (options.json) {
    const lines = files.map(({ criterion, evidence, condition }) => ({ criterion, ...evidence, condition }));
    output.json({ format: 'facility-audit/evidence/1', files: lines, orphans, lacking });
  } else {
    const { evidenceBlocks, evidenceRemarks } = await import('../../report/screens/evidence-blocks.ts');
    const shown = isCheck ? faulty : files;
    if (shown.length > 0) output.drawn(await context.draw(evidenceBlocks(shown, language)));
    else if (isSound) output.note(messages.trail.allSound({ count: files.length }));
    const remarks = evidenceRemarks(orphans, lacking, language);
    if (remarks.length > 0) output.drawn(await context.draw(remarks));
  }
  return isCheck && !isSound ? 1 : 0;
}
