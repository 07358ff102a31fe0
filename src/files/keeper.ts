import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReadingRoom } from '../app/ports/files-port.ts';
import type { Keeper } from '../app/ports/surroundings-port.ts';

/** Bytes kept in memory; the rest goes into a file. */
const IN_MEMORY = 8_000_000;
/** Bytes above which we handle thousands of audits or a large workbook; memory is still ample. */
const MUCH = 1_000_000;

interface KeeperOptions {
  readonly inMemory?: number;
  /** Bytes above which there is much to keep. */
  readonly much?: number;
  /** Called once when there is much to keep, and once when it exceeds what is kept in memory. */
  readonly onMuch?: (is: 'much' | 'too-much') => void;
}

/**
 * Keeps the data of thousands of audits or of a large workbook: the first part in memory, the rest in an unnamed file in `folder`, which
 * disappears with the process. If the file can't be created or its disk is full, everything stays in memory.
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
    // Copied, because it may be the start of a larger buffer of its own.
    const kept = data.length === data.buffer.byteLength ? data : new Uint8Array(data);
    return () => kept;
  }

  let packing = 0;

  function text(whole: string): () => string {
    // If the other processor falls behind, waiting texts would fill the memory.
    if (packing >= MOST_PACKING) return unpacking(bytes(deflateRawSync(whole, FASTEST)));
    // Not the argument itself: the returned function would keep it alive for ever.
    let kept: string | (() => string) = whole;
    packing += 1;
    deflateRaw(whole, FASTEST, (error, packed) => {
      packing -= 1;
      // Kept as it is if packing failed.
      if (error === null) kept = unpacking(bytes(packed));
    });
    return () => (typeof kept === 'string' ? kept : kept());
  }

  return { bytes, text };
}

/** Thousands are kept, each only briefly. */
const FASTEST = { level: 1 };
/** Maximum number of texts being packed. */
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
        // A full or forbidden temporary folder costs only memory.
        isUsable = false;
        return null;
      }
      const from = end;
      end += data.length;
      return readingOf(file, from, data.length);
    },
  };
}

/** Deletes the name at once, so that nothing is left behind however the process ends. */
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

/** A function of its own: created beside the written bytes, the closure would keep them alive. */
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
