import { Buffer } from 'node:buffer';

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
    chunk('IHDR', header),
    chunk('IDAT', stored(lines)),
    chunk('IEND', Buffer.alloc(0)),
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
 * @param {string} type
 * @param {Buffer} content
 * @returns {Buffer}
 */
function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
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

/**
 * @param {Buffer} data
 * @returns {number}
 */
function crc32(data) {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
