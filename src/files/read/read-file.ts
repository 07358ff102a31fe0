import { createHash } from 'node:crypto';
import type { BigIntStats, Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { SeeStart } from '../../app/ports/files-port.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { identityIn } from '../guard/identity.ts';
import { readFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';

/** A whole file of at most `limit` bytes, which is from then on an input. @throws AuditError too-large before anything is read, as readFailure, and what `see` throws. */
export function readFile(
  machine: Machine,
  path: string,
  limit: number,
  see: SeeStart = seeNothing,
): Promise<Uint8Array> {
  return opened(machine, path, limit, (handle, size) => readAtMost(handle, size, path, limit, see));
}

/** That a file could be read. @throws AuditError as readFile. */
export function assertReadableFile(machine: Machine, path: string, limit: number): Promise<void> {
  return opened(machine, path, limit, async () => undefined);
}

/** SHA-256 of a file of at most `limit` bytes, read in pieces. @throws AuditError as readFile. */
export function fileDigest(machine: Machine, path: string, limit: number): Promise<string> {
  return opened(machine, path, limit, async (handle) => {
    const hash = createHash('sha256');
    const piece = new Uint8Array(PIECE);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE, null);
      if (bytesRead === 0) return hash.digest('hex');
      length += bytesRead;
      if (length > limit) throw failure('too-large', { size: length, limit }, { file: path });
      hash.update(piece.subarray(0, bytesRead));
    }
  });
}

const PIECE = 262_144;
const START = 1024;
/** A smaller file is read at once, which is faster than looking at its start first. */
const LARGE = 1024 * 1024;

async function seeNothing(): Promise<void> {}

async function opened<Value>(
  machine: Machine,
  path: string,
  limit: number,
  read: (handle: FileHandle, size: number) => Promise<Value>,
): Promise<Value> {
  try {
    // Checked before opening: opening a pipe without a writer would wait for ever.
    assertReadable(await machine.fs.stat(absolute(machine, path)), path, limit);
    const handle = await machine.fs.open(absolute(machine, path), 'r');
    try {
      const stats = await handle.stat({ bigint: true });
      assertReadable(stats, path, limit);
      machine.inputs.add(await identityIn(machine, stats, path));
      return await read(handle, Number(stats.size));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readFailure(error, path);
  }
}

function assertReadable(stats: Stats | BigIntStats, path: string, limit: number): void {
  if (stats.isDirectory()) throw failure('file-is-folder', {}, { file: path });
  if (!stats.isFile()) throw failure('file-unreadable', { reason: 'not-a-file', code: null }, { file: path });
  if (stats.size > limit) throw failure('too-large', { size: Number(stats.size), limit }, { file: path });
}

/**
 * All of an open file of at most `limit` bytes, however few of them the system gives at a time, as network drives do. One byte more than
 * allowed is asked for: a file may grow while it is read, and those below /proc say that they are empty. @throws AuditError too-large.
 */
export async function readAtMost(
  handle: FileHandle,
  size: number,
  path: string,
  limit: number,
  see: SeeStart = seeNothing,
): Promise<Uint8Array> {
  if (size > limit) throw failure('too-large', { size, limit }, { file: path });
  let buffer = new Uint8Array(Math.max(size + 1, START));
  let length = 0;
  for (;;) {
    const asked = length === 0 && size > LARGE ? START : buffer.length - length;
    const { bytesRead } = await handle.read(buffer, length, asked, null);
    if (length === 0)
      await see(buffer.subarray(0, Math.min(bytesRead, START)), { size, tail: (most) => readTail(handle, size, most) });
    if (bytesRead === 0) return buffer.subarray(0, length);
    length += bytesRead;
    if (length > limit) throw failure('too-large', { size: length, limit }, { file: path });
    if (bytesRead < asked && length === size) return buffer.subarray(0, length);
    if (length === buffer.length) buffer = grown(buffer, limit);
  }
}

/** Reads at a position without moving the reading position. */
async function readTail(handle: FileHandle, size: number, most: number): Promise<Uint8Array> {
  const tail = new Uint8Array(Math.min(size, most));
  let length = 0;
  while (length < tail.length) {
    const { bytesRead } = await handle.read(tail, length, tail.length - length, size - tail.length + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return tail.subarray(0, length);
}

function grown(buffer: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(Math.max(buffer.length * 2, 65_536), limit + 1));
  larger.set(buffer);
  return larger;
}
