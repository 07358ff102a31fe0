import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';
import { syncFolder } from './rename-patiently.ts';

/**
 * Adds one line at the end of a file and puts it on the disk. What a full disk took of it is cut off again; what a power cut left
 * of an earlier one is ended first, so that it spoils no other.
 * @throws AuditError as writeFailure.
 */
export async function appendLine(machine: Machine, path: string, line: string): Promise<void> {
  try {
    const handle = await machine.fs.open(absolute(machine, path), 'a+');
    try {
      const { size } = await handle.stat();
      const start = (await endsTorn(handle, size)) ? '\n' : '';
      await handle.appendFile(`${start}${line}\n`).catch(async (error) => {
        await handle.truncate(size);
        throw error;
      });
      await handle.sync();
      if (size === 0) await syncFolder(machine, dirname(absolute(machine, path)));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw writeFailure(error, path, dirname(path));
  }
}

async function endsTorn(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}
