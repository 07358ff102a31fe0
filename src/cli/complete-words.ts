import type { Messages } from '../i18n/translator.ts';
import type { Output } from './command/command-context.ts';
import { globalOptions } from './command/global-options.ts';
import { commands } from './commands/index.ts';
import { suggestionsFor } from './help/suggestions.ts';

/** Prints suggestions for the last of these words, as the scripts of `completion` read them. */
export function completeWords(words: readonly string[], output: Output, messages: Messages): void {
  const found = suggestionsFor(words, { commands, options: globalOptions }, messages);
  const lines = found.map(({ value, description }) => `${value}\t${description}`);
  // Not data: the tab between a value and its description has to stay.
  output.drawn([...lines, found.length === 0 ? COMPLETE_FILES : COMPLETE_NO_FILES].join('\n'));
}

/** Directives of the scripts: let the shell complete names of files, or don't. */
const COMPLETE_FILES = ':0';
const COMPLETE_NO_FILES = ':4';
