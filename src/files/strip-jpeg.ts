import type { PictureFacts } from '../domain/exif.ts';
import { NO_FACTS, readExif, writeExif } from '../domain/exif.ts';
import { isJpeg, type JpegSegment, jpegMarkers, jpegSegments } from '../domain/jpeg-segments.ts';

const { START, END, SCAN } = jpegMarkers;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

const EXIF = 'Exif\0\0';

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

/** Up to the end of the picture: cameras hang previews, videos and places on behind it. Null where there is no picture, or no end. */
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

/** JFIF may hold a small picture, taken before the large one was cropped. */
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
