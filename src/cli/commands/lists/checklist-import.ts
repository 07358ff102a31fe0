import type { ImportedChecklist, ImportedChecklists } from '../../../app/checklists/import-checklists.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import { languages as known, type Language } from '../../../domain/values/language.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { exitCodeOf } from '../../command/exit-code.ts';
import { problemLines, problemsJson } from '../../command/problem-lines.ts';
import { progressNotes } from '../../command/progress-notes.ts';

export const checklistImport: Command = {
  name: 'checklist import',
  operands: '<library...>',
  summary: ({ cli }) => cli.commands.checklistImport,
  options: [
    { flags: '--from <format>', summary: ({ cli }) => cli.options.importedFrom },
    { flags: '-o, --output <folder>', summary: ({ cli }) => cli.options.output },
    { flags: '--text-as <language>', summary: ({ cli }) => cli.options.textAs },
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ],
  run: runChecklistImport,
};

const FROM = 'ciso-assistant';

async function runChecklistImport(context: CommandContext, call: Call): Promise<CommandResult> {
  const [from, folder] = [call.value('from'), call.value('output')];
  if (from === null) throw failure('missing-argument', { argument: `--from ${FROM}` });
  if (from !== FROM) throw failure('invalid-option', { option: '--from', value: from, expected: FROM });
  if (folder === null) throw failure('missing-argument', { argument: '-o <folder>' });
  const { importChecklists } = await import('../../../app/checklists/import-checklists.ts');
  const imported = await importChecklists(context.tools, {
    paths: call.operands,
    folder,
    textAs: languageOf(call.value('text-as')),
    overwrite: call.has('force'),
    onProgress: progressNotes(context),
  });
  if (context.options.json) context.output.json(importedJson(imported, context));
  else showImported(imported, context);
  if (imported.refused.length === 0) return 0;
  return exitCodeOf(imported.refused) === 3 ? 3 : 2;
}

function languageOf(value: string | null): Language | null {
  if (value === null) return null;
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw failure('invalid-option', { option: '--text-as', value, expected: known.join(', ') });
}

function showImported({ made, refused }: ImportedChecklists, { output, messages }: CommandContext): void {
  const { library } = messages;
  for (const { id, version, criteria, output: path, framework, left } of made) {
    output.data(library.made({ id, version, criteria, path }));
    if (left.length === 0) continue;
    const lines = left.map(({ what, count, examples }) => {
      const more = examples.length < count && examples.length > 0 ? [...examples, '…'] : examples;
      return library.leftLine({ what: library.left[what], count, examples: more.join(', ') });
    });
    output.note([library.leftHead({ name: framework }), ...lines].join('\n'));
  }
  if (refused.length > 0) output.note(problemLines(refused, messages));
  output.note(library.sum({ made: made.length, refused: refusedCount(refused) }));
}

function importedJson({ made, refused }: ImportedChecklists, { messages }: CommandContext): JsonObject {
  return {
    format: 'facility-audit/checklist-import/1',
    checklists: made.map(checklistJson),
    problems: problemsJson(refused, messages)['problems'] ?? [],
  };
}

function checklistJson({ left, languages, ...made }: ImportedChecklist): JsonObject {
  const { file, framework, output, id, version, sections, criteria } = made;
  const notCarried = left.map(({ what, count, examples }) => ({ what, count, examples }));
  return { file, framework, output, id, version, languages, sections, criteria, notCarried };
}

/** Frameworks that were refused, and files of which nothing else can be said. */
function refusedCount(refused: ImportedChecklists['refused']): number {
  const named = refused.filter(({ code }) => code === 'library-refused');
  const files = new Set(named.map(({ file }) => file));
  const others = new Set(refused.map(({ file }) => file).filter((file) => !files.has(file)));
  return named.length + others.size;
}
