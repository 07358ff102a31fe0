import type { Imported, ImportedForm } from '../../../app/forms/import-forms.ts';
import type { ProfileDecider, SilencingProfile } from '../../../app/forms/plan-import.ts';
import type { Answer } from '../../../domain/audit/audit.ts';
import type { FormChange } from '../../../domain/form/apply-form.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { importExported } from './import-exported.ts';
import { askedOfImport, importedExit, importedJson, tellMissing, tellProblems } from './imported.ts';

export const importCommand: Command = {
  name: 'import',
  operands: '<form...>',
  summary: ({ cli }) => cli.commands.import,
  options: [
    { flags: '-o, --output <file|folder>', summary: ({ cli }) => cli.options.importOutput },
    { flags: '--roster <file>', summary: ({ cli }) => cli.options.importRoster },
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
    { flags: '--facility <id>', summary: ({ cli }) => cli.options.importFacility },
    { flags: '--media <folder>', summary: ({ cli }) => cli.options.importMedia },
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reasonSigned },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
    { flags: '--dry-run', summary: ({ cli }) => cli.options.dryRun },
    { flags: '--accept-profile', summary: ({ cli }) => cli.options.acceptProfile },
    { flags: '--keep-profile', summary: ({ cli }) => cli.options.keepProfile },
    { flags: '--keep-going', summary: ({ cli }) => cli.options.keepGoing },
  ],
  run: runImport,
};

async function runImport(context: CommandContext, call: Call): Promise<CommandResult> {
  const output = call.value('output');
  if (output === null) throw failure('missing-argument', { argument: '-o <file|folder>' });
  const { areExported } = await import('../../../app/exported/import-audits.ts');
  if (await areExported(context.tools, call.operands)) return importExported(context, call, output);
  const { importForms } = await import('../../../app/forms/import-forms.ts');
  const request = {
    ...askedOfImport(context, call, output),
    media: call.value('media'),
    decideProfile: profileDecider(context, call),
  };
  const { dryRun } = request;
  const imported = await asking(context, call, (given) => importForms(context.tools, { ...request, ...given }));
  if (context.options.json) context.output.json(importedJson(imported, dryRun, ownJson(imported), context));
  else await showImport(imported, dryRun, context);
  return importedExit(imported);
}

/** By option, else asked in a terminal; Esc leaves it undecided. */
function profileDecider(context: CommandContext, call: Call): ProfileDecider {
  if (call.has('accept-profile')) return async () => 'accept';
  if (call.has('keep-profile')) return async () => 'keep';
  if (!context.tools.surroundings.isInteractive || context.options.json) return async () => null;
  const decided = new Map<string, Awaited<ReturnType<ProfileDecider>>>();
  return async (silencing) => {
    // A run that only lacked a name starts again, with what was decided.
    const key = JSON.stringify(silencing);
    const before = decided.get(key);
    if (before !== undefined) return before;
    const decision = await askWhoseProfile(context, silencing);
    decided.set(key, decision);
    return decision;
  };
}

async function askWhoseProfile(
  context: CommandContext,
  { facility, changes, criteria }: SilencingProfile,
): ReturnType<ProfileDecider> {
  const { form } = context.messages;
  const asked = await context.prompts();
  asked.tell(form.silences({ facility, changes, count: criteria.length, criteria: criteria.join(', ') }));
  return asked.choose({
    title: form.whoseProfile,
    choices: [
      { value: 'keep', label: form.keepProfile },
      { value: 'accept', label: form.acceptProfile },
    ],
  });
}

async function showImport(imported: Imported, dryRun: boolean, context: CommandContext): Promise<void> {
  const { messages, output } = context;
  const { form } = messages;
  const { facilityChangeText } = await import('../../../report/words/recorded/facility-change-text.ts');
  for (const each of imported.forms) output.data((await formLines(each, context)).join('\n'));
  for (const { file, isByCodes } of imported.forms) if (isByCodes) output.note(form.byCodes({ file }));
  tellMissing(imported, context);
  const { strangers } = imported;
  if (strangers.length > 0) output.data(form.strangers({ list: strangers.join('; ') }));
  for (const change of imported.changes) output.note(facilityChangeText(change, context.language));
  if (dryRun) output.data(form.dryRun);
  tellProblems(imported, context);
}

/** A form with all its changes; for a new audit, where everything is new, without the list. */
async function formLines(form: ImportedForm, { language, messages }: CommandContext): Promise<readonly string[]> {
  const { changeText, leftOutText } = await import('../../../report/form/change-text.ts');
  const { answered, applicable } = form.counts;
  const changes = form.status === 'created' ? [] : form.changes;
  return [
    messages.form.imported({
      facility: form.facility.name,
      status: messages.form.status[form.status],
      answered,
      applicable,
      file: form.file,
    }),
    ...changes.map((change) => changeText(change, form.checklist, language)),
    ...form.leftOut.map((each) => leftOutText(each, form.checklist, language)),
  ];
}

function ownJson({ forms, strangers, changes }: Imported): JsonObject {
  return {
    forms: forms.map(formJson),
    strangers,
    facilityChanges: changes.map((change) => ({ ...change })),
  };
}

function formJson(form: ImportedForm): JsonObject {
  const { file, status, facility, round, output, counts, changes, leftOut, isByCodes } = form;
  return {
    file,
    status,
    facility: facility.id,
    round,
    output,
    applicable: counts.applicable,
    answered: counts.answered,
    byCodes: isByCodes,
    changes: changes.map(changeJson),
    leftOut: leftOut.map(({ why, criterion, question = null, sheet, cell }) => ({
      why,
      criterion,
      question,
      sheet,
      cell,
    })),
  };
}

function changeJson(change: FormChange): JsonObject {
  const { what } = change;
  switch (what) {
    case 'answer':
      return { what, criterion: change.criterion, from: answerJson(change.from), to: answerJson(change.to) };
    case 'profile':
      return { what, question: change.question, from: change.from, to: change.to };
    case 'audited-on':
      return { what, from: change.from, to: change.to };
    case 'note':
      return { what, criterion: change.criterion };
    case 'evidence':
      return { what, criterion: change.criterion, name: change.name };
  }
}

/** As written in audit files. */
function answerJson(answer: Answer | null): JsonValue {
  if (answer === null) return null;
  return answer.is === 'given' ? (answer.value as JsonValue) : answer.is;
}
