import { itemsOf } from '../../../domain/lists/price-remarks.ts';
import { priceRemarkText } from '../../../report/words/recorded/remark-text.ts';
import { tableRemarkTexts } from '../../../report/words/recorded/table-remark-text.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { dayOf } from '../../command/issue-of.ts';

export const pricesCheck: Command = {
  name: 'prices check',
  operands: '<file...>',
  summary: ({ cli }) => cli.commands.pricesCheck,
  options: [
    { flags: '--on <date>', summary: ({ cli }) => cli.options.pricesOn },
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
    { flags: '--strict', summary: ({ cli }) => cli.options.strict },
  ],
  run: runPricesCheck,
};

async function runPricesCheck(context: CommandContext, call: Call): Promise<CommandResult> {
  const { checkPrices } = await import('../../../app/checks/check-prices.ts');
  const { checklist, today, files } = await checkPrices(context.tools, {
    paths: call.operands,
    checklists: context.options.checklists,
    on: dayOf(call, 'on'),
  });
  const { exchange } = context.messages;
  const checked = files.map(({ file, list, table, priced, remarks }) => ({
    file,
    priced,
    items: checklist.items.size,
    remarks: [
      ...tableRemarkTexts(table, context.language).map((each) => ({ ...each, items: [] })),
      ...remarks.map((remark) => ({
        code: remark.code,
        items: itemsOf(remark),
        message: priceRemarkText(remark, checklist, list, today, context.language),
      })),
    ],
  }));
  if (context.options.json) {
    context.output.json({ format: 'facility-audit/prices-check/1', files: checked });
  } else {
    for (const { file, priced, items, remarks } of checked) {
      context.output.data(exchange.pricesSound({ file, priced, items }));
      for (const { message } of remarks) context.output.data(`- ${message}`);
      if (remarks.length === 0) context.output.data(exchange.nothingOdd);
    }
  }
  return call.has('strict') && checked.some(({ remarks }) => remarks.length > 0) ? 1 : 0;
}
