import { Command as Commander, CommanderError, type HelpConfiguration, Option } from 'commander';
import type { AuditError } from '../domain/problem/audit-error.ts';
import { failure } from '../domain/problem/audit-error.ts';
import { nearest } from '../domain/values/nearest.ts';
import { type TopicName, topicNames } from '../i18n/topics/topics.ts';
import type { Messages } from '../i18n/translator.ts';
import type { Call, Command, CommandOption } from './command/command.ts';
import { globalOptions } from './command/global-options.ts';
import { commands } from './commands/index.ts';
import { helpRequest } from './help/help-request.ts';
import { meantOption } from './help/meant-option.ts';

/** The request of a command line; nothing has been done yet. */
export type Request =
  | { readonly kind: 'command'; readonly command: Command; readonly call: Call; readonly global: Call }
  | { readonly kind: 'none'; readonly global: Call }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'topic'; readonly topic: TopicName }
  | { readonly kind: 'manual' }
  /** What the scripts of `completion` ask at each press of Tab: `complete -- <words>`. */
  | { readonly kind: 'complete'; readonly words: readonly string[] };

/** Facts for the help, and its width in columns. */
export interface HelpFacts {
  readonly version: string;
  readonly width: number;
}

/** Reads the command line. @throws AuditError usage, unknown-command, unknown-option, unknown-topic, missing-argument. */
export function readCommandLine(argv: readonly string[], messages: Messages, { version, width }: HelpFacts): Request {
  if (argv[0] === 'complete' && argv[1] === '--') return { kind: 'complete', words: argv.slice(2) };
  const help = helpRequest(
    argv,
    commands.map(({ name }) => name),
  );
  if (help !== null && help.kind !== 'command') return help;
  const words = help === null ? argv : [...help.words, '--help'];
  const written: string[] = [];
  let request: Request = { kind: 'text', text: '' };
  const program = buildProgram(messages, version, (found) => {
    request = found;
  });
  applyEverywhere(program, (command) =>
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => written.push(text), writeErr: () => undefined })
      .configureHelp(helpIn(messages, width)),
  );
  try {
    program.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageFailure(error, argv, program);
    return { kind: 'text', text: written.join('') };
  }
  return request;
}

function buildProgram(messages: Messages, version: string, found: (request: Request) => void): Commander {
  const program = new Commander('facility-audit');
  program
    .description(messages.cli.description)
    .usage(messages.cli.usage)
    .version(version, '-V, --version', messages.cli.options.version)
    .argument('[command]')
    .allowExcessArguments(true)
    .action((name: string | undefined) => {
      if (name !== undefined) throw unknownCommand(name, program);
      found({ kind: 'none', global: callOf(program) });
    });
  describe(program, messages);
  program.addHelpText('after', messages.cli.moreHelp({ topics: topicNames.join(', ') }));
  for (const command of commands) addCommand(program, command, messages, found);
  return program;
}

function addCommand(program: Commander, command: Command, messages: Messages, found: (request: Request) => void): void {
  const words = command.name.split(' ');
  const parent = words.length === 1 ? program : groupOf(program, words[0] ?? '', messages);
  const added = parent
    .command(words.at(-1) ?? '')
    .summary(command.summary(messages))
    .description(command.summary(messages))
    .usage(messages.cli.named(`[options] ${command.operands}`.trimEnd()))
    .action(() => {
      const own = callOf(added);
      const surplus = surplusWords(added);
      if (surplus.length > 0) throw failure('usage', { detail: surplus.join(' ') });
      found({
        kind: 'command',
        command,
        call: own,
        global: joined([...new Set([program, parent])].map(callOf).concat(own)),
      });
    });
  if (command.operands !== '') added.arguments(command.operands);
  for (const option of command.options) added.addOption(optionOf(option, messages));
  describe(added, messages);
}

/** Arguments beyond those the command takes; commander's message would not name them. */
function surplusWords({ args, registeredArguments }: Commander): readonly string[] {
  return registeredArguments.some(({ variadic }) => variadic) ? [] : args.slice(registeredArguments.length);
}

/** A group such as `checklist`, created with its first command. Called alone it lists its commands. */
function groupOf(program: Commander, name: string, messages: Messages): Commander {
  const existing = program.commands.find((each) => each.name() === name);
  if (existing !== undefined) return existing;
  const group = program.command(name).summary(messages.cli.groups(name)).description(messages.cli.groups(name));
  group.usage(messages.cli.usage).argument('[command]').allowExcessArguments(true);
  group.action((unknown: string | undefined) => {
    if (unknown === undefined) throw failure('missing-argument', { argument: `${name} ${namesIn(group).join('|')}` });
    throw unknownCommand(unknown, group);
  });
  describe(group, messages);
  return group;
}

/** Global options are added to every command, so that they may be written before or after it. */
function describe(command: Commander, messages: Messages): void {
  for (const option of globalOptions) command.addOption(optionOf(option, messages));
  command.helpOption('-h, --help', messages.cli.options.help).helpCommand(false);
}

/** Help in the user's language; the list of commands omits "[options]", to suit narrow terminals. */
function helpIn({ cli }: Messages, helpWidth: number): HelpConfiguration {
  return {
    helpWidth,
    // Below its default of 40 columns commander would not wrap at all.
    minWidthToWrap: 20,
    styleTitle: (title) => cli.helpTitles(title),
    optionTerm: ({ flags }) => cli.named(flags),
    subcommandTerm: (command) => [command.name(), cli.named(operandsOf(command))].join(' ').trimEnd(),
  };
}

function operandsOf({ registeredArguments }: Commander): string {
  return registeredArguments
    .map((argument) => `${argument.name()}${argument.variadic ? '...' : ''}`)
    .map((name, index) => (registeredArguments[index]?.required === true ? `<${name}>` : `[${name}]`))
    .join(' ');
}

function optionOf({ flags, summary }: CommandOption, messages: Messages): Option {
  const option = new Option(flags, summary(messages));
  if (option.isBoolean() || option.negate) return option;
  return option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
}

function callOf(command: Commander): Call {
  const options: Readonly<Record<string, unknown>> = command.opts();
  const found = (option: string) => options[camelCase(option)];
  const values = (option: string) => {
    const given = found(option);
    return Array.isArray(given) ? given.map(String) : [];
  };
  return {
    operands: command.args,
    has: (option) => (option === 'no-color' ? found('color') === false : found(option) === true),
    value: (option) => values(option).at(-1) ?? null,
    values,
  };
}

function joined(calls: readonly Call[]): Call {
  const values = (option: string) => calls.flatMap((call) => call.values(option));
  return {
    operands: [],
    has: (option) => calls.some((call) => call.has(option)),
    value: (option) => values(option).at(-1) ?? null,
    values,
  };
}

function camelCase(option: string): string {
  return option.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function applyEverywhere(command: Commander, apply: (command: Commander) => void): void {
  apply(command);
  for (const each of command.commands) applyEverywhere(each, apply);
}

function namesIn(command: Commander): readonly string[] {
  return command.commands.map((each) => each.name());
}

function unknownCommand(name: string, parent: Commander): AuditError {
  return failure('unknown-command', { command: name, nearest: nearest(name, namesIn(parent)) });
}

function usageFailure(error: CommanderError, argv: readonly string[], program: Commander): AuditError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return failure('unknown-option', {
        option: quoted,
        nearest: meantOption(quoted, otherFlags(quoted, commandNamed(argv, program))),
        isValue: !/^--?[A-Za-z][\w-]*(=.*)?$/.test(quoted),
      });
    case 'commander.missingArgument':
      return failure('missing-argument', { argument: `<${quoted}>` });
    case 'commander.optionMissingArgument':
      return failure('missing-argument', { argument: quoted });
    default:
      return failure('usage', { detail: argv.join(' ') });
  }
}

/** The command that the words name; one that they do not name leaves all of them. */
function commandNamed(argv: readonly string[], program: Commander): Commander {
  const words = argv.filter((word) => !word.startsWith('-'));
  const command = program.commands.find((each) => each.name() === words[0]);
  return command?.commands.find((each) => each.name() === words[1]) ?? command ?? program;
}

/** An option of another command is no help for one that lacks it. */
function otherFlags(quoted: string, program: Commander): readonly string[] {
  return flagsOf(program).filter((flag) => flag !== quoted);
}

function flagsOf(command: Commander): readonly string[] {
  const own = command.options.flatMap(({ long }) => (long === null || long === undefined ? [] : [long]));
  return [...own, ...command.commands.flatMap(flagsOf)];
}
