import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Run, runMain } from '../../test/support/run-main.ts';

/** What one command did with a mutated file. */
export interface Outcome extends Run {
  /** Seconds of the processor. */
  readonly seconds: number;
  readonly changed: readonly string[];
}

export async function outcomeOf(folder: string, argv: readonly string[]): Promise<Outcome> {
  const before = contents(folder);
  const start = process.cpuUsage();
  const run = await runMain(folder, argv);
  const { user, system } = process.cpuUsage(start);
  const after = contents(folder);
  const names = new Set([...before.keys(), ...after.keys()]);
  return {
    ...run,
    seconds: (user + system) / 1e6,
    changed: [...names].filter((name) => before.get(name) !== after.get(name)),
  };
}

/** Digests by path. */
function contents(folder: string): ReadonlyMap<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    found.map((each) => {
      const path = join(each.parentPath, each.name);
      return [path, each.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder'];
    }),
  );
}

/** A stack of ours, and anything that a terminal would obey: neither may ever be printed. */
const STACK = /^ {4}at /m;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** Where only the history could not be continued: the answer is saved, and that is said. */
const SAVED = 'what was recorded is saved, and nothing has to be recorded again';

/** What is wrong with the outcome; empty: nothing. `file`: the name that a refusal has to say. */
export function faultsOf(outcome: Outcome, file: string): readonly string[] {
  const { code, out, err, seconds, changed } = outcome;
  const said = out + err;
  return [
    ...(code >= 0 && code <= 4 ? [] : [`exit code ${code}`]),
    ...(STACK.test(said) ? ['prints a stack'] : []),
    ...(OBEYED.test(said) ? ['prints what a terminal obeys'] : []),
    ...(seconds <= 3 ? [] : [`took ${seconds.toFixed(1)} s of the processor`]),
    ...(code >= 2 && changed.length > 0 && !said.includes(SAVED) ? [`failed, and wrote ${changed.join(', ')}`] : []),
    ...(code >= 2 && !said.includes(file) ? ['does not name the file'] : []),
  ];
}
