import type { Messages } from '../../i18n/translator.ts';
import type { CommandContext, CommandResult } from './command-context.ts';

/** One command: how it is called, in words, and what it does. Its use case is imported when it runs, so that starting stays cheap. */
export interface Command {
  /** Such as `score`, or `checklist show` in a group. */
  readonly name: string;
  /** In commander's notation, such as `<audit...>`. */
  readonly operands: string;
  readonly summary: (messages: Messages) => string;
  readonly options: readonly CommandOption[];
  readonly run: (context: CommandContext, call: Call) => Promise<CommandResult>;
}

export interface CommandOption {
  /** Such as `--prices <file>`; one without `<…>` is a flag. */
  readonly flags: string;
  readonly summary: (messages: Messages) => string;
}

/** What was typed after the command's name. */
export interface Call {
  readonly operands: readonly string[];
  /** Whether a flag was given. */
  readonly has: (option: string) => boolean;
  /** The last value given to an option; null: it was not given. */
  readonly value: (option: string) => string | null;
  /** All values given to an option, in order. */
  readonly values: (option: string) => readonly string[];
}
