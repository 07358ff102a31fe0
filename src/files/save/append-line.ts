import { constants, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { noMoreReadable } from '../guard/no-more-readable.ts';
import { openOwn } from '../guard/own-file.ts';
import { writeFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';
import { readOwnBytes } from '../read/read-own.ts';
import { syncFolder } from './rename-patiently.ts';
import { saveFile } from './save-file.ts';

/** No history comes near it; what has several names is read as a whole. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Adds one line at the end of a file of our own, readable by nobody who can't read `like`, and puts it on the disk. What a full disk took
 * of it is cut off again; what a power cut left of an earlier one is ended first, so that it spoils no other.
 * @throws AuditError as openOwn and writeFailure.
 */
export async function appendLine(machine: Machine, path: string, line: string, like: readonly string[]): Promise<void> {
  try {
    const flags = constants.O_RDWR | constants.O_APPEND;
    const handle = await openOwn(machine, path, { flags, made: await noMoreReadable(machine, like) }, 'written');
    try {
      const stats = await handle.stat();
      if (stats.nlink > 1) return await appendToCopy(machine, path, line);
      await append(handle, stats, line);
      if (stats.size === 0) await syncFolder(machine, dirname(absolute(machine, path)));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw writeFailure(error, path, dirname(path));
  }
}

async function append(handle: FileHandle, { size }: Stats, line: string): Promise<void> {
  const start = (await endsTorn(handle, size)) ? '\n' : '';
  await handle.appendFile(`${start}${line}\n`).catch(async (error) => {
    await handle.truncate(size);
    throw error;
  });
  await handle.sync();
}

/** A file with several names may be somebody's backup, or anything else: a new one takes this name, and the others keep theirs. */
async function appendToCopy(machine: Machine, path: string, line: string): Promise<void> {
  const before = Buffer.from((await readOwnBytes(machine, path, LARGEST)) ?? []);
  const start = before.length > 0 && before.at(-1) !== 0x0a ? '\n' : '';
  const text = Buffer.concat([before, Buffer.from(`${start}${line}\n`)]);
  await saveFile(machine, path, text, { overwrite: true, follow: false, isNextState: true });
}

async function endsTorn(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}
