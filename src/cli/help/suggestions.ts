import { topicNames } from '../../i18n/topics/topics.ts';
import type { Messages } from '../../i18n/translator.ts';
import type { Command, CommandOption } from '../command/command.ts';
import { shells } from '../command/shells.ts';

/** What may stand at the place of the last word, as shells complete it. */
export interface Suggestion {
  readonly value: string;
  /** In the reader's language; empty: says itself what it is. */
  readonly description: string;
}

export interface Completable {
  readonly commands: readonly Command[];
  /** Options that every command takes. */
  readonly options: readonly CommandOption[];
}

/** Values of options that are one of a few words; every other value is a file or free text, which the shell knows better. */
const knownValues: Readonly<Record<string, readonly string[]>> = {
  '--lang': ['vi', 'en', 'fr'],
  '--edition': ['full', 'public'],
  '--answers': ['self', 'verified'],
  '--as': ['self', 'verified'],
  '--on-conflict': ['fail', 'newest'],
  '--on-edit': ['carried', 'visible'],
  '--fail-on': ['critical'],
};

/** Suggestions for the last of these words, which may be empty; none: let the shell complete a file name. */
export function suggestionsFor(
  words: readonly string[],
  { commands, options }: Completable,
  messages: Messages,
): readonly Suggestion[] {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const values = knownValues[before.at(-1) ?? ''];
  const command = commandIn(before, commands);
  if (values !== undefined) return startingWith(typed, values.map(bare));
  if (typed.startsWith('-')) {
    const all = [...(command?.options ?? []), ...options];
    return startingWith(
      typed,
      all.flatMap((option) => flagOf(option, messages)),
    );
  }
  if (before[0] === 'help') return startingWith(typed, [...topicNames.map(bare), ...firstWords(commands, messages)]);
  if (before[0] === 'completion') return startingWith(typed, shells.map(bare));
  if (command !== null) return [];
  const group = before.filter((word) => !word.startsWith('-')).join(' ');
  return startingWith(typed, group === '' ? firstWords(commands, messages) : secondWords(group, commands, messages));
}

/** The command that these words name; null: none yet. */
function commandIn(words: readonly string[], commands: readonly Command[]): Command | null {
  const said = words.filter((word) => !word.startsWith('-')).join(' ');
  return commands.find(({ name }) => said === name || said.startsWith(`${name} `)) ?? null;
}

function firstWords(commands: readonly Command[], messages: Messages): readonly Suggestion[] {
  return commands.map(({ name, summary }) => {
    const [first = name, second] = name.split(' ');
    return { value: first, description: second === undefined ? summary(messages) : messages.cli.groups(first) };
  });
}

function secondWords(group: string, commands: readonly Command[], messages: Messages): readonly Suggestion[] {
  return commands
    .filter(({ name }) => name.startsWith(`${group} `))
    .map(({ name, summary }) => ({ value: name.slice(group.length + 1), description: summary(messages) }));
}

function flagOf({ flags, summary }: CommandOption, messages: Messages): readonly Suggestion[] {
  const long = /--[\w-]+/.exec(flags)?.[0];
  return long === undefined ? [] : [{ value: long, description: summary(messages) }];
}

function startingWith(typed: string, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const fitting = suggestions.filter(({ value }) => value.startsWith(typed));
  return [...new Map(fitting.map((each) => [each.value, each])).values()];
}

function bare(value: string): Suggestion {
  return { value, description: '' };
}
