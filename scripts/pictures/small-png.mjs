import { deflateSync } from 'node:zlib';

import { pngChunk } from '../png-chunk.mjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Colours in a palette. */
const MOST = 256;

/**
 * A picture of few colours as PNG with a palette: a page of text takes a third of the bytes. Colours are first rounded, in the finest steps
 * that leave 256 of them.
 * @param {{ width: number, height: number, data: Buffer }} picture Red, green, blue and opacity, row by row; all of it opaque.
 * @returns {Buffer}
 */
export function smallPng({ width, height, data }) {
  const { palette, indices } = [17, 25.5, 51, 85].map((step) => withPalette(data, step)).find(isSmall) ?? tooMany();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.concat(
    Array.from({ length: height }, (_, row) =>
      Buffer.concat([Buffer.of(0), indices.subarray(row * width, (row + 1) * width)]),
    ),
  );
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('PLTE', Buffer.from(palette.flat())),
    pngChunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {Buffer} data @param {number} step */
function withPalette(data, step) {
  /** @type {Map<number, number>} */
  const known = new Map();
  /** @type {number[][]} */
  const palette = [];
  const indices = Buffer.alloc(data.length / 4);
  for (let dot = 0; dot < indices.length; dot += 1) {
    const colour = [0, 1, 2].map((part) => Math.min(255, Math.round((data[dot * 4 + part] ?? 0) / step) * step));
    const key = colour.reduce((all, part) => all * 256 + part, 0);
    if (!known.has(key)) known.set(key, palette.push(colour) - 1);
    indices[dot] = known.get(key) ?? 0;
  }
  return { palette, indices };
}

/** @param {{ palette: readonly number[][] }} drawn */
function isSmall({ palette }) {
  return palette.length <= MOST;
}

/** @returns {never} */
function tooMany() {
  throw new Error(`the picture has more than ${MOST} colours`);
}
