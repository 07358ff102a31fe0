import { deflateRaw, inflateRawSync } from 'node:zlib';

/** Keeps a text small, which is done on another processor while this one goes on; what it gives back gives the text again. */
export function keepText(text: string): () => string {
  let kept: string | Uint8Array = text;
  // The fastest level: thousands are kept, each for a short time. One that could not be made small is kept as it is.
  deflateRaw(text, { level: 1 }, (error, packed) => {
    // Copied, for it is the beginning of a buffer of its own that is larger.
    if (error === null) kept = new Uint8Array(packed);
  });
  return () => (typeof kept === 'string' ? kept : inflateRawSync(kept).toString('utf8'));
}
