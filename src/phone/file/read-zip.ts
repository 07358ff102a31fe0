import { crc32 } from './crc32.ts';
import type { ZipMember } from './write-zip.ts';

/** More than any page saves; what is larger is not unpacked. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_MEMBERS = 5000;

/** The members of a ZIP, stored or deflated; null: it is none, is damaged, or is larger than any that a page saves. */
export async function readZip(bytes: Uint8Array): Promise<readonly ZipMember[] | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_MEMBERS) return null;
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    const header = headerAt(view, at);
    if (header === null) return null;
    total += header.size;
    const packed = total > MOST_BYTES ? null : packedAt(view, header);
    const unpacked = packed === null ? null : await unpackedOf(packed, header);
    if (unpacked === null || unpacked.length !== header.size || crc32(unpacked) !== header.crc) return null;
    members.push({ name: header.name, bytes: unpacked });
    at = header.next;
  }
  return members;
}

interface Header {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the member's own header is. */
  readonly start: number;
  /** Where the next entry of the directory is. */
  readonly next: number;
}

/** The end is followed by a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xff_ff); at--) {
    if (view.getUint32(at, true) === 0x06_05_4b_50) return at;
  }
  return null;
}

function headerAt(view: DataView, at: number): Header | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02_01_4b_50) return null;
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const next = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  if (next > view.byteLength) return null;
  return {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
    next,
  };
}

function packedAt(view: DataView, { start, packedSize }: Header): Uint8Array | null {
  if (start + 30 > view.byteLength || view.getUint32(start, true) !== 0x04_03_4b_50) return null;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  return from + packedSize > view.byteLength ? null : new Uint8Array(view.buffer, view.byteOffset + from, packedSize);
}

/** Stored, as pages save it, or deflated, as a program does that packed the folder again. */
async function unpackedOf(packed: Uint8Array, { method, size }: Header): Promise<Uint8Array | null> {
  if (method === 0) return packed;
  if (method !== 8 || typeof DecompressionStream === 'undefined') return null;
  try {
    return await inflated(packed, size);
  } catch {
    return null;
  }
}

/** Stops at the size that the directory says. */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const whole = new Uint8Array(size);
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return whole.subarray(0, at);
    if (at + value.length > size) {
      await reader.cancel();
      return null;
    }
    whole.set(value, at);
    at += value.length;
  }
}
