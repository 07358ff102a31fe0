import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, unlessCode } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';

/** How long a virus scanner or an indexer may hold a file on Windows before we give up. */
const PATIENCE_MS = 200;

/** Renames onto what is there, trying again for a moment while somebody holds it. @throws errors of the system. */
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

/** True for the errors by which Windows says that a file is in use. */
export function isHeld(error: unknown): boolean {
  return ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '');
}

/** Makes the new name itself durable. Windows has no such thing, nor have some disks on the network. */
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
