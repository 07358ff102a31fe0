import { readExif } from './exif.ts';
import { isJpeg, jpegSegments } from './jpeg-segments.ts';
import { isPng, pngChunks } from './png-chunks.ts';

/** Format and size of a picture, read from its header; null: neither PNG nor JPEG, or damaged. */
export interface PictureSize {
  readonly format: 'png' | 'jpeg';
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** How to turn the picture upright, 1–8 as in EXIF; the size is as stored, before turning. */
  readonly orientation: number;
}

/** Reads the size of a PNG (ISO/IEC 15948, IHDR) or JPEG (ITU T.81, start of frame). */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const found = pngSize(bytes) ?? jpegSize(bytes);
  return found === null || found.widthPixels === 0 || found.heightPixels === 0 ? null : found;
}

function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24 || !isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const orientation = pngOrientation(bytes);
  return { format: 'png', widthPixels: view.getUint32(16), heightPixels: view.getUint32(20), orientation };
}

function pngOrientation(bytes: Uint8Array): number {
  for (const { type, content } of pngChunks(bytes)) if (type === 'eXIf') return readExif(content).orientation;
  return 1;
}

const APP1 = 0xe1;
/** "Exif", followed by two zero bytes. */
const EXIF = 0x45786966;

function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (!isJpeg(bytes)) return null;
  let orientation = 1;
  for (const { marker, content } of jpegSegments(bytes)) {
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    if (isStartOfFrame(marker) && content.length >= 5)
      return { format: 'jpeg', widthPixels: view.getUint16(3), heightPixels: view.getUint16(1), orientation };
    if (marker === APP1 && content.length >= 6 && view.getUint32(0) === EXIF)
      orientation = readExif(content.subarray(6)).orientation;
  }
  return null;
}

/** SOF0 to SOF15, except three markers in that range that are tables. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
