import { failure } from '../domain/audit-error.ts';
import type { Machine } from './machine.ts';
import { readFile } from './read-file.ts';

/** A text file of at most `limit` bytes; NFC is left to the caller. @throws AuditError as readFile, and not-utf8. */
export async function readText(machine: Machine, path: string, limit: number): Promise<string> {
  const text = decodeText(await readFile(machine, path, limit));
  if (text === null) throw failure('not-utf8', {}, { file: path });
  return text;
}

/** UTF-8 with or without a byte order mark, or UTF-16LE with one, which Notepad writes; null for anything else. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // UTF-16 without a mark is valid UTF-8 with a zero byte after each Latin letter.
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
