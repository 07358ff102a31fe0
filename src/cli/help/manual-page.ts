import { type Topics, topicNames } from '../../i18n/topics/topics.ts';
import type { Messages } from '../../i18n/translator.ts';
import type { Command, CommandOption } from '../command/command.ts';

export interface ManualFacts {
  readonly commands: readonly Command[];
  /** Those that every command takes. */
  readonly options: readonly CommandOption[];
  readonly topics: Topics;
  readonly version: string;
}

/** The manual page as troff source, in the same words as `--help` and `help <topic>`. */
export function manualPage({ commands, options, topics, version }: ManualFacts, messages: Messages): string {
  const { cli } = messages;
  const { manual } = cli;
  return `${[
    `.TH FACILITY-AUDIT 1 "" "facility-audit ${escaped(version)}"`,
    section(manual.name),
    escaped(`facility-audit - ${cli.description}`),
    section(manual.synopsis),
    `\\fBfacility-audit\\fR ${escaped(cli.usage)}`,
    section(manual.options),
    ...optionLines(options, messages),
    section(manual.commands),
    ...commands.flatMap((command) => commandLines(command, messages)),
    ...topicNames.flatMap((name) => [
      section(topics[name].title),
      ...topics[name].lines.flatMap((line) => ['.PP', escaped(line)]),
    ]),
  ].join('\n')}\n`;
}

function commandLines(command: Command, messages: Messages): readonly string[] {
  const usage = [command.name, messages.cli.named(command.operands)].join(' ').trimEnd();
  const own = optionLines(command.options, messages);
  return [
    `.SS ${quoted(usage)}`,
    escaped(command.summary(messages)),
    ...(own.length === 0 ? [] : ['.RS', ...own, '.RE']),
  ];
}

function optionLines(options: readonly CommandOption[], messages: Messages): readonly string[] {
  return options.flatMap(({ flags, summary }) => [
    '.TP',
    `\\fB${escaped(messages.cli.named(flags))}\\fR`,
    escaped(summary(messages)),
  ]);
}

function section(title: string): string {
  return `.SH ${quoted(title.toUpperCase())}`;
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('"', '\\(dq')}"`;
}

/** A backslash, a hyphen that is typed, and a dot or quote that begins a line would be commands. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
