import { failure } from '../../../domain/problem/audit-error.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { dayOf, numberOf } from '../../command/issue-of.ts';
import { oneOf } from '../../command/one-of.ts';
import { pictureNotes, progressNotes } from '../../command/progress-notes.ts';
import { unknownMarks } from '../../command/unknown-marks.ts';

export const report: Command = {
  name: 'report',
  operands: '<audit...>',
  summary: ({ walk }) => walk.commands.report,
  options: [
    { flags: '-o, --output <file|folder>', summary: ({ walk }) => walk.options.output },
    { flags: '--format <format>', summary: ({ cli }) => cli.options.reportFormat },
    { flags: '--edition <edition>', summary: ({ walk }) => walk.options.edition },
    { flags: '--prices <file>', summary: ({ cli }) => cli.options.prices },
    { flags: '--sheet <name>', summary: ({ cli }) => cli.options.sheet },
    { flags: '--template <file>', summary: ({ walk }) => walk.options.template },
    { flags: '--template-docx <file>', summary: ({ cli }) => cli.options.templateDocx },
    { flags: '--sheets <which>', summary: ({ cli }) => cli.options.sheets },
    { flags: '--on <date>', summary: ({ cli }) => cli.options.minutesOn },
    { flags: '--number <number>', summary: ({ cli }) => cli.options.minutesNumber },
    { flags: '--final', summary: ({ cli }) => cli.options.final },
    { flags: '--force', summary: ({ cli }) => cli.options.force },
  ],
  run: runReport,
};

async function runReport(context: CommandContext, call: Call): Promise<CommandResult> {
  const output = call.value('output');
  if (output === null) throw failure('missing-argument', { argument: '-o <file|folder>' });
  const edition = oneOf(call, 'edition', ['full', 'public']) ?? 'full';
  const format = oneOf(call, 'format', ['xlsx', 'docx', 'html']);
  const unknown = unknownMarks(context);
  const { writeReports } = await import('../../../app/report/write-reports.ts');
  const written = await writeReports(context.tools, {
    paths: call.operands,
    checklists: context.options.checklists,
    output,
    overwrite: call.has('force'),
    sheets: oneOf(call, 'sheets', ['all', 'papers']) ?? 'all',
    final: call.has('final'),
    on: dayOf(call, 'on'),
    number: numberOf(call, 'BB-TCT'),
    edition,
    format,
    prices: call.value('prices'),
    template: call.value('template'),
    templateDocx: call.value('template-docx'),
    onUnknown: unknown.note,
    onProgress: progressNotes(context),
    onOtherLanguage: (source, instead) => {
      const { cli, words } = context.messages;
      const [language, other] = [words.language[context.language], words.language[instead]];
      context.output.note(cli.done.otherLanguage({ source, language, other }));
    },
    onPicture: pictureNotes(context),
  });
  unknown.tell();
  if (context.options.json) {
    context.output.json({ format: 'facility-audit/written/1', files: written });
  } else for (const path of written) context.output.note(context.messages.walk.written({ path }));
  return 0;
}
