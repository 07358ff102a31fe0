import { failure } from '../../domain/problem/audit-error.ts';
import type { OtherFile } from '../../domain/problem/fault.ts';
import type { Machine } from '../machine/machine.ts';
import { readFile } from './read-file.ts';

/** Reads a text file of at most `limit` bytes; the caller normalises to NFC. @throws AuditError as readFile, not-text and not-utf8. */
export async function readText(machine: Machine, path: string, limit: number): Promise<string> {
  const bytes = await readFile(machine, path, limit);
  const what = otherFile(bytes);
  if (what !== null) throw failure('not-text', { what }, { file: path });
  const text = decodeText(bytes);
  if (text === null) throw failure('not-utf8', {}, { file: path });
  return text;
}

/** UTF-8 with or without a byte order mark, or UTF-16LE with one, which Notepad writes; null for anything else. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // UTF-16 without a byte order mark is valid UTF-8 with a zero byte after each Latin letter.
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** First bytes of files often given by mistake or under a wrong name. None of our texts begins like this. */
const beginnings: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
];

function otherFile(bytes: Uint8Array): OtherFile | null {
  const found = beginnings.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}
