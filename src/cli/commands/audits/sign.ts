import { inGroups } from '../../../domain/audit/fingerprint.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import { openPointKinds } from '../../../domain/scoring/open-points.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { dayOf } from '../../command/issue-of.ts';
import { textOf } from '../../command/typed-text.ts';

export const sign: Command = {
  name: 'sign',
  operands: '<audit>',
  summary: ({ trail }) => trail.commands.sign,
  options: [
    { flags: '--number <number>', summary: ({ trail }) => trail.options.number },
    { flags: '--on <date>', summary: ({ trail }) => trail.options.signedOn },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
  ],
  run: runSign,
};

async function runSign(context: CommandContext, call: Call): Promise<CommandResult> {
  const number = textOf(call, 'number');
  if (number === null || number === '') throw failure('missing-argument', { argument: '--number <number>' });
  const { signAudit } = await import('../../../app/audit/sign-audit.ts');
  const [path = ''] = call.operands;
  const request = { path, checklists: context.options.checklists, number, on: dayOf(call, 'on') };
  const { signature, open } = await asking(context, call, (given) =>
    signAudit(context.tools, { ...request, ...given }),
  );
  const { output, messages, options } = context;
  if (options.json) {
    output.json({ format: 'facility-audit/signed/1', ...signature });
    return 0;
  }
  output.note(messages.trail.signed({ revision: signature.revision, fingerprint: inGroups(signature.fingerprint) }));
  for (const kind of openPointKinds) {
    const count = open.filter((point) => point.kind === kind).length;
    if (count > 0) output.note(messages.trail.stillOpen({ kind: messages.walk.openKinds[kind], count }));
  }
  return 0;
}
