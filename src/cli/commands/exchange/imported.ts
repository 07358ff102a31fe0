import type { Facility } from '../../../domain/audit/facility.ts';
import type { Problem } from '../../../domain/problem/problem.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import type { Call } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { problemLines, problemsJson } from '../../command/problem-lines.ts';
import { progressNotes } from '../../command/progress-notes.ts';

/** What all imports leave behind, whatever was read. */
export interface LeftByImport {
  /** Facilities of the roster that nothing came from. */
  readonly missing: readonly Pick<Facility, 'id' | 'name'>[];
  readonly problems: readonly Problem[];
  /** What there is to say of audits that were saved. */
  readonly unsettled: readonly Problem[];
}

/** What the command line says to every import. */
export function askedOfImport(context: CommandContext, call: Call, output: string) {
  return {
    paths: call.operands,
    output,
    checklists: context.options.checklists,
    roster: call.value('roster'),
    facility: call.value('facility'),
    dryRun: call.has('dry-run'),
    keepGoing: call.has('keep-going'),
    onProgress: progressNotes(context),
  };
}

export function tellMissing({ missing }: LeftByImport, { messages, output }: CommandContext): void {
  if (missing.length === 0) return;
  const list = missing.map(({ id, name }) => `${name} (${id})`).join('; ');
  output.data(messages.form.missing({ count: missing.length, list }));
}

export function tellProblems({ problems, unsettled }: LeftByImport, { messages, output }: CommandContext): void {
  const all = [...problems, ...unsettled];
  if (all.length > 0) output.note(problemLines(all, messages));
}

/** `forms` and what else belongs to one kind of import, within what all of them have. */
export function importedJson(
  { missing, problems, unsettled }: LeftByImport,
  dryRun: boolean,
  own: JsonObject,
  { messages }: CommandContext,
): JsonObject {
  return {
    format: 'facility-audit/import/1',
    dryRun,
    forms: [],
    missing: missing.map(({ id }) => id),
    strangers: [],
    ...own,
    problems: problemsJson([...problems, ...unsettled], messages)['problems'] ?? [],
  };
}

export function importedExit({ problems, unsettled }: LeftByImport): CommandResult {
  if (problems.length > 0) return 2;
  return unsettled.length > 0 ? 3 : 0;
}
