import type { Audit } from '../../../domain/audit/audit.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import type { Sides } from '../../../domain/scoring/applicability.ts';
import type { Assessment } from '../../../domain/scoring/assessment.ts';
import { levelsUpwards } from '../../../domain/scoring/level.ts';
import { assessmentJson } from '../../../report/exchange/assessment-json.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { progressNotes } from '../../command/progress-notes.ts';

export const score: Command = {
  name: 'score',
  operands: '<audit...>',
  summary: ({ cli }) => cli.commands.score,
  options: [
    { flags: '--explain', summary: ({ cli }) => cli.options.explain },
    { flags: '--answers <side>', summary: ({ cli }) => cli.options.answers },
    { flags: '--require-level <id>', summary: ({ cli }) => cli.options.requireLevel },
    { flags: '--fail-on <what>', summary: ({ cli }) => cli.options.failOn },
    { flags: '--prices <file>', summary: ({ cli }) => cli.options.prices },
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
  ],
  run: runScore,
};

async function runScore(context: CommandContext, call: Call): Promise<CommandResult> {
  const sides = sidesFrom(call.value('answers'));
  const failOn = failOnFrom(call.value('fail-on'));
  const { assessFiles } = await import('../../../app/report/assess-files.ts');
  const assessed = await assessFiles(context.tools, {
    paths: call.operands,
    checklists: context.options.checklists,
    prices: call.value('prices'),
    sides,
    onProgress: progressNotes(context),
  });
  const { noteEdits } = await import('../../command/warn-of-edits.ts');
  for (const { input, edits } of assessed) noteEdits(context, input.path, edits);
  const assessments = assessed.map(({ assessment }) => assessment);
  const { previousForRules } = await import('../../../app/audit/previous-audit.ts');
  const required = call.value('require-level');
  const areGatesMet = assessments.every(
    (assessment) =>
      (required === null || reaches(assessment, required)) && !(failOn === 'critical' && hasCritical(assessment)),
  );
  const rounds = context.options.json
    ? []
    : await Promise.all(assessed.map(({ input }) => previousForRules(context.tools, input)));
  await show(context, assessments, rounds, call.has('explain'));
  return areGatesMet ? 0 : 1;
}

async function show(
  context: CommandContext,
  assessments: readonly Assessment[],
  previous: readonly (Audit | null)[],
  explained: boolean,
): Promise<void> {
  if (context.options.json) {
    const [first] = assessments;
    const json =
      assessments.length === 1 && first !== undefined ? assessmentJson(first) : assessments.map(assessmentJson);
    context.output.json(json);
    return;
  }
  const { scoreBlocks } = await import('../../../report/screens/score-blocks.ts');
  for (const [index, assessment] of assessments.entries()) {
    const blocks = scoreBlocks(assessment, context.language, explained, previous[index] ?? null);
    context.output.drawn(await context.draw(blocks));
  }
}

function reaches(assessment: Assessment, required: string): boolean {
  const upwards = levelsUpwards(assessment.checklist.ladder);
  if (!upwards.includes(required)) throw failure('unknown-level', { level: required, allowed: upwards.join(', ') });
  return assessment.level !== null && upwards.indexOf(assessment.level) >= upwards.indexOf(required);
}

function hasCritical({ findings }: Assessment): boolean {
  return findings.some(({ severity }) => severity === 'critical');
}

function sidesFrom(value: string | null): Sides {
  if (value === null) return 'effective';
  if (value === 'self' || value === 'verified') return value;
  throw failure('invalid-option', { option: '--answers', value, expected: 'self, verified' });
}

function failOnFrom(value: string | null): 'critical' | null {
  if (value === null || value === 'critical') return value;
  throw failure('invalid-option', { option: '--fail-on', value, expected: 'critical' });
}
