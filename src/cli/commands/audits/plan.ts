import type { Plan } from '../../../domain/audit/audit.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { dayOf } from '../../command/issue-of.ts';
import { textOf } from '../../command/typed-text.ts';
import { planFromFindings } from './plan-from-findings.ts';

export const plan: Command = {
  name: 'plan',
  operands: '[audit] [criterion...]',
  summary: ({ walk }) => walk.commands.plan,
  options: [
    { flags: '--from <workbook>', summary: ({ walk }) => walk.options.planFrom },
    { flags: '--dry-run', summary: ({ cli }) => cli.options.dryRun },
    { flags: '--owner <name>', summary: ({ walk }) => walk.options.owner },
    { flags: '--due <date>', summary: ({ walk }) => walk.options.due },
    { flags: '--funding <source>', summary: ({ walk }) => walk.options.funding },
    { flags: '--quantity <number>', summary: ({ walk }) => walk.options.quantity },
    { flags: '--item <id>', summary: ({ walk }) => walk.options.item },
    { flags: '--status <status>', summary: ({ walk }) => walk.options.status },
    { flags: '--note <text>', summary: ({ walk }) => walk.options.note },
    { flags: '--withdraw', summary: ({ walk }) => walk.options.withdraw },
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reasonSigned },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
  ],
  run: runPlan,
};

async function runPlan(context: CommandContext, call: Call): Promise<CommandResult> {
  const workbook = call.value('from');
  if (workbook !== null) return planFromFindings(context, call, workbook);
  if (call.has('dry-run')) throw failure('missing-argument', { argument: '--from <workbook>' });
  const [path, criterion, ...others] = call.operands;
  if (path === undefined || criterion === undefined)
    throw failure('missing-argument', { argument: path === undefined ? '<audit> <criterion>' : '<criterion>' });
  if (others.length > 0) throw failure('usage', { detail: others.join(' ') });
  const today = context.tools.surroundings.now().slice(0, 10);
  const changes = planFrom(call, today);
  const quantity = quantityFrom(call.value('quantity'));
  const withdraw = call.has('withdraw');
  const isChanged = Object.keys(changes).length > 0 || quantity !== null;
  if (withdraw && isChanged) throw failure('conflicting-keys', { key: '--withdraw', other: '--owner, --due, …' });
  if (!withdraw && !isChanged) {
    throw failure('missing-argument', { argument: '--owner|--due|--funding|--quantity|--status|--note|--withdraw' });
  }
  const { planCriterion } = await import('../../../app/audit/plan-criterion.ts');
  const { checklists } = context.options;
  const request = { path, checklists, criterion, plan: changes, quantity, item: call.value('item'), withdraw };
  const planned = await asking(context, call, (given) => planCriterion(context.tools, { ...request, ...given }));
  const { walk } = context.messages;
  if (planned.isMet && !withdraw) context.output.note(walk.planOfMet({ criterion }));
  context.output.note(withdraw ? walk.planWithdrawn({ criterion }) : walk.planned({ criterion }));
  return 0;
}

function planFrom(call: Call, today: string): Partial<Plan> {
  const [owner, fundingSource, note] = [textOf(call, 'owner'), textOf(call, 'funding'), textOf(call, 'note')];
  const due = dayOf(call, 'due');
  return {
    ...(owner === null ? {} : { owner }),
    ...(due === null ? {} : { due }),
    ...(fundingSource === null ? {} : { fundingSource }),
    ...(note === null ? {} : { note }),
    ...statusFrom(call.value('status'), today),
  };
}

function statusFrom(status: string | null, today: string): Partial<Plan> {
  switch (status) {
    case null:
      return {};
    case 'open':
    case 'in-progress':
      return { status, doneOn: null };
    case 'done':
      return { status, doneOn: today };
    default:
      throw failure('invalid-option', { option: '--status', value: status, expected: 'open, in-progress, done' });
  }
}

function quantityFrom(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d{1,12}(\.\d{1,6})?$/.test(value)) return Number(value);
  throw failure('invalid-option', { option: '--quantity', value, expected: '≥ 0' });
}
