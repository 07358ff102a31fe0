import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Io, main, type Shipped } from '../../src/main.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tool as a checkout has it. */
const shippedHere: Shipped = {
  version: JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version,
  root,
  own: null,
};

/** What one command line printed, and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the whole tool in this process, without a terminal, on a clock that stands still. */
export async function runMain(
  cwd: string,
  argv: readonly string[],
  overrides: Partial<Io> = {},
  shipped: Shipped = shippedHere,
): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
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
  };
  const code = await main(argv, io, shipped);
  return { code, out: out.join(''), err: err.join('') };
}
