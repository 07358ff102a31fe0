import type { Prompts } from '../../app/ports/prompts-port.ts';
import type { Tools } from '../../app/ports/tools.ts';
import type { Language } from '../../domain/values/language.ts';
import type { Messages } from '../../i18n/translator.ts';
import type { Block } from '../../report/sheet/sheet.ts';

/** Passed to every command: ports, the reader's language, and the output. */
export interface CommandContext {
  readonly tools: Tools;
  readonly language: Language;
  readonly messages: Messages;
  readonly options: GlobalOptions;
  readonly output: Output;
  /** Renders report blocks as text no wider than the terminal. */
  readonly draw: (blocks: Iterable<Block>) => Promise<string>;
  /** Questions in the terminal, loaded on first use; `plain`: line by line, without moving the cursor. */
  readonly prompts: (options?: { readonly plain?: boolean }) => Promise<Prompts>;
}

export interface GlobalOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  /** `--checklist`: ids, files or folders, in the order given. */
  readonly checklists: readonly string[];
}

/** Data go to stdout, everything else to stderr; every call writes whole lines. */
export interface Output {
  /** Text for people; control and direction characters in it never reach the terminal. */
  readonly data: (text: string) => void;
  /** Text that is clean already and keeps what it holds: drawn tables with their colours, exported files, help. */
  readonly drawn: (text: string) => void;
  readonly json: (value: unknown) => void;
  readonly note: (text: string) => void;
}

/**
 * Exit codes that a finished command can have: 0 done, 1 done but a gate isn't met, 2 done without what was rejected, 3 done but for what
 * the disk refused beside it, 130 interrupted.
 */
export type CommandResult = 0 | 1 | 2 | 3 | 130;
