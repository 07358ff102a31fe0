import { type ExportFormat, exportFormats, type TextFormat } from '../../../app/ports/export-formats.ts';
import type { CellEdit } from '../../../app/ports/workbooks-port.ts';
import { failure } from '../../../domain/problem/audit-error.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { progressNotes } from '../../command/progress-notes.ts';
import { noteEdits } from '../../command/warn-of-edits.ts';
import { refuseXlsFormOptions, runXlsForm, xlsFormOptions } from './export-xlsform.ts';

export const exportCommand: Command = {
  name: 'export',
  operands: '[audit...]',
  summary: ({ cli }) => cli.commands.export({ formats: exportFormats.join(', ') }),
  options: [
    {
      flags: '--to <format>',
      summary: ({ cli }) =>
        cli.options.exportTo({ formats: exportFormats.slice(0, -1).join(', '), last: exportFormats.at(-1) ?? '' }),
    },
    { flags: '-o, --output <file>', summary: ({ cli }) => cli.options.exportOutput },
    { flags: '--prices <file>', summary: ({ cli }) => cli.options.prices },
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
    ...xlsFormOptions,
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ],
  run: runExport,
};

async function runExport(context: CommandContext, call: Call): Promise<CommandResult> {
  const format = formatFrom(call.value('to'));
  if (format === 'xlsform') return runXlsForm(context, call);
  refuseXlsFormOptions(call);
  if (call.operands.length === 0) throw failure('missing-argument', { argument: '<audit>' });
  return format === 'parquet' ? runDataset(context, call) : runText(context, call, format);
}

async function runText(context: CommandContext, call: Call, format: TextFormat): Promise<CommandResult> {
  const { exportAudits } = await import('../../../app/export/export-audits.ts');
  const output = call.value('output');
  // With --json, stdout must be a single JSON value.
  if (context.options.json && output === null && format !== 'json')
    throw failure('missing-argument', { argument: '-o' });
  const request = requestFrom(context, call);
  const { written, text, audits } = await exportAudits(context.tools, { ...request, format, output });
  request.tellDuplicates();
  if (text !== null) await printPieces(context, text);
  else tellWritten(context, { audits, written, output, duplicates: request.duplicates });
  return 0;
}

async function runDataset(context: CommandContext, call: Call): Promise<CommandResult> {
  const { exportDataset } = await import('../../../app/export/export-dataset.ts');
  const output = call.value('output');
  if (output === null) throw failure('missing-argument', { argument: '-o' });
  const request = requestFrom(context, call);
  const { written, audits, superseded, twice, unfinished } = await exportDataset(context.tools, { ...request, output });
  const { exchange } = context.messages;
  request.tellDuplicates();
  if (superseded > 0) context.output.note(exchange.exportedLatest({ count: superseded }));
  if (twice.length > 0) context.output.note(exchange.exportedTwice({ facilities: twice }));
  for (const folder of unfinished) context.output.note(exchange.exportUnfinished({ folder }));
  tellWritten(context, { audits, written, output, duplicates: request.duplicates });
  return 0;
}

/** What all formats are asked for, and the duplicates that are met meanwhile. */
function requestFrom(context: CommandContext, call: Call) {
  const duplicates: string[] = [];
  return {
    paths: call.operands,
    checklists: context.options.checklists,
    prices: call.value('prices'),
    overwrite: call.has('force'),
    onProgress: progressNotes(context),
    onEdited: (path: string, edits: readonly CellEdit[]) => noteEdits(context, path, edits),
    onDuplicate: (path: string) => duplicates.push(path),
    duplicates,
    tellDuplicates: () => {
      if (duplicates.length > 0)
        context.output.note(context.messages.exchange.exportedOnce({ count: duplicates.length }));
    },
  };
}

interface Written {
  readonly audits: number;
  readonly written: readonly string[];
  readonly output: string | null;
  readonly duplicates: readonly string[];
}

function tellWritten({ options, output: out, messages }: CommandContext, told: Written): void {
  const { audits, written, output, duplicates } = told;
  if (options.json) out.json({ format: 'facility-audit/exported/1', audits, outputs: written, duplicates });
  else out.note(messages.exchange.exported({ file: output ?? '', audits, files: written.length }));
}

/** Prints exactly what a file would contain: the line break at the end of a piece is the one that printing adds. */
async function printPieces({ output }: CommandContext, pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) output.drawn(piece.replace(/\n$/, ''));
}

function formatFrom(value: string | null): ExportFormat {
  if (value === null) throw failure('missing-argument', { argument: `--to ${exportFormats.join('|')}` });
  const found = exportFormats.find((each) => each === value);
  if (found !== undefined) return found;
  throw failure('invalid-option', { option: '--to', value, expected: exportFormats.join(', ') });
}
