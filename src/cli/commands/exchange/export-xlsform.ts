import { failure } from '../../../domain/problem/audit-error.ts';
import type { Call, CommandOption } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';

/** Options of `export` that mean something for forms only. */
export const xlsFormOptions: readonly CommandOption[] = [
  { flags: '--by <what>', summary: ({ cli }) => cli.options.xlsFormBy },
  { flags: '--round <id>', summary: ({ cli }) => cli.options.xlsFormRound },
  { flags: '--as <side>', summary: ({ cli }) => cli.options.xlsFormAs },
  { flags: '--roster <file>', summary: ({ cli }) => cli.options.xlsFormRoster },
];

/** @throws AuditError invalid-option where one of them stands beside another format. */
export function refuseXlsFormOptions(call: Call): void {
  for (const option of ['by', 'round', 'as', 'roster']) {
    const value = call.value(option);
    if (value !== null) throw failure('invalid-option', { option: `--${option}`, value, expected: '--to xlsform' });
  }
}

export async function runXlsForm(context: CommandContext, call: Call): Promise<CommandResult> {
  const [output, by] = [call.value('output'), call.value('by') ?? 'section'];
  if (output === null) throw failure('missing-argument', { argument: '-o <file.xlsx>' });
  if (by !== 'section' && by !== 'place')
    throw failure('invalid-option', { option: '--by', value: by, expected: 'section, place' });
  const side = call.value('as') ?? 'self';
  if (side !== 'self' && side !== 'verified')
    throw failure('invalid-option', { option: '--as', value: side, expected: 'self, verified' });
  const { exportXlsForm } = await import('../../../app/export/export-xlsform.ts');
  const { path, checklist, criteria } = await exportXlsForm(context.tools, {
    subjects: call.operands,
    checklists: context.options.checklists,
    by,
    round: call.value('round'),
    side,
    roster: call.value('roster'),
    output,
    overwrite: call.has('force'),
  });
  if (context.options.json) context.output.json({ format: 'facility-audit/written/1', files: [path] });
  else
    context.output.note(
      context.messages.xlsform.written({ file: path, criteria, languages: checklist.languages.join(', ') }),
    );
  return 0;
}
