import { Buffer } from 'node:buffer';

import { pngChunk } from '../png-chunk.mjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture of black and white dots as PNG. Stored uncompressed, so that every machine writes the same bytes.
 * @param {readonly (readonly boolean[])[]} rows true: black
 * @returns {Buffer}
 */
export function pngOf(rows) {
  const width = rows[0]?.length ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const lines = Buffer.concat(rows.map((row) => Buffer.concat([Buffer.of(0), packed(row)])));
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', stored(lines)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Eight dots a byte, the first in the highest bit; white is 1.
 * @param {readonly boolean[]} row
 * @returns {Buffer}
 */
function packed(row) {
  const bytes = Buffer.alloc(Math.ceil(row.length / 8));
  row.forEach((isBlack, index) => {
    const at = index >> 3;
    if (!isBlack) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (index & 7));
  });
  return bytes;
}

/**
 * A zlib stream of one stored block.
 * @param {Buffer} data up to 65 535 bytes
 * @returns {Buffer}
 */
function stored(data) {
  const head = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0]);
  head.writeUInt16LE(data.length, 3);
  head.writeUInt16LE(~data.length & 0xffff, 5);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(adler32(data));
  return Buffer.concat([head, data, check]);
}

/**
 * @param {Buffer} data
 * @returns {number}
 */
function adler32(data) {
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}
