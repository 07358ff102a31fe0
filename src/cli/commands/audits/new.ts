import { failure } from '../../../domain/problem/audit-error.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { dayOf } from '../../command/issue-of.ts';
import { listOf, profileFrom, textOf } from '../../command/typed-text.ts';

export const newCommand: Command = {
  name: 'new',
  operands: '<audit>',
  summary: ({ walk }) => walk.commands.new,
  options: [
    { flags: '--facility <id>', summary: ({ walk }) => walk.options.facility },
    { flags: '--roster <file>', summary: ({ walk }) => walk.options.roster },
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
    { flags: '--name <text>', summary: ({ walk }) => walk.options.facilityName },
    { flags: '--kind <id>', summary: ({ walk }) => walk.options.facilityKind },
    { flags: '--round <id>', summary: ({ walk }) => walk.options.round },
    { flags: '--on <date>', summary: ({ walk }) => walk.options.on },
    { flags: '--profile <key=value>', summary: ({ walk }) => walk.options.profile },
    { flags: '--sections <ids>', summary: ({ walk }) => walk.options.sections },
    { flags: '--from <audit>', summary: ({ walk }) => walk.options.from },
    { flags: '--only <what>', summary: ({ walk }) => walk.options.only },
  ],
  run: runNew,
};

async function runNew(context: CommandContext, call: Call): Promise<CommandResult> {
  const [path = ''] = call.operands;
  const made = await (call.value('from') === null ? makeNew(context, call, path) : makeNext(context, call, path));
  const { sites, walk } = context.messages;
  context.output.note(walk.made({ path: made.path, facility: made.audit.facility.name, round: made.audit.round.id }));
  if (made.taken.length > 0) context.output.note(sites.taken({ ids: made.taken.join(', ') }));
  if (made.applying !== null) {
    const { id, version } = made.checklist;
    context.output.note(
      context.messages.checklistDifference.otherApplies({ version, applying: made.applying, id, path: made.path }),
    );
  }
  context.output.note(walk.howToWalk({ path: made.path }));
  return 0;
}

async function makeNew(context: CommandContext, call: Call, path: string) {
  const facility = call.value('facility');
  if (facility === null) throw failure('missing-argument', { argument: '--facility <id>' });
  if (call.has('only') || call.value('only') !== null)
    throw failure('missing-argument', { argument: '--from <audit>' });
  const { findFacility, newAudit } = await import('../../../app/audit/new-audit.ts');
  const wanted = { id: facility, roster: call.value('roster'), name: textOf(call, 'name'), kind: call.value('kind') };
  return newAudit(context.tools, {
    path,
    checklists: context.options.checklists,
    facility: await findFacility(context.tools, wanted, path),
    round: textOf(call, 'round'),
    on: dayOf(call, 'on'),
    profile: profileFrom(call),
    sections: listOf(call, 'sections'),
  });
}

async function makeNext(context: CommandContext, call: Call, path: string) {
  const only = call.value('only');
  if (only !== null && only !== 'findings') {
    throw failure('invalid-option', { option: '--only', value: only, expected: 'findings' });
  }
  const { nextAudit } = await import('../../../app/audit/next-audit.ts');
  return nextAudit(context.tools, {
    path,
    from: call.value('from') ?? '',
    checklists: context.options.checklists,
    round: textOf(call, 'round'),
    on: dayOf(call, 'on'),
    onlyFindings: only === 'findings',
  });
}
