import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { isProcessAlive } from '../machine/process-life.ts';

const TEMP = /^\.facility-audit-(.+)-(\d+)-(\d+)\.tmp$/;

/** No save takes that long: a temp so old is nobody's, whichever machine made it. */
const OLD_AFTER_MS = 24 * 60 * 60 * 1000;

export interface Temp {
  readonly path: string;
  readonly handle: FileHandle;
}

/** Opens a new hidden file in `folder` for writing, named after this process so that what it leaves behind can be told. */
export async function openTemp(machine: Machine, folder: string, mode: number): Promise<Temp> {
  for (let number = 1; ; number++) {
    const path = join(folder, `.facility-audit-${hostInName(machine)}-${machine.pid}-${number}.tmp`);
    try {
      return { path, handle: await machine.fs.open(path, 'wx', mode) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Removes what is left of a temp. If even that fails, a later sweep will do it: the error on the way here says more. */
export async function discardTemp(machine: Machine, path: string): Promise<void> {
  await machine.fs.rm(path, { force: true }).catch(() => undefined);
}

/** Sweeps a folder the first time that this run writes into it; one that can't be swept is told by what is written there. */
export async function sweepOnce(machine: Machine, folder: string): Promise<void> {
  if (machine.swept.has(folder)) return;
  machine.swept.add(folder);
  await sweepTemps(machine, folder).catch((error: unknown) => {
    if (codeOf(error) === null) throw error;
  });
}

/** Removes the temps of dead processes from a folder, and says which; those that can't be removed are left to another time. */
export async function sweepTemps(machine: Machine, folder: string): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of await machine.fs.readdir(folder)) {
    if (!(await isLeftBehind(machine, folder, name))) continue;
    try {
      await machine.fs.rm(join(folder, name));
      removed.push(name);
    } catch (error) {
      if (codeOf(error) === null) throw error;
    }
  }
  return removed;
}

async function isLeftBehind(machine: Machine, folder: string, name: string): Promise<boolean> {
  const [, host, pid] = TEMP.exec(name) ?? [];
  if (host === undefined || pid === undefined) return false;
  if (host === hostInName(machine) && !(await isProcessAlive(Number(pid)))) return true;
  return machine.now().getTime() - (await changedAt(machine, join(folder, name))) > OLD_AFTER_MS;
}

/** When a file was last written; as if just now where it has gone in between. */
async function changedAt(machine: Machine, path: string): Promise<number> {
  try {
    return (await machine.fs.stat(path)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return machine.now().getTime();
  }
}

function hostInName({ host }: Machine): string {
  return host.replace(/[^\w.-]/g, '_').slice(0, 60) || '_';
}
