import { type Io, main } from '../../src/main.ts';

/** What one command line printed, and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the whole tool in this process, without a terminal, on a clock that stands still. */
export async function runMain(cwd: string, argv: readonly string[], overrides: Partial<Io> = {}): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(argv, {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    environment: { FACILITY_AUDIT_LANG: 'en' },
    cwd,
    isInteractive: false,
    interruption: () => new AbortController(),
    terminal: { input: process.stdin, output: process.stderr },
    colours: false,
    width: null,
    now: () => new Date('2025-08-05T02:15:03Z'),
    ...overrides,
  });
  return { code, out: out.join(''), err: err.join('') };
}
