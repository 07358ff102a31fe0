import type { PictureFacts } from '../domain/exif.ts';
import { NO_FACTS, readExif, writeExif } from '../domain/exif.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

const EXIF = 'Exif\0\0';

/** A piece of the file with its marker; of a scan also the picture data behind it. */
interface Segment {
  readonly marker: number;
  readonly content: Uint8Array;
  readonly data: Uint8Array;
}

/**
 * The JPEG without application data and comments, but for JFIF (without its preview), colour profile and Adobe's colour transform;
 * an orientation other than upright stays, as the only thing in its EXIF block. Null for what is no JPEG, or a damaged one.
 */
export function stripJpeg(bytes: Uint8Array): ({ readonly bytes: Uint8Array } & PictureFacts) | null {
  const segments = segmentsOf(bytes);
  if (segments === null) return null;
  const facts = factsOf(segments);
  const kept = segments.flatMap(withoutMetadata);
  const head = kept.filter(({ marker }) => marker === APP0);
  const rest = kept.filter(({ marker }) => marker !== APP0);
  return { bytes: joined([...head, ...orientationSegment(facts.orientation), ...rest]), ...facts };
}

/** Up to the end of the picture: cameras hang previews, videos and places on behind it. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    // Any number of 0xff may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || !hasContent(marker)) return null;
    if (marker === END) return segments.some((each) => each.marker === SCAN) ? segments : null;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const contentEnd = at + 2 + length;
    if (length < 2 || contentEnd > bytes.length) return null;
    const dataEnd = marker === SCAN ? endOfScan(bytes, contentEnd) : contentEnd;
    segments.push({ marker, content: bytes.subarray(at + 4, contentEnd), data: bytes.subarray(contentEnd, dataEnd) });
    at = dataEnd;
  }
}

/** Others stand alone, and none of them between two segments. */
function hasContent(marker: number): boolean {
  return marker >= 0xc0 && marker !== 0xff && (marker < 0xd0 || marker > START);
}

/** In picture data 0xff is followed by zero or a restart marker; anything else ends it. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? END;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function factsOf(segments: readonly Segment[]): PictureFacts {
  const exif = segments.find(({ marker, content }) => marker === APP1 && startsWith(content, EXIF));
  return exif === undefined ? NO_FACTS : readExif(exif.content.subarray(EXIF.length));
}

function withoutMetadata(segment: Segment): readonly Segment[] {
  const { marker, content } = segment;
  if (marker === COMMENT) return [];
  if (marker < APP0 || marker > APP15) return [segment];
  if (marker === APP0 && startsWith(content, 'JFIF\0')) return [{ ...segment, content: withoutPreview(content) }];
  if (marker === APP2 && startsWith(content, 'ICC_PROFILE\0')) return [segment];
  return marker === APP14 && startsWith(content, 'Adobe') ? [segment] : [];
}

/** JFIF may hold a small picture, taken before the large one was cropped. */
function withoutPreview(jfif: Uint8Array): Uint8Array {
  return jfif.length < 14 ? jfif : Uint8Array.of(...jfif.subarray(0, 12), 0, 0);
}

function orientationSegment(orientation: number): readonly Segment[] {
  if (orientation === 1) return [];
  const content = Uint8Array.of(...Buffer.from(EXIF, 'latin1'), ...writeExif(orientation));
  return [{ marker: APP1, content, data: new Uint8Array() }];
}

function joined(segments: readonly Segment[]): Uint8Array {
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
