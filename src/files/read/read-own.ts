import { constants } from 'node:fs';
import { failure } from '../../domain/problem/audit-error.ts';
import { openOwn } from '../guard/own-file.ts';
import { isMissing, readFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { readAtMost } from './read-file.ts';
import { decodeText } from './read-text.ts';

/**
 * The text of a file that the tool keeps of its own accord, such as a history; null: there is none. It is no input: more may be written
 * to it. @throws AuditError as openOwn, too-large, not-utf8.
 */
export async function readOwnText(machine: Machine, path: string, limit: number): Promise<string | null> {
  const bytes = await readOwnBytes(machine, path, limit);
  const text = bytes === null ? null : decodeText(bytes);
  if (bytes !== null && text === null) throw failure('not-utf8', {}, { file: path });
  return text;
}

/** As readOwnText. @throws AuditError as openOwn, too-large. */
export async function readOwnBytes(machine: Machine, path: string, limit: number): Promise<Uint8Array | null> {
  try {
    const handle = await openOwn(machine, path, { flags: constants.O_RDONLY, made: null }, 'read');
    try {
      return await readAtMost(handle, (await handle.stat()).size, path, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw readFailure(error, path);
  }
}
