import { verificationBlocks, verificationJson } from '../../../report/screens/verification.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { progressNotes } from '../../command/progress-notes.ts';

export const verify: Command = {
  name: 'verify',
  operands: '<workbook...>',
  summary: ({ cli }) => cli.commands.verify,
  options: [
    { flags: '--fingerprint <number>', summary: ({ cli }) => cli.options.fingerprint },
    { flags: '--fingerprints <file>', summary: ({ cli }) => cli.options.verifyFingerprints },
  ],
  run: runVerify,
};

async function runVerify(context: CommandContext, call: Call): Promise<CommandResult> {
  const { verifyWorkbooks } = await import('../../../app/report/verify-workbooks.ts');
  const { verified, unsent } = await verifyWorkbooks(
    context.tools,
    call.operands,
    { fingerprint: call.value('fingerprint'), list: call.value('fingerprints') },
    progressNotes(context),
  );
  if (context.options.json) context.output.json({ ...verificationJson(verified), ...(unsent !== null && { unsent }) });
  else {
    context.output.drawn(await context.draw(verificationBlocks(verified, context.language)));
    for (const name of unsent ?? []) context.output.note(context.messages.merging.unsent({ name }));
  }
  // A script that looks at the exit code alone must not take what could not be compared for intact.
  if (verified.some(({ status }) => status === 'no-data')) return 2;
  const isSound = verified.every(
    ({ status, isFingerprintSame, isListed }) =>
      status !== 'edited' && isFingerprintSame !== false && isListed !== false,
  );
  return isSound && (unsent ?? []).length === 0 ? 0 : 1;
}
