/** How many cells a sheet's XML opens, seen without reading it: what is far too large must be refused at once. Prefixed elements are not seen. */
export function countCells({ buffer, byteOffset, length }: Uint8Array): number {
  const bytes = Buffer.from(buffer, byteOffset, length);
  let count = 0;
  for (let at = bytes.indexOf('<c'); at !== -1; at = bytes.indexOf('<c', at + 2)) {
    if (ENDS_NAME.has(bytes[at + 2])) count += 1;
  }
  return count;
}

/** Space, tab, line ends, `/` and `>`: what stands behind a whole name. */
const ENDS_NAME: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e]);
