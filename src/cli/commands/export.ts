import { type ExportFormat, exportFormats } from '../../app/export-formats.ts';
import { failure } from '../../domain/audit-error.ts';
import type { Call, Command } from '../command.ts';
import type { CommandContext, CommandResult } from '../command-context.ts';

export const exportCommand: Command = {
  name: 'export',
  operands: '<audit...>',
  summary: ({ cli }) => cli.commands.export,
  options: [
    { flags: '--to <format>', summary: ({ cli }) => cli.options.exportTo },
    { flags: '-o, --output <file>', summary: ({ cli }) => cli.options.exportOutput },
    { flags: '--prices <file>', summary: ({ cli }) => cli.options.prices },
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ],
  run: runExport,
};

async function runExport(context: CommandContext, call: Call): Promise<CommandResult> {
  const { exportAudits } = await import('../../app/export-audits.ts');
  const format = formatFrom(call.value('to'));
  const { written, text, audits } = await exportAudits(context.tools, {
    paths: call.operands,
    checklists: context.options.checklists,
    prices: call.value('prices'),
    format,
    output: call.value('output'),
    overwrite: call.has('force'),
  });
  if (text !== null) context.output.data(text.replace(/\r?\n$/, ''));
  else if (context.options.json) {
    context.output.data(JSON.stringify({ format: 'facility-audit/exported/1', audits, outputs: written }, null, 2));
  } else {
    const { exchange } = context.messages;
    context.output.note(exchange.exported({ file: call.value('output') ?? '', audits, files: written.length }));
  }
  return 0;
}

function formatFrom(value: string | null): ExportFormat {
  if (value === null) throw failure('missing-argument', { argument: `--to ${exportFormats.join('|')}` });
  const found = exportFormats.find((each) => each === value);
  if (found !== undefined) return found;
  throw failure('invalid-option', { option: '--to', value, expected: exportFormats.join(', ') });
}
