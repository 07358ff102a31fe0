import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { SaveOptions } from '../../app/ports/ports.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { isMissing } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';

/** Where a save goes. */
export interface Target {
  /** As the user gave it. */
  readonly path: string;
  /** Behind all links. */
  readonly real: string;
  /** What is there; null: nothing. */
  readonly old: Stats | null;
}

/** Follows a path to where it is written. @throws AuditError where it may not be, and errors of the system. */
export async function findTarget(machine: Machine, path: string, options: SaveOptions): Promise<Target> {
  const real = await followLinks(machine, path);
  const old = await statOrNull(machine, real);
  if (old === null) return { path, real, old };
  if (!options.overwrite) throw failure('target-exists', {}, { file: path });
  await assertReplaceable(machine, path, real, old);
  if (options.expected === undefined) await assertNotOpen(machine, path, real);
  return { path, real, old };
}

/** The path behind all links, also of a file that isn't there yet. @throws errors of the system, ENOENT where its folder is missing. */
export async function followLinks(machine: Machine, path: string): Promise<string> {
  try {
    return await machine.fs.realpath(absolute(machine, path));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const folder = await machine.fs.realpath(dirname(absolute(machine, path)));
  const place = join(folder, basename(absolute(machine, path)));
  const link = await machine.fs.readlink(place).catch(() => null);
  return link === null ? place : followLinks(machine, resolve(folder, link));
}

/** Null where nothing is. */
export async function statOrNull(machine: Machine, path: string): Promise<Stats | null> {
  try {
    return await machine.fs.stat(absolute(machine, path));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** A rename would replace a file that nobody may write, or a device: what the folder allows is not what the file says. */
async function assertReplaceable(machine: Machine, path: string, real: string, old: Stats): Promise<void> {
  if (old.isDirectory()) throw failure('file-is-folder', {}, { file: path });
  if (!old.isFile()) throw failure('file-unwritable', { reason: 'not-a-file', code: null }, { file: path });
  if ((old.mode & 0o222) === 0) throw failure('file-unwritable', { reason: 'read-only', code: null }, { file: path });
  await machine.fs.access(real, constants.W_OK);
}

/**
 * Off Windows a file can be replaced under the eyes of LibreOffice or Excel, which then save the old one over it. They leave a sign
 * beside what they have open. Whoever knows what the file held notices the change instead, and is not kept from saving.
 */
async function assertNotOpen(machine: Machine, path: string, real: string): Promise<void> {
  for (const name of [`.~lock.${basename(real)}#`, `~$${basename(real)}`]) {
    if ((await statOrNull(machine, join(dirname(real), name))) === null) continue;
    throw failure('file-open-elsewhere', { sign: join(dirname(path), name) }, { file: path });
  }
}
