import { countUnits } from '../../../domain/lists/roster-remarks.ts';
import { rosterRemarkText } from '../../../report/words/recorded/remark-text.ts';
import { tableRemarkTexts } from '../../../report/words/recorded/table-remark-text.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';

export const rosterCheck: Command = {
  name: 'roster check',
  operands: '<file>',
  summary: ({ cli }) => cli.commands.rosterCheck,
  options: [
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
    { flags: '--strict', summary: ({ cli }) => cli.options.strict },
  ],
  run: runRosterCheck,
};

async function runRosterCheck(context: CommandContext, call: Call): Promise<CommandResult> {
  const [file = ''] = call.operands;
  const { checkRoster } = await import('../../../app/checks/check-roster.ts');
  const { checklist, roster, remarks, table } = await checkRoster(context.tools, file, context.options.checklists);
  const { exchange } = context.messages;
  const facilities = roster.facilities.length;
  const units = countUnits(roster);
  const said = [
    ...tableRemarkTexts(table, context.language).map((each) => ({ ...each, facility: null })),
    ...remarks.map((remark) => ({
      code: remark.code,
      facility: 'facility' in remark ? remark.facility : null,
      message: rosterRemarkText(remark, checklist, context.language),
    })),
  ];
  if (context.options.json) {
    const json = { format: 'facility-audit/roster-check/1', file, facilities, units, remarks: said };
    context.output.json(json);
  } else {
    context.output.data(exchange.rosterSound({ file, facilities, units }));
    for (const { message } of said) context.output.data(`- ${message}`);
    if (said.length === 0) context.output.data(exchange.nothingOdd);
  }
  return call.has('strict') && said.length > 0 ? 1 : 0;
}
