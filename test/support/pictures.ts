import { crc32, deflateSync } from 'node:zlib';

/** A JPEG of 8 × 8 grey dots, written by an encoder; every viewer shows it. */
const GREY = Buffer.from(
  `/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSk
  pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAA
  AAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAB/9k=`,
  'base64',
);

/** The grey JPEG with segments (marker and content) after its start, and a tail after its end. */
export function jpegOf(segments: readonly (readonly [number, string | Uint8Array])[] = [], tail = ''): Uint8Array {
  const extra = segments.map(([marker, content]) => {
    const bytes = Buffer.from(content as Uint8Array);
    const length = bytes.length + 2;
    return Buffer.concat([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), bytes]);
  });
  return new Uint8Array(Buffer.concat([GREY.subarray(0, 2), ...extra, GREY.subarray(2), Buffer.from(tail)]));
}

/** A PNG of one grey dot with chunks (type and content) before its data, and a tail after its end. */
export function pngOf(chunks: readonly (readonly [string, string | Uint8Array])[] = [], tail = ''): Uint8Array {
  const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
  const data = deflateSync(Uint8Array.of(0, 0x88));
  const all = [['IHDR', header] as const, ...chunks, ['IDAT', data] as const, ['IEND', ''] as const];
  const written = all.map(([type, content]) => chunkOf(type, Buffer.from(content as Uint8Array)));
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return new Uint8Array(Buffer.concat([signature, ...written, Buffer.from(tail)]));
}

function chunkOf(type: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** An EXIF block as a telephone writes it: orientation, the moment, and a place as text. */
export function exifOf({
  orientation = 1,
  takenAt = '2025:08:05 09:12:00',
  isLittle = true,
  place = 'GPS 21.7N 104.8E',
}) {
  const block = Buffer.alloc(64 + takenAt.length + 1 + place.length);
  const short = (value: number, at: number) =>
    isLittle ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
  block.write(isLittle ? 'II' : 'MM', 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  entry(10, 0x0112, 3, 1);
  short(orientation, 18);
  entry(22, 0x8769, 4, 1);
  long(38, 30);
  short(1, 38);
  entry(40, 0x9003, 2, takenAt.length + 1);
  long(64, 48);
  block.write(takenAt, 64, 'latin1');
  block.write(place, 64 + takenAt.length + 1, 'latin1');
  return new Uint8Array(block);

  function entry(at: number, tag: number, type: number, count: number): void {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
  }
}
