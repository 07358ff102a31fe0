import { ownList, ownTemplate } from '../../app/inputs/own-files.ts';
import type { Tools } from '../../app/ports/tools.ts';
import type { Call, Command } from './command.ts';

/** Without a roster these commands have less to say; to others it decides for whom they are. */
const readRoster: readonly string[] = ['merge', 'plan-budget'];

/** The call as if what lies beside the tool had been named, where the command reads such a list and none was. */
export async function withOwnLists(tools: Tools, command: Command, call: Call): Promise<Call> {
  if (tools.surroundings.own === null) return call;
  const finders = {
    prices: () => ownList(tools, 'prices'),
    template: () => ownTemplate(tools),
    roster: async () => (readRoster.includes(command.name) ? ownList(tools, 'roster') : null),
  };
  const found = new Map<string, string>();
  for (const [option, find] of Object.entries(finders)) {
    const isRead = command.options.some(({ flags }) => flags.includes(`--${option} `));
    const path = isRead && call.value(option) === null ? await find() : null;
    if (path !== null) found.set(option, path);
  }
  return { ...call, value: (option) => call.value(option) ?? found.get(option) ?? null };
}
