import { failure } from '../../../domain/problem/audit-error.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { dayOf } from '../../command/issue-of.ts';
import { oneOf } from '../../command/one-of.ts';
import { progressNotes } from '../../command/progress-notes.ts';
import { listOf, profileFrom, textOf } from '../../command/typed-text.ts';

export const form: Command = {
  name: 'form',
  operands: '[audit...]',
  summary: ({ cli }) => cli.commands.form,
  options: [
    { flags: '-o, --output <file|folder>', summary: ({ cli }) => cli.options.output },
    { flags: '--format <format>', summary: ({ cli }) => cli.options.formFormat },
    { flags: '--as <side>', summary: ({ cli }) => cli.options.formAs },
    { flags: '--facility <id>', summary: ({ cli }) => cli.options.formFacility },
    { flags: '--roster <file>', summary: ({ cli }) => cli.options.formRoster },
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
    { flags: '--only <what>', summary: ({ cli }) => cli.options.formOnly },
    { flags: '--round <id>', summary: ({ walk }) => walk.options.round },
    { flags: '--on <date>', summary: ({ walk }) => walk.options.on },
    { flags: '--profile <key=value>', summary: ({ walk }) => walk.options.profile },
    { flags: '--sections <ids>', summary: ({ walk }) => walk.options.sections },
    { flags: '--template <file>', summary: ({ walk }) => walk.options.template },
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ],
  run: runForm,
};

async function runForm(context: CommandContext, call: Call): Promise<CommandResult> {
  const output = call.value('output');
  if (output === null) throw failure('missing-argument', { argument: '-o <file|folder>' });
  const { writeForms } = await import('../../../app/forms/write-forms.ts');
  const written = await writeForms(context.tools, {
    audits: call.operands,
    facilities: call.values('facility'),
    roster: call.value('roster'),
    checklists: context.options.checklists,
    round: textOf(call, 'round'),
    on: dayOf(call, 'on'),
    profile: profileFrom(call),
    sections: listOf(call, 'sections'),
    onlyOpen: isOnlyOpen(call.value('only')),
    format: oneOf(call, 'format', ['xlsx', 'html']),
    side: oneOf(call, 'as', ['self', 'verified']) ?? 'self',
    template: call.value('template'),
    output,
    overwrite: call.has('force'),
    onProgress: progressNotes(context),
  });
  if (context.options.json) {
    const files = written.map(({ path }) => path);
    context.output.json({ format: 'facility-audit/written/1', files });
    return 0;
  }
  const { form: sheets, phone: pages } = context.messages;
  for (const { path, facility } of written) {
    const words = path.endsWith('.html') ? pages : sheets;
    context.output.note(words.written({ file: path, facility }));
  }
  return 0;
}

function isOnlyOpen(value: string | null): boolean {
  if (value === null || value === 'open') return value === 'open';
  throw failure('invalid-option', { option: '--only', value, expected: 'open' });
}
