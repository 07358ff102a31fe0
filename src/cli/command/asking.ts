import type { Prompts } from '../../app/ports/prompts-port.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { ProblemCode } from '../../domain/problem/problem.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { Messages } from '../../i18n/translator.ts';
import type { Call } from './command.ts';
import type { CommandContext } from './command-context.ts';
import { textOf } from './typed-text.ts';

/** Who does something, and why: as typed, else as asked for in the terminal. */
export interface Given {
  readonly by: string | null;
  readonly reason: string | null;
}

/**
 * Runs what needs a name, or a reason where the minutes were signed. In a terminal what it lacks is asked for once; a run that lacked it
 * wrote nothing. @throws AuditError needs-name, signed-needs-reason without a terminal, or as `run`.
 */
export async function asking<Result>(
  context: CommandContext,
  call: Call,
  run: (given: Given) => Promise<Result>,
): Promise<Result> {
  let given: Given = { by: textOf(call, 'by'), reason: textOf(call, 'reason') };
  for (const lacking of ['by', 'reason', null] as const) {
    try {
      return await run(given);
    } catch (error) {
      const asked = lacking === null ? null : await askFor(context, given, error);
      if (asked === null) throw error;
      given = asked;
    }
  }
  throw new RangeError('asked twice');
}

const nameless: ReadonlySet<ProblemCode> = new Set(['needs-name']);
const unreasoned: ReadonlySet<ProblemCode> = new Set(['signed-needs-reason', 'audit-signed']);

/** Null: nothing that could be asked for, or nobody who could be asked. */
async function askFor(
  { tools, options, prompts, messages }: CommandContext,
  given: Given,
  error: unknown,
): Promise<Given | null> {
  if (!tools.surroundings.isInteractive || options.json || !(error instanceof AuditError)) return null;
  const lacks = (codes: ReadonlySet<ProblemCode>) => error.problems.every(({ code }) => codes.has(code));
  if (!lacks(nameless) && !lacks(unreasoned)) return null;
  if (lacks(nameless)) {
    const by = await askName(await prompts(), messages);
    return by === null ? null : { ...given, by };
  }
  const reason = await (await prompts()).text({
    title: messages.walk.whyChanged,
    problemWith: (typed) => (isBlank(typed) ? messages.walk.reasonNeeded : null),
  });
  return reason === null ? null : { ...given, reason };
}

/** Asks who records something; null: Esc. */
export function askName(prompts: Prompts, { walk }: Messages): Promise<string | null> {
  return prompts.text({
    title: walk.whoRecords,
    problemWith: (typed) => (isBlank(typed) ? walk.nameNeeded : null),
  });
}
