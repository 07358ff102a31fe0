/** Bytes as text, without a copy of them; what is no UTF-8 becomes U+FFFD. */
export function utf8({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('utf8');
}
