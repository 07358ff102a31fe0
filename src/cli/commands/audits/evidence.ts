import { failure } from '../../../domain/problem/audit-error.ts';
import { formatDay } from '../../../i18n/written/numbers-and-dates.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';

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
  const { removeEvidenceFile } = await import('../../../app/audit/remove-evidence-file.ts');
  const request = { path, checklists: context.options.checklists, criterion, file };
  const was = await asking(context, call, (given) => removeEvidenceFile(context.tools, { ...request, ...given }));
  context.output.note(context.messages.trail.evidenceRemoved({ criterion, file: was.file }));
  return 0;
}

export const evidenceEdit: Command = {
  name: 'evidence edit',
  operands: '<audit> <criterion> <name>',
  summary: ({ trail }) => trail.commands.evidenceEdit,
  options: [
    { flags: '--caption <text>', summary: ({ trail }) => trail.options.caption },
    { flags: '--day <date>', summary: ({ trail }) => trail.options.takenOn },
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reasonSigned },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
  ],
  run: edit,
};

async function edit(context: CommandContext, call: Call): Promise<CommandResult> {
  const [path = '', criterion = '', file = ''] = call.operands;
  const [caption, takenOn] = [call.value('caption'), call.value('day')];
  if (caption === null && takenOn === null) throw failure('missing-argument', { argument: '--caption|--day' });
  const { editEvidenceFile } = await import('../../../app/audit/change-evidence.ts');
  const request = { path, checklists: context.options.checklists, criterion, file, caption, takenOn };
  const now = await asking(context, call, (given) => editEvidenceFile(context.tools, { ...request, ...given }));
  const day = now.takenOn === null ? null : formatDay(now.takenOn, context.language);
  const text = [now.caption, day].filter((each) => each !== null).join(', ');
  context.output.note(context.messages.trail.evidenceEdited({ criterion, file: now.file, text }));
  return 0;
}

export const evidenceMove: Command = {
  name: 'evidence move',
  operands: '<audit> <from> <name> <to>',
  summary: ({ trail }) => trail.commands.evidenceMove,
  options: [
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reasonSigned },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
  ],
  run: move,
};

async function move(context: CommandContext, call: Call): Promise<CommandResult> {
  const [path = '', criterion = '', file = '', to = ''] = call.operands;
  const { moveEvidenceFile } = await import('../../../app/audit/change-evidence.ts');
  const request = { path, checklists: context.options.checklists, criterion, file, to };
  const moved = await asking(context, call, (given) => moveEvidenceFile(context.tools, { ...request, ...given }));
  context.output.note(context.messages.trail.evidenceMoved({ criterion, file: moved.file, to }));
  return 0;
}

/** A check shows only what is wrong and sets the exit code; a list shows everything. */
async function show(context: CommandContext, call: Call, isCheck: boolean): Promise<CommandResult> {
  const { checkEvidence } = await import('../../../app/audit/check-evidence.ts');
  const [path = ''] = call.operands;
  const { files, orphans, lacking } = await checkEvidence(context.tools, path, context.options.checklists);
  const faulty = files.filter(({ condition }) => condition !== 'sound');
  const isSound = faulty.length + orphans.length === 0;
  const { output, messages, language, options } = context;
  if (options.json) {
    const lines = files.map(({ criterion, evidence, condition }) => ({ criterion, ...evidence, condition }));
    output.json({ format: 'facility-audit/evidence/1', files: lines, orphans, lacking });
  } else {
    const { evidenceBlocks, evidenceRemarks } = await import('../../../report/screens/evidence-blocks.ts');
    const shown = isCheck ? faulty : files;
    if (shown.length > 0) output.drawn(await context.draw(evidenceBlocks(shown, language)));
    else if (isSound) output.note(messages.trail.allSound({ count: files.length }));
    const remarks = evidenceRemarks(orphans, lacking, language);
    if (remarks.length > 0) output.drawn(await context.draw(remarks));
  }
  return isCheck && !isSound ? 1 : 0;
}
