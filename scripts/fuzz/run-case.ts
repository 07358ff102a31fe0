import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMain } from '../../test/support/run-main.ts';
import { faultsOf, outcomeOf } from './judge.ts';
import { type Kind, kinds } from './kinds.ts';
import { mutated } from './mutations.ts';
import { seeded } from './seeded.ts';

/** One mutated file and one command that reads it. */
export interface Case {
  readonly kind: Kind;
  readonly command: string;
  readonly bytes: Uint8Array;
}

/** The case of this number; `only`: a kind by its name. */
export function caseOf(seeds: string, seed: number, number: number, only: string | null): Case {
  const choices = seeded(seed, number);
  const among = only === null ? kinds : kinds.filter(({ name }) => name === only);
  const kind = choices.pick(among);
  return {
    kind,
    command: choices.pick(kind.commands),
    bytes: mutated(readFileSync(join(seeds, kind.seed)), kind.structure, choices),
  };
}

/** What is wrong with what the command did; the folder is a copy of the seeds, made for it and removed. */
export async function runCase(seeds: string, { kind, command, bytes }: Case): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'facility-audit-fuzz-'));
  try {
    cpSync(seeds, folder, { recursive: true });
    writeFileSync(join(folder, kind.seed), bytes);
    const outcome = await outcomeOf(folder, argvOf(command, kind.seed));
    const faults = faultsOf(outcome, kind.seed);
    const isWhole =
      faults.length > 0 || outcome.code !== 0 || kind.kept === null || (await isKept(seeds, folder, kind, command));
    const all = isWhole ? faults : ['says that nothing was changed, and holds another audit'];
    return all.length === 0 ? [] : [...all, `${outcome.code}: ${(outcome.err + outcome.out).slice(0, 600)}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function argvOf(command: string, file: string): readonly string[] {
  return command.split(' ').map((word) => (word === 'F' ? file : word));
}

/** A workbook that `verify` calls intact has to give back the audit that it was made from. */
async function isKept(seeds: string, folder: string, kind: Kind, command: string): Promise<boolean> {
  if (kind.kept === null || !command.startsWith('verify')) return true;
  await runMain(folder, argvOf(kind.kept, kind.seed));
  const kept = readFileSync(join(folder, 'kept', 'a.2025-08.audit.yaml'), 'utf8');
  return kept === readFileSync(join(seeds, 'kept.audit.yaml'), 'utf8');
}
