import { isIsoDay } from '../values/days.ts';

/** The facts worth keeping from a picture's metadata when the rest is removed. */
export interface PictureFacts {
  /** How to turn the picture upright, 1 to 8 as in EXIF; 1: as it is. */
  readonly orientation: number;
  /** ISO day; null if the picture has none. */
  readonly takenOn: string | null;
}

export const NO_FACTS: PictureFacts = { orientation: 1, takenOn: null };

const ORIENTATION = 0x0112;
const DETAILS = 0x8769;
const TAKEN_AT = 0x9003;

/** Reads an EXIF block (a TIFF file, from its byte order mark on); ignores damaged parts. */
export function readExif(block: Uint8Array): PictureFacts {
  const tiff = openTiff(block);
  if (tiff === null) return NO_FACTS;
  const main = directoryAt(tiff, tiff.long(4));
  const details = directoryAt(tiff, tiff.long(main(DETAILS)));
  const orientation = tiff.short(main(ORIENTATION)) ?? 1;
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    takenOn: isoDay(tiff.text(tiff.long(details(TAKEN_AT)), 10)),
  };
}

/** An EXIF block with only the orientation. */
export function writeExif(orientation: number): Uint8Array {
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.of(...header, 0, 1, ...entry, 0, 0, 0, 0);
}

/** Offsets count from the start of the block; reads outside it, or at null, yield nothing. */
interface Tiff {
  short(offset: number | null): number | null;
  long(offset: number | null): number | null;
  text(offset: number | null, length: number): string;
}

function openTiff(block: Uint8Array): Tiff | null {
  if (block.length < 8) return null;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const mark = view.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return null;
  const isLittle = mark === 0x4949;
  const isInside = (offset: number | null, length: number): offset is number =>
    offset !== null && offset + length <= block.length;
  return {
    short: (offset) => (isInside(offset, 2) ? view.getUint16(offset, isLittle) : null),
    long: (offset) => (isInside(offset, 4) ? view.getUint32(offset, isLittle) : null),
    text: (offset, length) =>
      isInside(offset, length) ? String.fromCharCode(...block.subarray(offset, offset + length)) : '',
  };
}

/** Finds where the value of a tag is stored, or its offset if it is too long for the entry. */
function directoryAt(tiff: Tiff, offset: number | null): (tag: number) => number | null {
  const places = new Map<number, number>();
  const count = tiff.short(offset) ?? 0;
  for (let index = 0; offset !== null && index < count; index++) {
    const entry = offset + 2 + 12 * index;
    const tag = tiff.short(entry);
    if (tag !== null) places.set(tag, entry + 8);
  }
  return (tag) => places.get(tag) ?? null;
}

/** EXIF writes 2025:08:05 09:12:00; a camera whose clock was never set writes zeros or blanks. */
function isoDay(text: string): string | null {
  const day = text.replaceAll(':', '-');
  return isIsoDay(day) ? day : null;
}
