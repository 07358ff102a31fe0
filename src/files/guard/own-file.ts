import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { failure } from '../../domain/problem/audit-error.ts';
import { codeOf, isMissing } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';

/** Where the system knows these: no link is followed even if one is put there at this moment, and no pipe is waited for. */
const GUARDED = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What an own file is opened for; `made` is the mode of one that is not there yet, null: it has to be there. */
export interface Opening {
  readonly flags: number;
  readonly made: number | null;
}

/**
 * Opens a file whose name the tool chose, such as a history or a lock: whoever sends a folder may have put anything under that name. It
 * must be a plain file, and no link is followed.
 * @throws AuditError file-unwritable or file-unreadable (by `is`), file-is-folder, and errors of the system.
 */
export async function openOwn(
  machine: Machine,
  path: string,
  { flags, made }: Opening,
  is: 'read' | 'written',
): Promise<FileHandle> {
  const found = await lstatOrNull(machine, path);
  if (found !== null) assertPlainFile(found, path, is);
  const create = found === null && made !== null ? constants.O_CREAT | constants.O_EXCL : 0;
  const handle = await machine.fs
    .open(absolute(machine, path), flags | create | GUARDED, made ?? undefined)
    .catch((error: unknown) => {
      throw codeOf(error) === 'ELOOP' ? refused('link', path, is) : error;
    });
  try {
    assertPlainFile(await handle.stat(), path, is);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** @throws AuditError as openOwn, for reading, where something else than a plain file is there. */
export async function assertOwn(machine: Machine, path: string): Promise<void> {
  const found = await lstatOrNull(machine, path);
  if (found !== null) assertPlainFile(found, path, 'read');
}

/** What stands under a name, not what a link there leads to; null: nothing. */
export async function lstatOrNull(machine: Machine, path: string): Promise<Stats | null> {
  try {
    return await machine.fs.lstat(absolute(machine, path));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function assertPlainFile(stats: Stats, path: string, is: 'read' | 'written'): void {
  if (stats.isDirectory()) throw failure('file-is-folder', {}, { file: path });
  if (stats.isSymbolicLink()) throw refused('link', path, is);
  if (!stats.isFile()) throw refused('not-a-file', path, is);
}

function refused(reason: 'link' | 'not-a-file', path: string, is: 'read' | 'written') {
  const code = is === 'read' ? 'file-unreadable' : 'file-unwritable';
  return failure(code, { reason, code: null }, { file: path });
}
