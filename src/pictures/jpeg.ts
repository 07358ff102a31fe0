import jpeg from 'jpeg-js';
import { jpegMarkers, jpegSegments } from '../domain/pictures/jpeg-segments.ts';
import type { Pixels } from './pixels.ts';

/** Decoding takes about 24 bytes per pixel: a 24-megapixel photo takes 600 MB for a second. */
export const mostJpegPixels = 25_000_000;

const megabytes = 1024;
/** No camera or program writes so many scans; each makes the decoder process the whole picture again. */
const mostScans = 32;
const QUALITY = 82;

/** Decodes baseline and progressive JPEG (ITU T.81); null: damaged, or a kind that nobody writes. */
export function decodeJpeg(bytes: Uint8Array): Pixels | null {
  if (scansIn(bytes) > mostScans) return null;
  try {
    const { width, height, data } = jpeg.decode(bytes, {
      useTArray: true,
      maxMemoryUsageInMB: megabytes,
      maxResolutionInMP: mostJpegPixels / 1_000_000,
    });
    return { width, height, data };
  } catch {
    // The library throws plain errors for anything it can't decode; the caller names the file.
    return null;
  }
}

/** Number of scans before the end-of-image marker; phones append a video after it. */
function scansIn(bytes: Uint8Array): number {
  let scans = 0;
  for (const { marker } of jpegSegments(bytes)) if (marker === jpegMarkers.SCAN) scans += 1;
  return scans;
}

export function encodeJpeg({ width, height, data }: Pixels): Uint8Array {
  return jpeg.encode({ width, height, data }, QUALITY).data;
}
