/**
 * Number of cells in a sheet's XML, counted without parsing, so that a far too large sheet is refused at once. Does not see prefixed
 * elements.
 */
export function countCells({ buffer, byteOffset, length }: Uint8Array): number {
  const bytes = Buffer.from(buffer, byteOffset, length);
  let count = 0;
  for (let at = bytes.indexOf('<c'); at !== -1; at = bytes.indexOf('<c', at + 2)) {
    if (ENDS_NAME.has(bytes[at + 2])) count += 1;
  }
  return count;
}

/** Characters that end a name: space, tab, line ends, `/` and `>`. */
const ENDS_NAME: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e]);
