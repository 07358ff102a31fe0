import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, unlessCode } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';

/** How long a virus scanner or indexer may hold a file on Windows before we give up. */
const PATIENCE_MS = 200;

/** Renames over an existing file, retrying briefly while somebody holds it. @throws errors of the system. */
export async function renamePatiently(machine: Machine, from: string, to: string): Promise<void> {
  for (let waited = 0, pause = 10; ; waited += pause, pause = Math.min(pause * 2, PATIENCE_MS - waited)) {
    try {
      return await machine.fs.rename(from, to);
    } catch (error) {
      if (!isHeld(error) || waited >= PATIENCE_MS) throw error;
      await wait(pause);
    }
  }
}

/** Whether Windows reports that a file is in use. */
export function isHeld(error: unknown): boolean {
  return ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '');
}

/** Makes the new name durable too. Not supported on Windows and on some network disks. */
export async function syncFolder(machine: Machine, folder: string): Promise<void> {
  if (machine.platform === 'win32') return;
  const cannot = unlessCode('EACCES', 'EPERM', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR');
  const handle = await machine.fs.open(folder, 'r').catch(cannot);
  if (handle === undefined) return;
  try {
    await handle.sync().catch(cannot);
  } finally {
    await handle.close();
  }
}
