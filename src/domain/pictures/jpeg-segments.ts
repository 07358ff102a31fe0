/** A segment of a JPEG (ITU T.81) with its marker; for a scan including the picture data after it. */
export interface JpegSegment {
  readonly marker: number;
  readonly content: Uint8Array;
  readonly data: Uint8Array;
}

export const jpegMarkers = { START: 0xd8, END: 0xd9, SCAN: 0xda } as const;

const { START, END, SCAN } = jpegMarkers;
const nothing = new Uint8Array();

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === START;
}

/** The segments up to the end-of-image marker, which comes last. In a damaged file the last segment is a different one. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let at = 2;
  for (;;) {
    // A marker may be preceded by any number of 0xff.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || !hasContent(marker)) return;
    if (marker === END) {
      yield { marker, content: nothing, data: nothing };
      return;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const contentEnd = at + 2 + length;
    if (length < 2 || contentEnd > bytes.length) return;
    const dataEnd = marker === SCAN ? endOfScan(bytes, contentEnd) : contentEnd;
    yield { marker, content: bytes.subarray(at + 4, contentEnd), data: bytes.subarray(contentEnd, dataEnd) };
    at = dataEnd;
  }
}

/** The other markers have no content and do not occur between segments. */
function hasContent(marker: number): boolean {
  return marker >= 0xc0 && marker !== 0xff && (marker < 0xd0 || marker > START);
}

/** Within picture data 0xff is followed by zero or a restart marker; anything else ends the scan. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? END;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
