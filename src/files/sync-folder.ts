import { unlessCode } from './fs-failure.ts';
import type { Machine } from './machine.ts';

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
