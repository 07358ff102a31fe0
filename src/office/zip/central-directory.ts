import { isAscii, isUtf8 } from 'node:buffer';
import { damaged, notAWorkbook, overLimit } from '../bounds/refusals.ts';

/** One part of an archive, as declared in its directory and confirmed by its local header. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Offset of its local header. */
  readonly start: number;
  readonly dataStart: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 0x1 | 0x2000;

/** Entries of the central directory, each checked on its own. @throws AuditError not-a-workbook, workbook-limit, workbook-damaged. */
export function readDirectory(bytes: Buffer, maxEntries: number): readonly ZipEntry[] {
  const end = findEnd(bytes);
  if (end >= 20 && bytes.readUInt32LE(end - 20) === ZIP64_LOCATOR) throw notAWorkbook('zip64');
  const word = (at: number): number => bytes.readUInt16LE(end + at);
  const count = word(10);
  const length = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || length === 0xffffffff || start === 0xffffffff) throw notAWorkbook('zip64');
  if (word(4) !== 0 || word(6) !== 0 || word(8) !== count) throw damaged('container');
  if (count > maxEntries) throw overLimit('parts', maxEntries);
  if (start + length !== end) throw damaged('container');
  return withOneSeparator(readEntries(bytes, start, end, count));
}

/**
 * The names in the directory of an archive of `size` bytes, read from its last bytes.
 * @throws AuditError not-a-workbook, workbook-limit, workbook-damaged.
 */
export function namesAtEnd(tail: Buffer, size: number): readonly string[] {
  const end = findEnd(tail);
  const names: string[] = [];
  let at = tail.readUInt32LE(end + 16) - (size - tail.length);
  if (at < 0) throw damaged('container');
  while (at + ENTRY_LENGTH <= end && tail.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const name = nameOf(tail.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + tail.readUInt16LE(at + 28)));
    names.push(name.replaceAll('\\', '/'));
    at = nextEntry(tail, at);
  }
  return names;
}

/** The end record must end exactly at the end of the file: programs would disagree on anything after it. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) !== END_RECORD) continue;
    if (at + END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw damaged('container');
}

/**
 * Old archivers of Windows write backslashes between folders. Where all names do, they are read as what is meant; where some do,
 * programs differ in what they are.
 */
function withOneSeparator(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  if (!entries.some(({ name }) => name.includes('\\'))) return entries;
  if (entries.some(({ name }) => name.includes('/'))) throw notAWorkbook('unsafe-name');
  return entries.map((entry) => ({ ...entry, name: entry.name.replaceAll('\\', '/') }));
}

function readEntries(bytes: Buffer, start: number, end: number, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged('container');
    const next = nextEntry(bytes, at);
    if (next > end) throw damaged('container');
    entries.push(readEntry(bytes, at, start));
    at = next;
  }
  if (at !== end) throw damaged('container');
  return entries;
}

/** Offset after an entry's name, extra field and comment. */
function nextEntry(bytes: Buffer, at: number): number {
  return at + ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
}

function readEntry(bytes: Buffer, at: number, directory: number): ZipEntry {
  const rawName = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28));
  const name = nameOf(rawName);
  if (!isSafeName(name.replaceAll('\\', '/'))) throw notAWorkbook('unsafe-name');
  if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw notAWorkbook('old-or-encrypted');
  const method = methodOf(bytes.readUInt16LE(at + 10));
  const number = (field: number): number => bytes.readUInt32LE(at + field);
  const [crc, packedSize, size, start] = [number(16), number(20), number(24), number(42)];
  if ([packedSize, size, start].includes(0xffffffff)) throw notAWorkbook('zip64');
  if (method === 'stored' && packedSize !== size) throw damaged('size');
  checkExtra(bytes.subarray(at + ENTRY_LENGTH + rawName.length, nextEntry(bytes, at)), rawName);
  const dataStart = readLocalHeader(bytes, { start, rawName, directory, entry: at });
  return { name, method, packedSize, size, crc, start, dataStart };
}

/** Older programs write names in the code page of their system: such a name is unreadable, but it still counts as a name. */
function nameOf(raw: Buffer): string {
  return isUtf8(raw) ? raw.toString('utf8') : raw.toString('latin1').replace(/[\u0080-\u009f]/g, '_');
}

function methodOf(code: number): ZipEntry['method'] {
  if (code === 0) return 'stored';
  if (code === 8) return 'deflated';
  throw notAWorkbook('method');
}

interface LocalHeader {
  readonly start: number;
  readonly rawName: Buffer;
  readonly directory: number;
  /** Offset of its entry in the directory. */
  readonly entry: number;
}

/** Its length and checksum stand behind the data, and not in the local header. */
const SAID_BEHIND = 0x8;

/** Where the data begin. What it says must be what the directory says: programs differ in which of the two they believe. */
function readLocalHeader(bytes: Buffer, { start, rawName, directory, entry }: LocalHeader): number {
  if (start + LOCAL_LENGTH > directory || bytes.readUInt32LE(start) !== LOCAL_HEADER) throw damaged('container');
  const nameEnd = start + LOCAL_LENGTH + bytes.readUInt16LE(start + 26);
  if (!bytes.subarray(start + LOCAL_LENGTH, nameEnd).equals(rawName)) throw damaged('container');
  const dataStart = nameEnd + bytes.readUInt16LE(start + 28);
  if (dataStart + bytes.readUInt32LE(entry + 20) > directory) throw damaged('overlap');
  const isSaidBehind = (bytes.readUInt16LE(start + 6) & SAID_BEHIND) !== 0;
  const same = (from: number, to: number): boolean => {
    return bytes.subarray(start + from, start + to).equals(bytes.subarray(entry + from + 2, entry + to + 2));
  };
  if (!same(8, 10) || (!isSaidBehind && !same(14, 26))) throw damaged('container');
  checkExtra(bytes.subarray(nameEnd, dataStart), rawName);
  return dataStart;
}

const UNICODE_NAME = 0x7075;

/** Beside its name a part may have another one, by which some programs call it. @throws AuditError workbook-damaged. */
function checkExtra(extra: Buffer, rawName: Buffer): void {
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = at + 4 + extra.readUInt16LE(at + 2);
    const name = extra.subarray(at + 9, next);
    if (extra.readUInt16LE(at) === UNICODE_NAME && isAscii(rawName) && !name.equals(rawName))
      throw damaged('container');
    at = next;
  }
}

/** False for names that could leave a folder or hide; nothing is written to disk, but no genuine workbook has them. */
function isSafeName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (name === '' || /[\u0000-\u001f\u007f\ufffd]/.test(name)) return false;
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return false;
  const segments = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  return !segments.some((segment) => ['', '.', '..'].includes(segment));
}
