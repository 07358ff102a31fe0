/** Decodes bytes without copying them; invalid UTF-8 becomes U+FFFD. */
export function utf8({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('utf8');
}
