import jpeg from 'jpeg-js';
import type { Pixels } from './pixels.ts';

/** Decoding takes some 24 bytes a pixel: a camera's 24 megapixels take 600 MB for a second. */
export const mostJpegPixels = 25_000_000;

const megabytes = 1024;
/** No camera or program writes so many; each makes the decoder go over the whole picture again. */
const mostScans = 32;
const QUALITY = 82;

/** Baseline and progressive JPEG (ITU T.81); null: damaged, or of a kind that nobody writes. */
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
    // The library throws plain errors for whatever it can't decode; the caller names the file.
    return null;
  }
}

const [START_OF_SCAN, END_OF_IMAGE] = [0xda, 0xd9];

/** How often the picture is gone over, up to its end: a telephone may leave a film behind it. */
function scansIn(bytes: Uint8Array): number {
  let scans = 0;
  for (let at = 2; at + 4 <= bytes.length && bytes[at + 1] !== END_OF_IMAGE; ) {
    if (bytes[at] !== 0xff) return scans;
    const isScan = bytes[at + 1] === START_OF_SCAN;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (!isScan) continue;
    scans += 1;
    at = nextMarker(bytes, at);
  }
  return scans;
}

/** The first marker behind coded data, in which 0xff is followed by 0 or is one of eight that start the coding anew. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return bytes.length;
}

export function encodeJpeg({ width, height, data }: Pixels): Uint8Array {
  return jpeg.encode({ width, height, data }, QUALITY).data;
}
