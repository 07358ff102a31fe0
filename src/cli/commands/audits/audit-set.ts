import { changedPart, recordedChange } from '../../../report/words/recorded/recorded-change.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';

export const auditSet: Command = {
  name: 'audit set',
  operands: '<audit> <field> <value>',
  summary: ({ trail }) => trail.commands.set,
  options: [
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reasonSigned },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
  ],
  run: runSet,
};

async function runSet(context: CommandContext, call: Call): Promise<CommandResult> {
  const [path = '', field = '', value = ''] = call.operands;
  const { setField } = await import('../../../app/audit/set-field.ts');
  const request = { path, checklists: context.options.checklists, field, value };
  const set = await asking(context, call, (given) => setField(context.tools, { ...request, ...given }));
  const { output, language } = context;
  const { trail, walk } = context.messages;
  if (set.changes.length === 0) output.note(trail.fieldSame({ field }));
  for (const change of set.changes) {
    const what = changedPart(change, language);
    output.note(trail.fieldSet({ what, change: recordedChange(change, set.checklist, language) }));
  }
  if (set.on.length > 0) output.note(trail.askedNow({ ids: set.on.join(', ') }));
  if (set.off.length > 0) output.note(trail.askedNoMore({ ids: set.off.join(', ') }));
  if (set.silenced.length > 0) output.note(walk.silenced({ ids: set.silenced.join(', ') }));
  return 0;
}
