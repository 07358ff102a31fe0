import { type Host, runCli } from '../../src/cli/run-cli.ts';
import type { tempFolder } from './temp-folder.ts';
import { toolsFor } from './tools.ts';

/** What one command came to. */
export interface Ran {
  readonly code: number;
  readonly data: string;
  readonly notes: string;
}

/** The command line in the test's folder, without a terminal. Each command comes a minute after the one before. */
export function commandLine(folder: ReturnType<typeof tempFolder>): (...argv: readonly string[]) => Promise<Ran> {
  let minutes = 0;
  let ids = 0;
  return async (...argv) => {
    minutes += 1;
    const now = new Date(Date.UTC(2025, 7, 5, 2, minutes)).toISOString();
    const [data, notes]: [string[], string[]] = [[], []];
    const host: Host = {
      version: '0.0.0',
      output: {
        data: (text) => void data.push(text),
        drawn: (text) => void data.push(text),
        json: (value) => void data.push(JSON.stringify(value, null, 2)),
        note: (text) => void notes.push(text),
      },
      helpWidth: 80,
      languages: ['en', null],
      tools: (language, tell) =>
        toolsFor(
          folder.files({ now: () => new Date(now) }),
          {
            language,
            isInteractive: false,
            by: 'An',
            now: () => now,
            newId: () => {
              ids += 1;
              return `0198c9a2-7c1e-7d30-9b1a-${String(ids).padStart(12, '0')}`;
            },
          },
          tell,
        ),
      draw: () => async () => '',
      prompts: () => () => Promise.reject(new Error('nobody is there to be asked')),
    };
    const code = await runCli(argv, host);
    return { code, data: data.join('\n'), notes: notes.join('\n') };
  };
}
