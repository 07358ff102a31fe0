import type { FormerLetter } from '../../../app/merge/former-letters.ts';
import type { GatherRequest } from '../../../app/merge/gather-province.ts';
import type { ConflictQuestion, MergeAnswer, MergeDecider } from '../../../app/merge/merge-decider.ts';
import type { MergeRequest } from '../../../app/merge/merge-province.ts';
import type { Tools } from '../../../app/ports/tools.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import type { Province } from '../../../domain/province/province.ts';
import { isBlank } from '../../../domain/values/blank.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import type { Messages } from '../../../i18n/translator.ts';
import type { ConflictSides } from '../../../report/screens/conflict-blocks.ts';
import { askName } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { gatherRequest } from '../../command/gather-request.ts';
import { dayOf, numberOf } from '../../command/issue-of.ts';
import { oneOf } from '../../command/one-of.ts';
import { problemLines } from '../../command/problem-lines.ts';
import { toldUnsaved } from '../../command/told-unsaved.ts';
import { textOf } from '../../command/typed-text.ts';
import { type UnknownMarks, unknownMarks } from '../../command/unknown-marks.ts';

export const merge: Command = {
  name: 'merge',
  operands: '<inputs...>',
  summary: ({ cli }) => cli.commands.merge,
  options: [
    { flags: '-o, --output <file>', summary: ({ cli }) => cli.options.mergeOutput },
    { flags: '--papers <folder>', summary: ({ cli }) => cli.options.papers },
    { flags: '--template <file>', summary: ({ walk }) => walk.options.template },
    { flags: '--template-docx <file>', summary: ({ cli }) => cli.options.templateDocx },
    { flags: '--roster <file>', summary: ({ cli }) => cli.options.mergeRoster },
    { flags: '--prices <file>', summary: ({ cli }) => cli.options.mergePrices },
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
    { flags: '--previous <inputs>', summary: ({ cli }) => cli.options.previous },
    { flags: '--on-conflict <how>', summary: ({ cli }) => cli.options.onConflict },
    { flags: '--decisions <file>', summary: ({ cli }) => cli.options.decisions },
    { flags: '--on-edit <which>', summary: ({ cli }) => cli.options.onEdit },
    { flags: '--fingerprints <file>', summary: ({ cli }) => cli.options.mergeFingerprints },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
    { flags: '--edition <edition>', summary: ({ walk }) => walk.options.edition },
    { flags: '--sheets <which>', summary: ({ cli }) => cli.options.sheets },
    { flags: '--on <date>', summary: ({ cli }) => cli.options.issuedOn },
    { flags: '--number <number>', summary: ({ cli }) => cli.options.issueNumber },
    { flags: '--reply-by <date>', summary: ({ cli }) => cli.options.replyBy },
    { flags: '--signer <name>', summary: ({ cli }) => cli.options.signer },
    { flags: '--sign-as <how>', summary: ({ cli }) => cli.options.signAs },
    { flags: '--final', summary: ({ cli }) => cli.options.final },
    { flags: '--keep-going', summary: ({ cli }) => cli.options.keepGoing },
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ],
  run: runMerge,
};

async function runMerge(context: CommandContext, call: Call): Promise<CommandResult> {
  const unknown = unknownMarks(context);
  const request = { ...requestFrom(context, call), papers: papersFrom(call, unknown.note, formerNotes(context)) };
  const { province, rejected, unsent, output, papers } = await mergeOrShow(
    context,
    request,
    textOf(call, 'by'),
    async (tools, noting, decider) => {
      const { mergeProvince } = await import('../../../app/merge/merge-province.ts');
      return mergeProvince(tools, noting, decider);
    },
  );
  const { mergeJson } = await import('../../../report/exchange/merge-json.ts');
  unknown.tell();
  const made = mergeJson(province, output, context.language);
  const json: JsonObject = unsent === null ? made : { ...made, unsent };
  const withPapers = request.papers == null ? json : { ...json, papers };
  if (context.options.json) context.output.json(withPapers);
  else {
    const { mergeBlocks } = await import('../../../report/province/sources/merge-blocks.ts');
    context.output.drawn(
      await context.draw(mergeBlocks(province, context.language, context.messages, !context.options.quiet)),
    );
    if (context.options.quiet && rejected > 0) context.output.data(rejectedLines(province, context.messages));
    const { merging } = context.messages;
    const { identityRemarks } = await import('../../../domain/province/identity-remarks.ts');
    const { identityRemarkText } = await import('../../../report/words/recorded/remark-text.ts');
    const { facilityChangeText } = await import('../../../report/words/recorded/facility-change-text.ts');
    for (const change of province.changes ?? []) context.output.note(facilityChangeText(change, context.language));
    for (const remark of identityRemarks(province)) context.output.note(identityRemarkText(remark, context.messages));
    context.output.note(
      merging.done({ file: output, facilities: Number(json['facilities']), units: Number(json['units']) }),
    );
    const folder = request.papers?.folder ?? null;
    if (folder !== null) context.output.note(context.messages.letters.written({ count: papers.length, folder }));
    if (rejected > 0)
      context.output.note(
        merging.rejectedKept({ count: rejected, inWorkbook: request.sheets === 'all' && request.edition === 'full' }),
      );
    for (const name of unsent ?? []) context.output.note(merging.unsent({ name }));
  }
  if (rejected > 0) return 2;
  return unsent !== null && unsent.length > 0 ? 1 : 0;
}

/** The refused inputs with their reasons, a line each and never cut. */
export function rejectedLines({ sources }: Province, messages: Messages): string {
  const problems = sources.inputs.flatMap((each) =>
    each.is === 'rejected' ? each.problems.map((found) => ({ ...found, file: found.file ?? each.file })) : [],
  );
  return problemLines(problems, messages);
}

/** Gathers the inputs of a province for `use`, and shows remaining conflicts before throwing them. */
export async function mergeOrShow<Request extends GatherRequest, Outcome>(
  context: CommandContext,
  request: Request,
  by: string | null,
  use: (tools: Tools, request: Request, decider: MergeDecider | null) => Promise<Outcome>,
): Promise<Outcome> {
  const conflicts: ConflictSides[] = [];
  const noting = { ...request, onConflicts: (found: readonly ConflictSides[]) => void conflicts.push(...found) };
  try {
    return await use(context.tools, noting, deciderIn(context, request, by));
  } catch (error) {
    await showConflicts(context, conflicts);
    throw error;
  }
}

/** Conflicts side by side, above the problems that report them. */
async function showConflicts(
  { draw, messages, options, output }: CommandContext,
  conflicts: readonly ConflictSides[],
): Promise<void> {
  const differing = conflicts.filter(({ differences }) => differences.length > 0);
  if (options.json || differing.length === 0) return;
  const { conflictBlocks } = await import('../../../report/screens/conflict-blocks.ts');
  output.note(await draw(conflictBlocks(differing, messages)));
}

/**
 * Shows the differences and asks for the choice, the reason, and once who decides, where that is not known; Esc leaves it undecided. Without
 * a terminal nobody is asked.
 */
function deciderIn(context: CommandContext, { decisions }: GatherRequest, said: string | null): MergeDecider | null {
  if (!context.tools.surroundings.isInteractive || context.options.json) return null;
  let by = [said, context.tools.surroundings.by].find((name) => !isBlank(name)) ?? null;
  return async (question) => {
    try {
      const answer = await askWhich(context, question);
      by ??= answer === null ? null : await askName(await context.prompts(), context.messages);
      return answer === null || by === null ? null : { ...answer, by };
    } catch (error) {
      // With a file of decisions, each one was already saved.
      throw decisions === null ? toldUnsaved(error, '--decisions <file>') : error;
    }
  };
}

async function askWhich(
  { prompts, messages }: CommandContext,
  { title, differences, options }: ConflictQuestion,
): Promise<Omit<MergeAnswer, 'by'> | null> {
  const asked = await prompts();
  const say = messages.merging.decide;
  if (differences.length > 0) {
    const lines = differences
      .slice(0, mostDifferences)
      .map(({ criterion, sides }) => say.difference({ criterion, sides: sides.join(' | ') }));
    asked.tell(lines.join('\n'));
  }
  const option = await asked.choose({ title, choices: options.map((label, value) => ({ value, label })) });
  if (option === null) return null;
  const reason = await asked.text({ title: say.why });
  return { option, reason: reason === null || reason === '' ? null : reason };
}

/** A screen shows no more differences than this side by side. */
const mostDifferences = 30;

function requestFrom(context: CommandContext, call: Call): MergeRequest {
  const output = call.value('output');
  if (output === null) throw failure('missing-argument', { argument: '-o <file>' });
  return {
    ...gatherRequest(context, call),
    output,
    overwrite: call.has('force'),
    edition: oneOf(call, 'edition', ['full', 'public']) ?? 'full',
    sheets: oneOf(call, 'sheets', ['all', 'papers']) ?? 'all',
    ...issueFrom(call),
    final: call.has('final'),
    template: call.value('template'),
  };
}

/** @throws AuditError where an office's own documents, or a day to answer by, are given and no papers asked for. */
function papersFrom(
  call: Call,
  onUnknown: UnknownMarks['note'],
  onFormer: (letter: FormerLetter) => void,
): NonNullable<MergeRequest['papers']> | null {
  const folder = call.value('papers');
  const own = call.values('template-docx');
  const replyBy = dayOf(call, 'reply-by');
  if (folder === null && (own.length > 0 || replyBy !== null))
    throw failure('missing-argument', { argument: '--papers <folder>' });
  return folder === null ? null : { folder, own, replyBy, onUnknown, onFormer };
}

/** Names the letters of an earlier run that nobody should send any more. */
function formerNotes({ messages: { letters }, output }: CommandContext): (letter: FormerLetter) => void {
  return ({ path, isRemoved }) => output.note(isRemoved ? letters.removed({ path }) : letters.former({ path }));
}

/** Day, number and signer of the papers; without them they are dated today and have dots. */
function issueFrom(call: Call): Pick<MergeRequest, 'today' | 'number' | 'signer'> {
  return {
    today: dayOf(call, 'on'),
    number: numberOf(call, 'BC-TCT'),
    signer: { as: oneOf(call, 'sign-as', ['tm', 'kt', 'q']) ?? 'tm', name: textOf(call, 'signer') },
  };
}
