import type { CommandOption } from './command.ts';

/** Options of every command, which may be written before or after it. */
export const globalOptions: readonly CommandOption[] = [
  { flags: '--lang <language>', summary: ({ cli }) => cli.options.lang },
  { flags: '--checklist <id|path>', summary: ({ cli }) => cli.options.checklist },
  { flags: '--json', summary: ({ cli }) => cli.options.json },
  { flags: '--quiet', summary: ({ cli }) => cli.options.quiet },
  { flags: '--no-color', summary: ({ cli }) => cli.options.noColor },
];
