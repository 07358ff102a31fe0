import { once } from 'node:events';
import { promisify } from 'node:util';
import { crc32, createDeflateRaw, deflateRaw, deflateRawSync } from 'node:zlib';

/** One part as it goes into an archive, packed already. */
export interface PackedPart {
  readonly name: string;
  readonly deflated: boolean;
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** 1 January 1980, 00:00: the earliest that the format knows, so that equal contents are equal files. */
const FIXED_TIME = 0;
const FIXED_DATE = 0x0021;
const VERSION = 20;

/** A part packed as small as it gets; pictures, which are packed already, are stored. */
export function packPart(name: string, content: string | Uint8Array): PackedPart {
  const bytes = bytesOf(content);
  return smaller(name, bytes, deflateRawSync(bytes, { level: 9 }));
}

const deflateInBackground = promisify(deflateRaw);

/** As packPart, but on another processor while this one goes on. */
export async function packInBackground(name: string, content: string | Uint8Array): Promise<PackedPart> {
  const bytes = bytesOf(content);
  return smaller(name, bytes, await deflateInBackground(bytes, { level: 9 }));
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

function smaller(name: string, bytes: Uint8Array, packed: Uint8Array): PackedPart {
  const deflated = packed.length < bytes.length;
  return { name, deflated, data: deflated ? packed : bytes, size: bytes.length, crc: crc32(bytes) };
}

/** A part packed while its text is being made, so that a large sheet is never in memory as a whole. */
export async function packPieces(name: string, pieces: Iterable<string>): Promise<PackedPart> {
  const deflate = createDeflateRaw({ level: 6 });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(deflate, 'end');
  let [size, crc] = [0, 0];
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  }
  deflate.end();
  await ended;
  return { name, deflated: true, data: Buffer.concat(chunks), size, crc };
}

/** The archive of these parts in this order, with fixed dates: equal parts give equal bytes. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const local = localHeader(part, name);
    directory.push(directoryEntry(part, name, offset), name);
    pieces.push(local, name, part.data);
    offset += local.length + name.length + part.data.length;
  }
  const directoryLength = directory.reduce((sum, each) => sum + each.length, 0);
  return Buffer.concat([...pieces, ...directory, endRecord(parts.length, directoryLength, offset)]);
}

function localHeader(part: PackedPart, name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, part, name);
  return header;
}

function directoryEntry(part: PackedPart, name: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  writeCommon(entry, 8, part, name);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

/** Flags to name length, which both kinds of header have in the same order. */
function writeCommon(header: Buffer, at: number, part: PackedPart, name: Buffer): void {
  header.writeUInt16LE(0, at);
  header.writeUInt16LE(part.deflated ? 8 : 0, at + 2);
  header.writeUInt16LE(FIXED_TIME, at + 4);
  header.writeUInt16LE(FIXED_DATE, at + 6);
  header.writeUInt32LE(part.crc, at + 8);
  header.writeUInt32LE(part.data.length, at + 12);
  header.writeUInt32LE(part.size, at + 16);
  header.writeUInt16LE(name.length, at + 20);
}

function endRecord(count: number, directoryLength: number, directoryStart: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directoryLength, 12);
  record.writeUInt32LE(directoryStart, 16);
  return record;
}
