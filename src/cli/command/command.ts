import type { Messages } from '../../i18n/translator.ts';
import type { CommandContext, CommandResult } from './command-context.ts';

/** One command: its name, its help and its action. The action imports its use case when it runs, so that starting stays fast. */
export interface Command {
  /** For example `score`, or `checklist show` in a group. */
  readonly name: string;
  /** In commander's notation, for example `<audit...>`. */
  readonly operands: string;
  readonly summary: (messages: Messages) => string;
  readonly options: readonly CommandOption[];
  readonly run: (context: CommandContext, call: Call) => Promise<CommandResult>;
}

export interface CommandOption {
  /** For example `--prices <file>`; without `<…>` it is a flag. */
  readonly flags: string;
  readonly summary: (messages: Messages) => string;
}

/** The arguments of a command. */
export interface Call {
  readonly operands: readonly string[];
  /** Whether a flag was given. */
  readonly has: (option: string) => boolean;
  /** The last value of an option; null: not given. */
  readonly value: (option: string) => string | null;
  /** All values of an option, in order. */
  readonly values: (option: string) => readonly string[];
}
