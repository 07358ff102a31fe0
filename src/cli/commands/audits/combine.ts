import type { ConflictView } from '../../../app/combine/conflict-view.ts';
import type { Prompts } from '../../../app/ports/prompts-port.ts';
import { AuditError, failure } from '../../../domain/problem/audit-error.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { textOf } from '../../command/typed-text.ts';

export const combine: Command = {
  name: 'combine',
  operands: '<audit...>',
  summary: ({ combine: say }) => say.summary,
  options: [
    { flags: '-o, --output <audit>', summary: ({ combine: say }) => say.output },
    { flags: '--base <audit>', summary: ({ combine: say }) => say.base },
    { flags: '--facility <id>', summary: ({ cli }) => cli.options.importFacility },
    { flags: '--prefer <name>', summary: ({ combine: say }) => say.prefer },
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reasonSigned },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ],
  run: runCombine,
};

async function runCombine(context: CommandContext, call: Call): Promise<CommandResult> {
  const output = call.value('output');
  if (output === null) throw failure('missing-argument', { argument: '-o <audit>' });
  const { combineParts } = await import('../../../app/combine/combine-parts.ts');
  const { messages, tools, options } = context;
  const request = {
    paths: call.operands,
    base: call.value('base'),
    output,
    overwrite: call.has('force'),
    checklists: options.checklists,
    facility: call.value('facility'),
    prefer: textOf(call, 'prefer'),
  };
  const canAsk = tools.surroundings.isInteractive && !options.json;
  const { keepingDecisions } = await import('../../../app/combine/kept-decisions.ts');
  const kept = canAsk ? await keepingDecisions(tools, output, call.operands, deciderIn(context)) : null;
  const { decided, audit } = await asking(context, call, (given) =>
    combineParts(tools, { ...request, ...given }, kept?.decide ?? null),
  ).catch((error: unknown) => {
    throw isInterrupted(error) && kept !== null ? failure('interrupted-kept', { decided: kept.count() }) : error;
  });
  await kept?.forget();
  if (options.json) {
    context.output.data(
      JSON.stringify(
        { format: 'facility-audit/combined/1', output, audit: audit.id, revision: audit.revision, decided },
        null,
        2,
      ),
    );
  } else context.output.note(messages.combine.done({ path: output, parts: call.operands.length, decided }));
  return 0;
}

function isInterrupted(error: unknown): boolean {
  return error instanceof AuditError && error.problems.some(({ code }) => code === 'interrupted');
}

/** Shows both sides and asks for the choice and the reason; Esc leaves it undecided. */
function deciderIn({ prompts, messages }: CommandContext) {
  return async (view: ConflictView) => askWhich(await prompts(), view, messages);
}

async function askWhich(prompts: Prompts, { title, options }: ConflictView, { combine: say }: Messages) {
  const option = await prompts.choose({
    title: say.which({ subject: title }),
    choices: options.map((label, value) => ({ value, label })),
  });
  if (option === null) return null;
  const reason = await prompts.text({ title: say.why });
  return { option, reason: reason === null || reason === '' ? null : reason };
}
