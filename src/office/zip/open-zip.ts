import { createHash } from 'node:crypto';
import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, overLimit } from '../bounds/refusals.ts';
import type { ZipEntry } from './central-directory.ts';
import { readDirectory } from './central-directory.ts';
import { recognizeContainer } from './recognize-container.ts';

/** Limits for a zip archive from outside. */
export interface ZipLimits {
  readonly fileBytes: number;
  readonly parts: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
}

/** An archive with a checked directory; parts are unpacked one by one, each checked against its entry. */
export interface Zip {
  /** By name in lower case, since part names are case-insensitive. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** @throws AuditError workbook-damaged if length or checksum differ from the directory. */
  read(entry: ZipEntry): Uint8Array;
  /** The first bytes of a part, at most `length`, unchecked: enough to identify it. */
  peek(entry: ZipEntry, length: number): Uint8Array;
  /** SHA-256 of a part's bytes as they are packed, in hex: equal bytes unpack to equal parts. */
  packedDigest(entry: ZipEntry): string;
}

const RATIO_COUNTS_FROM = 1024 * 1024;

/**
 * Opens an archive without unpacking any of it.
 * @throws AuditError not-a-workbook, workbook-limit, workbook-damaged.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  checkFileSize(bytes, limits);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  recognizeContainer(buffer);
  const list = readDirectory(buffer, limits.parts);
  checkSizes(list, limits);
  checkOverlaps(list);
  return {
    entries: byName(list),
    read: (entry) => unpack(buffer, entry),
    peek: (entry, length) => peekInto(buffer, entry, length),
    packedDigest: (entry) => createHash('sha256').update(packedBytes(buffer, entry)).digest('hex'),
  };
}

/** Checks an archive opened with wider limits against narrower ones. @throws AuditError workbook-limit. */
export function assertWithin({ entries }: Zip, bytes: Uint8Array, limits: ZipLimits): void {
  checkFileSize(bytes, limits);
  if (entries.size > limits.parts) throw overLimit('parts', limits.parts);
  checkSizes([...entries.values()], limits);
}

function checkFileSize(bytes: Uint8Array, { fileBytes }: ZipLimits): void {
  if (bytes.length > fileBytes) throw overLimit('file-bytes', fileBytes);
}

function checkSizes(entries: readonly ZipEntry[], limits: ZipLimits): void {
  let total = 0;
  for (const { size, packedSize } of entries) {
    total += size;
    if (size > limits.partBytes) throw overLimit('part-bytes', limits.partBytes);
    if (size > RATIO_COUNTS_FROM && size > packedSize * limits.ratio) throw overLimit('ratio', limits.ratio);
  }
  if (total > limits.totalBytes) throw overLimit('total-bytes', limits.totalBytes);
}

/** Entries that share bytes can make a small file unpack into many large ones. */
function checkOverlaps(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const entry of inOrder) {
    if (entry.start < end) throw damaged('overlap');
    end = entry.dataStart + entry.packedSize;
  }
}

function byName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const map = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    const plain = key.includes('%') ? unescaped(key) : key;
    if (map.has(key) || map.has(plain)) throw damaged('duplicate-name');
    map.set(key, entry);
  }
  return map;
}

/** Some programs take `%31` in a part's name for `1`. */
function unescaped(name: string): string {
  return name.replace(/%([0-7][0-9a-f])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function unpack(buffer: Buffer, entry: ZipEntry): Uint8Array {
  const data = contentOf(buffer, entry);
  if (data.length !== entry.size) throw damaged('size');
  if (crc32(data) !== entry.crc) throw damaged('checksum');
  return data;
}

function packedBytes(buffer: Buffer, { dataStart, packedSize }: ZipEntry): Buffer {
  return buffer.subarray(dataStart, dataStart + packedSize);
}

function contentOf(buffer: Buffer, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(buffer, entry);
  if (entry.method === 'stored') return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (error) {
    throw damaged(isTooLong(error) ? 'size' : 'container');
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

const PEEK_PACKED = 2_048;
const SYNC_FLUSH = 2;

function peekInto(buffer: Buffer, entry: ZipEntry, length: number): Uint8Array {
  const packed = buffer.subarray(entry.dataStart, entry.dataStart + Math.min(entry.packedSize, PEEK_PACKED));
  if (entry.method === 'stored') return packed.subarray(0, length);
  try {
    // The packed bytes are cut off on purpose: flushing returns what they contain so far instead of an error. They unpack to at most 1,032
    // times their size, which limits the memory.
    return inflateRawSync(packed, { finishFlush: SYNC_FLUSH }).subarray(0, length);
  } catch {
    throw damaged('container');
  }
}
