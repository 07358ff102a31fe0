import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { isProcessAlive } from '../machine/process-life.ts';

const TEMP = /^\.facility-audit-(.+)-(\d+)-(\d+)\.tmp$/;

/** No save takes that long: an older temporary file is abandoned, whichever machine made it. */
const OLD_AFTER_MS = 24 * 60 * 60 * 1000;

export interface Temp {
  readonly path: string;
  readonly handle: FileHandle;
}

/** Opens a new hidden file in `folder` for writing; its name contains this process, so that leftovers can be recognised. */
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

/** Removes a temporary file. If that fails, a later sweep does it: the error that led here is more important. */
export async function discardTemp(machine: Machine, path: string): Promise<void> {
  await machine.fs.rm(path, { force: true }).catch(() => undefined);
}

/** Sweeps a folder the first time this run writes into it; if that fails, the write itself will report why. */
export async function sweepOnce(machine: Machine, folder: string): Promise<void> {
  if (machine.swept.has(folder)) return;
  machine.swept.add(folder);
  await sweepTemps(machine, folder).catch((error: unknown) => {
    if (codeOf(error) === null) throw error;
  });
}

/** Removes temporary files of dead processes from a folder and returns their paths; those that can't be removed are left for later. */
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

/** When a file was last written; the present moment if it has just disappeared. */
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
