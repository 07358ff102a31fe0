/** A text that grows, as bytes: the pieces it is put together from are let go of at once, where a string would hold on to them. */
export interface TextBuffer {
  /** Adds a text and tells how many bytes there are. */
  add(text: string): number;
  /** What was added since the last time; good until the next text is added. */
  take(): Uint8Array;
}

/** No character takes more bytes of UTF-8, counted by the units of a string. */
const MOST_BYTES = 3;

/** @param expected bytes that there is room for from the start. */
export function createTextBuffer(expected: number): TextBuffer {
  let buffer: Buffer | null = null;
  let length = 0;
  return {
    add: (text) => {
      const needed = length + text.length * MOST_BYTES;
      if (buffer === null || needed > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(needed, buffer === null ? expected : buffer.length * 2));
        buffer?.copy(larger, 0, 0, length);
        buffer = larger;
      }
      length += buffer.write(text, length, 'utf8');
      return length;
    },
    take: () => {
      const taken = buffer?.subarray(0, length) ?? new Uint8Array();
      length = 0;
      return taken;
    },
  };
}
