import { isJpeg } from './jpeg-segments.ts';
import { isPng } from './png-chunks.ts';

/** Names that say a file is a picture. */
const pictureName = /\.(?:jpe?g|png|gif|webp|bmp|tiff?|hei[cf]|avif)$/i;

export function hasPictureName(path: string): boolean {
  return pictureName.test(path);
}

/** Whether a file begins as one of the formats that those names stand for; cameras name some HEIC files .jpg. */
export function beginsAsPicture(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  return (
    isJpeg(bytes) ||
    isPng(bytes) ||
    /^GIF8[79]a/.test(start) ||
    /^RIFF[\s\S]{4}WEBP/.test(start) ||
    start.startsWith('BM') ||
    start.startsWith('II*\0') ||
    start.startsWith('MM\0*') ||
    // HEIC, HEIF and AVIF.
    /^[\s\S]{4}ftyp/.test(start)
  );
}
