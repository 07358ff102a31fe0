import { failure } from '../../domain/audit-error.ts';
import type { Call, Command } from '../command.ts';
import type { CommandContext, CommandResult } from '../command-context.ts';
import { textOf } from '../typed-text.ts';
import { sideFrom } from './answer.ts';

export const walk: Command = {
  name: 'walk',
  operands: '[audit]',
  summary: ({ walk: say }) => say.commands.walk,
  options: [
    { flags: '--section <id>', summary: ({ walk: say }) => say.options.section },
    { flags: '--place <id>', summary: ({ walk: say }) => say.options.place },
    { flags: '--order <what>', summary: ({ walk: say }) => say.options.order },
    { flags: '--as <side>', summary: ({ walk: say }) => say.options.as },
    { flags: '--by <name>', summary: ({ walk: say }) => say.options.by },
    { flags: '--plain', summary: ({ walk: say }) => say.options.plain },
  ],
  run: runWalk,
};

async function runWalk(context: CommandContext, call: Call): Promise<CommandResult> {
  const request = {
    checklists: context.options.checklists,
    section: call.value('section'),
    place: call.value('place'),
    order: orderFrom(call.value('order')),
    side: sideFrom(call.value('as')),
    by: textOf(call, 'by'),
  };
  assertTerminal(context, 'facility-audit answer <audit> <criterion> <value>');
  const { conductAudit } = await import('../../app/conduct-audit.ts');
  const prompts = await context.prompts({ plain: call.has('plain') });
  const [path = ''] = call.operands;
  const end = await conductAudit(context.tools, prompts, { ...request, path });
  const { walk: say } = context.messages;
  context.output.note(say.ended[end.how]({ path: end.path, open: end.open }));
  return end.how === 'interrupted' ? 130 : 0;
}

/** @throws AuditError needs-terminal, naming what does the same in a script. */
export function assertTerminal({ tools }: CommandContext, instead: string): void {
  if (!tools.surroundings.isInteractive) throw failure('needs-terminal', { instead });
}

function orderFrom(value: string | null): 'section' | 'place' {
  if (value === null || value === 'section') return 'section';
  if (value === 'place') return value;
  throw failure('invalid-option', { option: '--order', value, expected: 'section, place' });
}
