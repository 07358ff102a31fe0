import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Keeper, ReadingRoom } from '../app/ports/ports.ts';

/** Bytes that are kept in memory before a file is made for the rest. */
const IN_MEMORY = 8_000_000;
/** Bytes above which we handle thousands of audits or a large workbook; memory is still ample. */
const MUCH = 1_000_000;

interface KeeperOptions {
  readonly inMemory?: number;
  /** Bytes from which on there is much to keep. */
  readonly much?: number;
  /** Told once that there is much to keep, and once that it is more than is kept in memory. */
  readonly onMuch?: (is: 'much' | 'too-much') => void;
}

/**
 * Keeps what thousands of audits and a large workbook come to: the first of it in memory, the rest in a file without a name in `folder`,
 * which goes with the process. Where no such file can be made, or its disk is full, all stays in memory.
 */
export function createKeeper(
  folder: string,
  { inMemory = IN_MEMORY, much = MUCH, onMuch }: KeeperOptions = {},
): Keeper {
  const file = createSpillFile(folder);
  let room = inMemory;

  function bytes(data: Uint8Array): Kept {
    const before = room;
    room -= data.length;
    if (before > inMemory - much && room <= inMemory - much) onMuch?.('much');
    if (before >= 0 && room < 0) onMuch?.('too-much');
    const spilled = room < 0 ? file.write(data) : null;
    if (spilled !== null) return spilled;
    // Copied, for it may be the beginning of a buffer of its own that is larger.
    const kept = data.length === data.buffer.byteLength ? data : new Uint8Array(data);
    return () => kept;
  }

  let packing = 0;

  function text(whole: string): () => string {
    // Where the other processor does not keep up, texts that wait for it would fill the memory.
    if (packing >= MOST_PACKING) return unpacking(bytes(deflateRawSync(whole, FASTEST)));
    // Not what was given: the function that is given back would hold on to it for ever.
    let kept: string | (() => string) = whole;
    packing += 1;
    deflateRaw(whole, FASTEST, (error, packed) => {
      packing -= 1;
      // One that could not be made small is kept as it is.
      if (error === null) kept = unpacking(bytes(packed));
    });
    return () => (typeof kept === 'string' ? kept : kept());
  }

  return { bytes, text };
}

/** Thousands are kept, each for a short time. */
const FASTEST = { level: 1 };
/** Texts that are being packed at a time. */
const MOST_PACKING = 8;

function unpacking(packed: () => Uint8Array): () => string {
  return () => inflateRawSync(packed()).toString('utf8');
}

type Kept = ReturnType<Keeper['bytes']>;

interface SpillFile {
  /** Null: there is no file, or no room in it. */
  write(data: Uint8Array): Kept | null;
}

function createSpillFile(folder: string): SpillFile {
  let file: number | null = null;
  let isUsable = true;
  let end = 0;
  return {
    write: (data) => {
      if (!isUsable) return null;
      try {
        file ??= openNameless(folder);
        writeWhole(file, data, end);
      } catch {
        // A temporary folder that is full or forbidden costs memory, nothing else.
        isUsable = false;
        return null;
      }
      const from = end;
      end += data.length;
      return readingOf(file, from, data.length);
    },
  };
}

/** The name is taken off at once, so that nothing is left behind however the process ends. */
function openNameless(folder: string): number {
  const path = join(folder, `facility-audit-${process.pid}-${randomBytes(6).toString('hex')}`);
  const file = openSync(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  return file;
}

function writeWhole(file: number, data: Uint8Array, at: number): void {
  let done = 0;
  while (done < data.length) done += writeSync(file, data, done, data.length - done, at + done);
}

/** A function of its own: made where the bytes were written, it would hold on to them. */
function readingOf(file: number, from: number, length: number): Kept {
  return (into) => readWhole(file, from, into === undefined ? new Uint8Array(length) : roomIn(into, length));
}

function roomIn(into: ReadingRoom, length: number): Uint8Array {
  if (into.bytes.length < length) into.bytes = new Uint8Array(length);
  return into.bytes.subarray(0, length);
}

function readWhole(file: number, from: number, data: Uint8Array): Uint8Array {
  const { length } = data;
  let done = 0;
  while (done < length) {
    const read = readSync(file, data, done, length - done, from + done);
    if (read === 0) throw new Error('What was kept on the disk is no longer there');
    done += read;
  }
  return data;
}
