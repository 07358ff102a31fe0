import { crc32 } from 'node:zlib';
import type { PictureFacts } from '../../domain/pictures/exif.ts';
import { NO_FACTS, readExif, writeExif } from '../../domain/pictures/exif.ts';
import { isJpeg, type JpegSegment, jpegMarkers, jpegSegments } from '../../domain/pictures/jpeg-segments.ts';
import { isPng, type PngChunk, pngChunks, pngSignature } from '../../domain/pictures/png-chunks.ts';

/** A picture that looks the same and contains no other information. */
export interface Stripped {
  readonly bytes: Uint8Array;
  /** By the file's content, whatever its name. */
  readonly extension: 'jpg' | 'png';
  /** How to turn it upright, as in EXIF; the stripped picture keeps this information. */
  readonly orientation: number;
  readonly takenOn: string | null;
  /** Whether there was anything to remove. */
  readonly isChanged: boolean;
}

/** Removes EXIF, GPS, XMP, IPTC, comments, embedded previews and appended data from a JPEG or PNG; null if that is not possible. */
export function stripMetadata(bytes: Uint8Array): Stripped | null {
  const jpeg = stripJpeg(bytes);
  const stripped = jpeg ?? stripPng(bytes);
  if (stripped === null) return null;
  const isChanged = Buffer.compare(stripped.bytes, bytes) !== 0;
  return { ...stripped, extension: jpeg === null ? 'png' : 'jpg', isChanged };
}

const { START, END, SCAN } = jpegMarkers;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

const EXIF = 'Exif\0\0';

/**
 * The JPEG without application data and comments, except JFIF (without its preview), colour profile and Adobe's colour transform; an
 * orientation other than upright is kept, alone in its EXIF block. Null if not a JPEG, or damaged.
 */
function stripJpeg(bytes: Uint8Array): ({ readonly bytes: Uint8Array } & PictureFacts) | null {
  const segments = segmentsOf(bytes);
  if (segments === null) return null;
  const facts = factsOf(segments);
  const kept = segments.flatMap(withoutMetadata);
  const head = kept.filter(({ marker }) => marker === APP0);
  const rest = kept.filter(({ marker }) => marker !== APP0);
  return { bytes: joined([...head, ...orientationSegment(facts.orientation), ...rest]), ...facts };
}

/** Up to the end-of-image marker: cameras append previews, videos and locations. Null if there is no picture, or no end. */
function segmentsOf(bytes: Uint8Array): readonly JpegSegment[] | null {
  const segments = isJpeg(bytes) ? [...jpegSegments(bytes)] : [];
  if (segments.pop()?.marker !== END) return null;
  return segments.some(({ marker }) => marker === SCAN) ? segments : null;
}

function factsOf(segments: readonly JpegSegment[]): PictureFacts {
  const exif = segments.find(({ marker, content }) => marker === APP1 && startsWith(content, EXIF));
  return exif === undefined ? NO_FACTS : readExif(exif.content.subarray(EXIF.length));
}

function withoutMetadata(segment: JpegSegment): readonly JpegSegment[] {
  const { marker, content } = segment;
  if (marker === COMMENT) return [];
  if (marker < APP0 || marker > APP15) return [segment];
  if (marker === APP0 && startsWith(content, 'JFIF\0')) return [{ ...segment, content: withoutPreview(content) }];
  if (marker === APP2 && startsWith(content, 'ICC_PROFILE\0')) return [segment];
  return marker === APP14 && startsWith(content, 'Adobe') ? [segment] : [];
}

/** JFIF may contain a small picture made before the large one was cropped. */
function withoutPreview(jfif: Uint8Array): Uint8Array {
  return jfif.length < 14 ? jfif : Uint8Array.of(...jfif.subarray(0, 12), 0, 0);
}

function orientationSegment(orientation: number): readonly JpegSegment[] {
  if (orientation === 1) return [];
  const content = Uint8Array.of(...Buffer.from(EXIF, 'latin1'), ...writeExif(orientation));
  return [{ marker: APP1, content, data: new Uint8Array() }];
}

function joined(segments: readonly JpegSegment[]): Uint8Array {
  const parts = segments.flatMap(({ marker, content, data }) => {
    const length = content.length + 2;
    return [Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content, data];
  });
  return new Uint8Array(Buffer.concat([Uint8Array.of(0xff, START), ...parts, Uint8Array.of(0xff, END)]));
}

function startsWith(content: Uint8Array, text: string): boolean {
  return (
    Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, text.length)).toString('latin1') === text
  );
}

/** Chunks that a picture needs to look the same, animations included; texts, times and unknown chunks are removed. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

/**
 * The PNG with only the chunks that make up the picture; an orientation other than upright is kept, alone in its EXIF chunk. Null if not a
 * PNG, or damaged.
 */
function stripPng(bytes: Uint8Array): ({ readonly bytes: Uint8Array } & PictureFacts) | null {
  const chunks = chunksOf(bytes);
  if (chunks === null) return null;
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const facts = exif === undefined ? NO_FACTS : readExif(exif.content);
  const [header, ...rest] = chunks.filter(({ type }) => KEPT.has(type)).map(({ whole }) => whole);
  if (header === undefined) return null;
  const turned = facts.orientation === 1 ? [] : [chunkOf('eXIf', writeExif(facts.orientation))];
  return { bytes: new Uint8Array(Buffer.concat([pngSignature, header, ...turned, ...rest])), ...facts };
}

/** Up to IEND: what programs leave after it may be the picture before cropping. Null if there is none. */
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
