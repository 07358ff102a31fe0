import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SaveOptions } from '../../app/ports/files-port.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { nameFault } from '../../domain/values/safe-path.ts';
import { assertNoInput } from '../guard/inputs.ts';
import { lstatOrNull } from '../guard/own-file.ts';
import { isMissing } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';
import { realPath } from '../machine/real-path.ts';

/** The target of a save. */
export interface Target {
  /** As given by the user. */
  readonly path: string;
  /** With all links resolved. */
  readonly real: string;
  /** The existing file; null: none. */
  readonly old: Stats | null;
}

/** Follows a path to where it will be written. @throws AuditError if writing is not allowed there, and errors of the system. */
export async function findTarget(machine: Machine, path: string, options: SaveOptions): Promise<Target> {
  const { overwrite, follow = overwrite, isNextState = options.expected !== undefined } = options;
  const real = await (follow ? followLinks(machine, path) : unlinked(machine, path));
  const old = await statOrNull(machine, real);
  if (old === null) return { path, real: nameable(path, real), old };
  if (!overwrite) throw failure('target-exists', {}, { file: path });
  if (!follow && ((await lstatOrNull(machine, real))?.isSymbolicLink() ?? false)) throw linked(path);
  await assertReplaceable(machine, path, real, old);
  if (!isNextState) await assertNoInput(machine, path, real);
  if (options.expected === undefined) await assertNotOpen(machine, path, real);
  return { path, real, old };
}

/**
 * The path behind all links, also of a file that isn't there yet.
 * @throws AuditError file-unwritable for a link that leads nowhere, and errors of the system, ENOENT where its folder is missing.
 */
export async function followLinks(machine: Machine, path: string): Promise<string> {
  try {
    return await realPath(machine, absolute(machine, path));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return unlinked(machine, path);
}

/** The path in its real folder. Links that lead somewhere are taken for what is behind them, by whoever looks next. */
async function unlinked(machine: Machine, path: string): Promise<string> {
  const place = join(await realPath(machine, dirname(absolute(machine, path))), basename(absolute(machine, path)));
  const isLink = (await lstatOrNull(machine, place))?.isSymbolicLink() ?? false;
  // A new file made behind such a link would be made wherever somebody else decided.
  if (isLink && (await statOrNull(machine, place)) === null) throw linked(path);
  return place;
}

function linked(path: string) {
  return failure('file-unwritable', { reason: 'link', code: null }, { file: path });
}

/** On every system, as files travel. */
function nameable(path: string, real: string): string {
  const reason = nameFault(basename(real));
  if (reason === null) return real;
  throw failure('file-unwritable', { reason, code: null }, { file: path });
}

/** Null if nothing is there. */
export async function statOrNull(machine: Machine, path: string): Promise<Stats | null> {
  try {
    return await machine.fs.stat(absolute(machine, path));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** A rename would replace even a read-only file or a device: it needs only the folder's permission. */
async function assertReplaceable(machine: Machine, path: string, real: string, old: Stats): Promise<void> {
  if (old.isDirectory()) throw failure('file-is-folder', {}, { file: path });
  if (!old.isFile()) throw failure('file-unwritable', { reason: 'not-a-file', code: null }, { file: path });
  if ((old.mode & 0o222) === 0) throw failure('file-unwritable', { reason: 'read-only', code: null }, { file: path });
  await machine.fs.access(real, constants.W_OK);
}

/**
 * Outside Windows a file can be replaced while LibreOffice or Excel has it open; saving there would bring the old content back. Both leave
 * a lock file beside it. A caller that knows the file's previous content notices the change instead, and may save.
 */
async function assertNotOpen(machine: Machine, path: string, real: string): Promise<void> {
  for (const name of [`.~lock.${basename(real)}#`, `~$${basename(real)}`]) {
    if ((await statOrNull(machine, join(dirname(real), name))) === null) continue;
    throw failure('file-open-elsewhere', { sign: join(dirname(path), name) }, { file: path });
  }
}
