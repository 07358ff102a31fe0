import { crc32 } from 'node:zlib';
import type { PictureFacts } from '../domain/exif.ts';
import { NO_FACTS, readExif, writeExif } from '../domain/exif.ts';
import { isPng, type PngChunk, pngChunks, pngSignature } from '../domain/png-chunks.ts';

/** What a picture needs to look as it did, animations included; texts, times and what nobody knows is left out. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

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
  return { bytes: new Uint8Array(Buffer.concat([pngSignature, header, ...turned, ...rest])), ...facts };
}

/** Up to the end of the picture: what programs leave behind it may be the picture before it was cropped. Null where there is none. */
function chunksOf(bytes: Uint8Array): readonly PngChunk[] | null {
  const chunks = isPng(bytes) ? [...pngChunks(bytes)] : [];
  return chunks[0]?.type === 'IHDR' && chunks.at(-1)?.type === 'IEND' ? chunks : null;
}

function chunkOf(type: string, content: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(12 + content.length);
  whole.writeUInt32BE(content.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(content, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + content.length)), 8 + content.length);
  return whole;
}
