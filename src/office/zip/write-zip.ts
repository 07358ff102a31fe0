import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FilePieces, ReadingRoom } from '../../app/ports/files-port.ts';
import type { Keeper } from '../../app/ports/surroundings-port.ts';
import { combinedCrc } from './combined-crc.ts';

/** A packed part, ready for an archive. */
export interface PackedPart {
  readonly name: string;
  readonly deflated: boolean;
  /** Bytes of `data`. */
  readonly packedSize: number;
  readonly data: FilePieces['pieces'];
  readonly size: number;
  readonly crc: number;
}

/** A stretch of a part's text, packed so that others can precede and follow it. */
export interface PackedStretch {
  readonly packedSize: number;
  readonly data: Kept;
  readonly size: number;
  readonly crc: number;
}

type Kept = ReturnType<Keeper['bytes']>;

/** 1 January 1980, 00:00, the earliest that the format allows: fixed, so that equal contents give equal files. */
const FIXED_TIME = 0;
const FIXED_DATE = 0x0021;
const VERSION = 20;
/** Without it Windows reads names in the code page of the machine. */
const NAME_IN_UTF8 = 0x0800;

/** How hard to compress: `small` for files that are mailed, `fast` for hundreds of megabytes. */
export type Effort = 'small' | 'fast';

const levels: Readonly<Record<Effort, number>> = { small: 7, fast: 5 };

/**
 * Readers, including ours, treat a part that unpacks to two hundred times its size as an attack, unless it is small. A text of one letter
 * repeated a million times would reach that, so such a part is packed without back references, at most eight times.
 */
const MOST_TIMES = 150;
const MAY_BE_MORE = 500_000;
const letterByLetter = { strategy: constants.Z_HUFFMAN_ONLY };

/** Packs a part as small as possible; pictures, which are already compressed, are stored. */
export function packPart(name: string, content: string | Uint8Array, effort: Effort = 'small'): PackedPart {
  const bytes = bytesOf(content);
  const packed = deflateRawSync(bytes, { level: levels[effort] });
  return smaller(name, bytes, isTooSmall(packed, bytes) ? deflateRawSync(bytes, letterByLetter) : packed);
}

const deflateInBackground = promisify(deflateRaw);

/** Like packPart, in parallel on another processor. */
export async function packInBackground(
  name: string,
  content: string | Uint8Array,
  effort: Effort = 'small',
): Promise<PackedPart> {
  const bytes = bytesOf(content);
  const packed = await deflateInBackground(bytes, { level: levels[effort] });
  return smaller(name, bytes, isTooSmall(packed, bytes) ? await deflateInBackground(bytes, letterByLetter) : packed);
}

function isTooSmall(packed: Uint8Array, bytes: Uint8Array): boolean {
  return bytes.length > MAY_BE_MORE && packed.length * MOST_TIMES < bytes.length;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

function smaller(name: string, bytes: Uint8Array, packed: Uint8Array): PackedPart {
  const deflated = packed.length < bytes.length;
  const data = deflated ? packed : bytes;
  return { name, deflated, packedSize: data.length, data: () => [data], size: bytes.length, crc: crc32(bytes) };
}

/** The text that was packed into a part. */
export function unpackedText({ data, deflated }: PackedPart): string {
  const packed = Buffer.concat([...data()]);
  return (deflated ? inflateRawSync(packed) : packed).toString('utf8');
}

/** SHA-256 of a part's bytes as they are packed, in hex. */
export function packedDigest({ data }: PackedPart): string {
  const digest = createHash('sha256');
  for (const piece of data({ bytes: new Uint8Array() })) digest.update(piece);
  return digest.digest('hex');
}

/** The part with its bytes moved to the keeper until the archive is written. */
export function keptPart(part: PackedPart, keeper: Keeper): PackedPart {
  const pieces = [...part.data()].map((piece) => keeper.bytes(piece));
  return { ...part, data: (into) => unkept(pieces, into) };
}

function* unkept(pieces: readonly Kept[], into: ReadingRoom | undefined): Generator<Uint8Array> {
  for (const piece of pieces) yield piece(into);
}

/** Ends a stretch on a whole byte, without ending the data and without back references from the next stretch. */
const STRETCH = { level: levels.fast, finishFlush: constants.Z_FULL_FLUSH };
/** The empty block that tells a reader that the data end. */
const END_OF_DATA = Uint8Array.of(3, 0);
const CHARACTERS_A_STRETCH = 1_000_000;

/** Packs a text so that other stretches can precede and follow it. */
export function packStretch(text: Uint8Array, keeper: Keeper): PackedStretch {
  const small = deflateRawSync(text, STRETCH);
  const packed = isTooSmall(small, text) ? deflateRawSync(text, { ...STRETCH, ...letterByLetter }) : small;
  return { packedSize: packed.length, data: keeper.bytes(packed), size: text.length, crc: crc32(text) };
}

/** A part made of texts and already packed stretches; never in memory as a whole. */
export function packStretches(name: string, pieces: Iterable<string | PackedStretch>, keeper: Keeper): PackedPart {
  const stretches: PackedStretch[] = [];
  let [size, crc, waiting] = [0, 0, ''];
  const add = (stretch: PackedStretch): void => {
    size += stretch.size;
    crc = combinedCrc(crc, stretch.crc, stretch.size);
    stretches.push(stretch);
  };
  const addWaiting = (): void => {
    if (waiting === '') return;
    const bytes = Buffer.from(waiting, 'utf8');
    waiting = '';
    add(packStretch(bytes, keeper));
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      waiting += piece;
      if (waiting.length >= CHARACTERS_A_STRETCH) addWaiting();
      continue;
    }
    addWaiting();
    add(piece);
  }
  addWaiting();
  const all = [...stretches.map(({ data }) => data), () => END_OF_DATA];
  const packedSize = stretches.reduce((sum, each) => sum + each.packedSize, END_OF_DATA.length);
  return { name, deflated: true, packedSize, data: (into) => unkept(all, into), size, crc };
}

/** The archive of these parts in this order, with fixed dates: equal parts give equal bytes. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  return Buffer.concat([...zipPieces(parts).pieces()]);
}

/** Like writeZip, piece by piece. */
export function zipPieces(parts: readonly PackedPart[]): FilePieces {
  const directory: Uint8Array[] = [];
  const heads = parts.map((part) => ({ part, name: Buffer.from(part.name, 'utf8') }));
  let offset = 0;
  for (const { part, name } of heads) {
    directory.push(directoryEntry(part, name, offset), name);
    offset += LOCAL_HEADER + name.length + part.packedSize;
  }
  const directoryLength = directory.reduce((sum, each) => sum + each.length, 0);
  const end = [...directory, endRecord(parts.length, directoryLength, offset)];
  return {
    size: offset + directoryLength + END_RECORD,
    *pieces(into) {
      for (const { part, name } of heads) {
        yield localHeader(part, name);
        yield name;
        yield* part.data(into);
      }
      yield* end;
    },
  };
}

const LOCAL_HEADER = 30;
const END_RECORD = 22;

function localHeader(part: PackedPart, name: Buffer): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER);
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

/** The fields from flags to name length, which both kinds of header have in the same order. */
function writeCommon(header: Buffer, at: number, part: PackedPart, name: Buffer): void {
  header.writeUInt16LE(isAscii(name) ? 0 : NAME_IN_UTF8, at);
  header.writeUInt16LE(part.deflated ? 8 : 0, at + 2);
  header.writeUInt16LE(FIXED_TIME, at + 4);
  header.writeUInt16LE(FIXED_DATE, at + 6);
  header.writeUInt32LE(part.crc, at + 8);
  header.writeUInt32LE(part.packedSize, at + 12);
  header.writeUInt32LE(part.size, at + 16);
  header.writeUInt16LE(name.length, at + 20);
}

function isAscii(name: Buffer): boolean {
  return name.every((byte) => byte < 0x80);
}

function endRecord(count: number, directoryLength: number, directoryStart: number): Buffer {
  const record = Buffer.alloc(END_RECORD);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directoryLength, 12);
  record.writeUInt32LE(directoryStart, 16);
  return record;
}
