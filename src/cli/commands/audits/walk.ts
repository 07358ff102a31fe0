import type { Prompts } from '../../../app/ports/prompts-port.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
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
    { flags: '--from <file>', summary: ({ walk: say }) => say.options.fromFile },
    { flags: '--reason <text>', summary: ({ walk: say }) => say.options.reason },
    { flags: '--take-over', summary: ({ walk: say }) => say.options.takeOver },
    { flags: '--photos <folder>', summary: ({ walk: say }) => say.options.photos },
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
    takeOver: call.has('take-over'),
    photos: call.value('photos'),
  };
  const from = call.value('from');
  if (from !== null) return answerAll(context, call, from);
  assertTerminal(
    context,
    'facility-audit answer <audit> <criterion> <value>; facility-audit walk <audit> --from <file>',
  );
  const { conductAudit } = await import('../../../app/walk/conduct-audit.ts');
  const prompts = await context.prompts({ plain: call.has('plain') });
  const path = call.operands[0] ?? (await chosenAudit(context, prompts));
  if (path === null) return 0;
  const end = await asking(context, call, ({ by }) => conductAudit(context.tools, prompts, { ...request, path, by }));
  const { walk: say } = context.messages;
  context.output.note(say.ended[end.how](end));
  return end.how === 'interrupted' ? 130 : 0;
}

async function chosenAudit({ tools, options }: CommandContext, prompts: Prompts): Promise<string | null> {
  const { chooseAudit } = await import('../../../app/menu/choose-audit.ts');
  return chooseAudit(tools, prompts, options.checklists);
}

/** Does the same as an interview, from a file. */
async function answerAll(context: CommandContext, call: Call, from: string): Promise<CommandResult> {
  const [path] = call.operands;
  if (path === undefined) throw failure('missing-argument', { argument: '<audit>' });
  const { answerFromFile } = await import('../../../app/audit/answer-from-file.ts');
  const request = { path, from, checklists: context.options.checklists, side: sideFrom(call.value('as')) };
  const { count } = await asking(context, call, (given) => answerFromFile(context.tools, { ...request, ...given }));
  context.output.note(context.messages.walk.answeredFromFile({ count, path }));
  return 0;
}

/** @throws AuditError needs-terminal, naming the command for scripts. */
function assertTerminal({ tools }: CommandContext, instead: string): void {
  if (!tools.surroundings.isInteractive) throw failure('needs-terminal', { instead });
}

function orderFrom(value: string | null): 'section' | 'place' | null {
  if (value === null || value === 'section' || value === 'place') return value;
  throw failure('invalid-option', { option: '--order', value, expected: 'section, place' });
}
