import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';

/** A picture that shows what it showed and tells nothing else. */
export interface Stripped {
  readonly bytes: Uint8Array;
  /** Of the file's content, whatever its name says. */
  readonly extension: 'jpg' | 'png';
  /** How to turn it upright, as in EXIF; the stripped picture still says so itself. */
  readonly orientation: number;
  readonly takenOn: string | null;
  /** True where there was something to take out. */
  readonly isChanged: boolean;
}

/** Takes EXIF, GPS, XMP, IPTC, comments, embedded previews and what is hung on behind out of a JPEG or PNG; null where it can't be done. */
export function stripMetadata(bytes: Uint8Array): Stripped | null {
  const jpeg = stripJpeg(bytes);
  const stripped = jpeg ?? stripPng(bytes);
  if (stripped === null) return null;
  const isChanged = Buffer.compare(stripped.bytes, bytes) !== 0;
  return { ...stripped, extension: jpeg === null ? 'png' : 'jpg', isChanged };
}
