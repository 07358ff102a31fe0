import type { BudgetOutcome, BudgetRequest } from '../../../app/budget/plan-province-budget.ts';
import { budgetOrders } from '../../../domain/budget/plan-budget.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';
import { commandReader } from '../../../i18n/written/typed-reader.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { gatherRequest } from '../../command/gather-request.ts';
import { oneOf } from '../../command/one-of.ts';
import { mergeOrShow, rejectedLines } from './merge.ts';

export const planBudgetCommand: Command = {
  name: 'plan-budget',
  operands: '<inputs...>',
  summary: ({ budget }) => budget.command,
  options: [
    { flags: '--budget <amount>', summary: ({ budget }) => budget.options.budget },
    { flags: '--by <order>', summary: ({ budget }) => budget.options.by },
    { flags: '-o, --output <file>', summary: ({ budget }) => budget.options.output },
    { flags: '--roster <file>', summary: ({ cli }) => cli.options.mergeRoster },
    { flags: '--prices <file>', summary: ({ cli }) => cli.options.mergePrices },
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
    { flags: '--on-conflict <how>', summary: ({ cli }) => cli.options.onConflict },
    { flags: '--decisions <file>', summary: ({ cli }) => cli.options.decisions },
    { flags: '--on-edit <which>', summary: ({ cli }) => cli.options.onEdit },
    { flags: '--keep-going', summary: ({ cli }) => cli.options.keepGoing },
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ],
  run: runPlanBudget,
};

async function runPlanBudget(context: CommandContext, call: Call): Promise<CommandResult> {
  const request = requestFrom(context, call);
  const outcome = await mergeOrShow(context, request, null, async (tools, noting, decider) => {
    const { planProvinceBudget } = await import('../../../app/budget/plan-province-budget.ts');
    return planProvinceBudget(tools, noting, decider);
  });
  const { plan, province, rejected, output } = outcome;
  if (context.options.json) {
    const { budgetJson } = await import('../../../report/exchange/budget-json.ts');
    context.output.json(budgetJson(plan, province.investment.currency, output));
  } else await show(context, outcome);
  if (rejected > 0) {
    context.output.note(rejectedLines(province, context.messages));
    context.output.note(context.messages.merging.rejectedKept({ count: rejected, inWorkbook: false }));
  }
  return rejected > 0 ? 2 : 0;
}

async function show(context: CommandContext, { plan, province, output }: BudgetOutcome): Promise<void> {
  const { language, messages } = context;
  const { plainProvinceView } = await import('../../../report/province/frame/province-view.ts');
  const { budgetBlocks } = await import('../../../report/screens/budget-blocks.ts');
  const view = plainProvinceView(province, language, messages);
  context.output.drawn(await context.draw(budgetBlocks(plan, view)));
  if (output !== null) context.output.note(messages.budget.done({ file: output }));
}

function requestFrom(context: CommandContext, call: Call): BudgetRequest {
  return {
    ...gatherRequest(context, call),
    budget: amountFrom(call.value('budget'), context),
    by: oneOf(call, 'by', budgetOrders) ?? 'cheapest',
    output: workbookFrom(call.value('output')),
    overwrite: call.has('force'),
  };
}

/** A whole amount, also with the reader's separators; 700.000 could be read as 700 or as 700 thousand, and is refused. */
function amountFrom(value: string | null, { language, tools }: CommandContext): number {
  if (value === null) throw failure('missing-argument', { argument: '--budget <amount>' });
  const amount = commandReader(language, tools.surroundings.now().slice(0, 10)).number(value);
  if (amount !== null && Number.isSafeInteger(amount) && amount >= 0) return amount;
  throw failure('invalid-amount', { option: '--budget', value, example: formatNumber(700_000_000, language) });
}

/** A workbook is all that it writes. */
function workbookFrom(value: string | null): string | null {
  const extension = value === null ? null : /\.([^./\\]+)$/.exec(value)?.[1];
  if (extension == null || extension.toLowerCase() === 'xlsx') return value;
  throw failure('invalid-option', { option: '-o', value: value ?? '', expected: '*.xlsx' });
}
