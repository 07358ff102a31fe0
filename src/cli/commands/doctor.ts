import type { Examined } from '../../app/checks/examine-machine.ts';
import type { Messages } from '../../i18n/translator.ts';
import type { Command } from '../command/command.ts';
import type { CommandContext, CommandResult } from '../command/command-context.ts';
import { problemLines } from '../command/problem-lines.ts';

export const doctor: Command = {
  name: 'doctor',
  operands: '',
  summary: ({ trail }) => trail.commands.doctor,
  options: [],
  run: runDoctor,
};

async function runDoctor(context: CommandContext): Promise<CommandResult> {
  const { examineMachine } = await import('../../app/checks/examine-machine.ts');
  const examined = await examineMachine(context.tools);
  const { output, messages, options } = context;
  if (options.json) output.json({ format: 'facility-audit/examination/1', examined });
  else for (const each of examined) output.data(`${each.isSound ? '✔' : '!'} ${textOf(each, messages)}`);
  // A machine without a terminal or a user name can still run scripts.
  return examined.every(({ what, isSound }) => isSound || what === 'terminal' || what === 'by') ? 0 : 1;
}

function textOf(examined: Examined, messages: Messages): string {
  const { doctor: say } = messages.trail;
  switch (examined.what) {
    case 'terminal':
      return examined.isSound ? say.terminal : say.noTerminal;
    case 'by':
      return examined.by === null ? say.noBy : say.by({ by: examined.by });
    case 'shipped':
      return examined.isSound ? say.shipped : `${say.notShipped}\n${problemLines(examined.problems, messages)}`;
    case 'writable':
      return examined.isSound ? say.writable : `${say.notWritable}\n${problemLines(examined.problems, messages)}`;
    case 'swept':
      return say.swept({ files: examined.removed.join(', ') });
    case 'audit':
      return examined.isSound ? say.audit({ path: examined.path }) : problemLines(examined.problems, messages);
    case 'history':
      return `${examined.path}: ${messages.trail.broken({ lines: examined.broken.join(', ') })}`;
  }
}
