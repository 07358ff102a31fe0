import { readExif } from './exif.ts';

/** Format and size of a picture, as far as its own first parts tell; null: neither PNG nor JPEG, or damaged. */
export interface PictureSize {
  readonly format: 'png' | 'jpeg';
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** How the picture is brought upright, as in EXIF, 1 to 8; the size is as it is stored. */
  readonly orientation: number;
}

/** Reads the size of a PNG (ISO/IEC 15948, IHDR) or JPEG (ITU T.81, start of frame). */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const found = pngSize(bytes) ?? jpegSize(bytes);
  return found === null || found.widthPixels === 0 || found.heightPixels === 0 ? null : found;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24 || pngSignature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const orientation = pngOrientation(bytes, view);
  return { format: 'png', widthPixels: view.getUint32(16), heightPixels: view.getUint32(20), orientation };
}

/** "eXIf", as a chunk's type. */
const EXIF_CHUNK = 0x65584966;

function pngOrientation(bytes: Uint8Array, view: DataView): number {
  for (let at = pngSignature.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === EXIF_CHUNK)
      return readExif(bytes.subarray(at + 8, at + 8 + view.getUint32(at))).orientation;
  return 1;
}

const APP1 = 0xe1;
/** "Exif", before two zeros. */
const EXIF = 0x45786966;

function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  for (let at = 2; at + 9 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (isStartOfFrame(marker)) {
      return { format: 'jpeg', widthPixels: view.getUint16(at + 7), heightPixels: view.getUint16(at + 5), orientation };
    }
    if (marker === APP1 && view.getUint32(at + 4) === EXIF)
      orientation = readExif(bytes.subarray(at + 10, at + 2 + view.getUint16(at + 2))).orientation;
  }
  return null;
}

/** SOF0 to SOF15 but for the three of that range that are tables. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
