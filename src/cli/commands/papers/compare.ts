import { failure } from '../../../domain/problem/audit-error.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { progressNotes } from '../../command/progress-notes.ts';

export const compare: Command = {
  name: 'compare',
  operands: '<before> <after>',
  summary: ({ cli }) => cli.commands.compare,
  options: [
    { flags: '--roster <file>', summary: ({ cli }) => cli.options.compareRoster },
    { flags: '--on-conflict <how>', summary: ({ cli }) => cli.options.onConflict },
  ],
  run: runCompare,
};

async function runCompare(context: CommandContext, call: Call): Promise<CommandResult> {
  const onConflict = call.value('on-conflict') ?? 'fail';
  if (onConflict !== 'fail' && onConflict !== 'newest') {
    throw failure('invalid-option', { option: '--on-conflict', value: onConflict, expected: 'fail, newest' });
  }
  const { warnOfCells } = await import('../../command/warn-of-edits.ts');
  const { compareAudits } = await import('../../../app/merge/compare-audits.ts');
  const compared = await compareAudits(context.tools, {
    before: call.operands[0] ?? '',
    after: call.operands[1] ?? '',
    checklists: context.options.checklists,
    roster: call.value('roster'),
    onConflict,
    onProgress: progressNotes(context),
    onEdited: (file, cells) => warnOfCells(context, file, cells),
  });
  if (context.options.json) {
    const { compareJson } = await import('../../../report/exchange/compare-json.ts');
    context.output.json(compareJson(compared, context.language));
    return 0;
  }
  const { compareBlocks } = await import('../../../report/screens/compare-blocks.ts');
  context.output.drawn(await context.draw(compareBlocks(compared, context.language)));
  return 0;
}
