import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';

const OWNER = 0o600;

/**
 * The mode of a new file that holds what `like` hold: read and written by nobody who may not do so with each of them. Those that are not
 * there say nothing.
 */
export async function noMoreReadable(machine: Machine, like: readonly string[]): Promise<number> {
  let mode = 0o666;
  for (const path of like) {
    const stats = await machine.fs.stat(absolute(machine, path)).catch(() => null);
    if (stats !== null) mode &= stats.mode | OWNER;
  }
  return mode;
}

/** The same for a folder: who may read its files may also enter it. */
export function folderMode(mode: number): number {
  return mode | ((mode & 0o444) >> 2);
}
