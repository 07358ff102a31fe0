import type { Side } from '../../../domain/audit/audit.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import { composed } from '../../../domain/values/text/composed.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { textOf } from '../../command/typed-text.ts';

export const answer: Command = {
  name: 'answer',
  operands: '<audit> <criterion> <value>',
  summary: ({ walk }) => walk.commands.answer,
  options: [
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reason },
    { flags: '--note <text>', summary: ({ walk }) => walk.options.note },
    { flags: '--evidence <file>', summary: ({ walk }) => walk.options.evidence },
    { flags: '--as <side>', summary: ({ walk }) => walk.options.as },
    { flags: '--by <name>', summary: ({ walk }) => walk.options.by },
  ],
  run: runAnswer,
};

async function runAnswer(context: CommandContext, call: Call): Promise<CommandResult> {
  const [path = '', criterion = '', value = ''] = call.operands;
  const { answerCriterion } = await import('../../../app/audit/answer-criterion.ts');
  const request = {
    path,
    checklists: context.options.checklists,
    criterion,
    value: composed(value),
    side: sideFrom(call.value('as')),
    note: textOf(call, 'note'),
    evidence: call.values('evidence'),
  };
  const answered = await asking(context, call, (given) => answerCriterion(context.tools, { ...request, ...given }));
  const { walk } = context.messages;
  const { id } = answered.criterion;
  context.output.note(
    answered.text === '' ? walk.cleared({ criterion: id }) : walk.saved({ criterion: id, answer: answered.text }),
  );
  if (!answered.isAsked && answered.text !== '') context.output.note(walk.answeredUnasked({ criterion: id }));
  for (const remark of answered.remarks) context.output.note(walk.remark({ text: remark }));
  if (answered.silenced.length > 0) context.output.note(walk.silenced({ ids: answered.silenced.join(', ') }));
  for (const each of answered.evidence) {
    context.output.note(walk.evidenceCopied({ file: each.file }));
    if (each.metadata === 'kept') context.output.note(walk.evidenceMetadataKept({ file: each.file }));
  }
  return 0;
}

/** @throws AuditError invalid-option. */
export function sideFrom(value: string | null): Side {
  if (value === null || value === 'verified') return 'verified';
  if (value === 'self') return 'self';
  throw failure('invalid-option', { option: '--as', value, expected: 'self, verified' });
}
