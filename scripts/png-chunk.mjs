import { crc32 } from 'node:zlib';

/**
 * One part of a PNG file: its length, its type, its content and their checksum.
 * @param {string} type
 * @param {Buffer} content
 * @returns {Buffer}
 */
export function pngChunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
