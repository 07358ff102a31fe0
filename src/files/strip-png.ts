import { crc32 } from 'node:zlib';
import type { PictureFacts } from '../domain/exif.ts';
import { NO_FACTS, readExif, writeExif } from '../domain/exif.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** What a picture needs to look as it did, animations included; texts, times and what nobody knows is left out. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
  /** With its length, type and check sum. */
  readonly whole: Uint8Array;
}

/**
 * The PNG with only those chunks that make the picture; an orientation other than upright stays, as the only thing in its EXIF chunk.
 * Null for what is no PNG, or a damaged one.
 */
export function stripPng(bytes: Uint8Array): ({ readonly bytes: Uint8Array } & PictureFacts) | null {
  const chunks = chunksOf(bytes);
  if (chunks === null) return null;
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const facts = exif === undefined ? NO_FACTS : readExif(exif.content);
  const [header, ...rest] = chunks.filter(({ type }) => KEPT.has(type)).map(({ whole }) => whole);
  if (header === undefined) return null;
  const turned = facts.orientation === 1 ? [] : [chunkOf('eXIf', writeExif(facts.orientation))];
  return { bytes: new Uint8Array(Buffer.concat([SIGNATURE, header, ...turned, ...rest])), ...facts };
}

/** Up to the end of the picture: what programs leave behind it may be the picture before it was cropped. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  if (Buffer.compare(bytes.subarray(0, SIGNATURE.length), SIGNATURE) !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, content: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks[0]?.type === 'IHDR' ? chunks : null;
    at = end;
  }
  return null;
}

function chunkOf(type: string, content: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(12 + content.length);
  whole.writeUInt32BE(content.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(content, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + content.length)), 8 + content.length);
  return whole;
}
