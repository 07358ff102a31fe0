import { constants, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { pngChunks } from '../domain/pictures/png-chunks.ts';
import type { Pixels } from './pixels.ts';

/** Twice a 4K screen: decoding takes about 30 bytes per pixel. */
export const mostPngPixels = 16_000_000;

/** Decodes any PNG (ISO/IEC 15948), and the first frame of an animation; null: damaged. */
export function decodePng(bytes: Uint8Array): Pixels | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (isInterlaced(buffer)) assertBounded(buffer);
    const { width, height, data } = PNG.sync.read(buffer);
    return { width, height, data };
  } catch {
    // The library throws plain errors for anything it can't decode; the caller names the file.
    return null;
  }
}

export function encodePng({ width, height, data }: Pixels): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return PNG.sync.write(png, { deflateLevel: 9, deflateStrategy: constants.Z_DEFAULT_STRATEGY });
}

const INTERLACE_METHOD = 28;

function isInterlaced(buffer: Buffer): boolean {
  return buffer[INTERLACE_METHOD] === 1;
}

/** The library inflates an interlaced picture without a limit. @throws RangeError if the data exceed the picture's size. */
function assertBounded(buffer: Buffer): void {
  const most = mostPngPixels * 8 + 1024;
  const data = [...pngChunks(buffer)].filter(({ type }) => type === 'IDAT').map(({ content }) => content);
  inflateSync(Buffer.concat(data), { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
}
