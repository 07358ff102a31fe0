import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FilePieces, ReadingRoom, SaveOptions } from '../../app/ports/files-port.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { identityOf } from '../guard/identity.ts';
import { assertNoInput } from '../guard/inputs.ts';
import { noMoreReadable } from '../guard/no-more-readable.ts';
import { lstatOrNull } from '../guard/own-file.ts';
import { codeOf, unlessCode, writeFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { conflictCopy, isChangedSince } from './conflict-copy.ts';
import type { Target } from './find-target.ts';
import { findTarget } from './find-target.ts';
import { isHeld, renamePatiently, syncFolder } from './rename-patiently.ts';
import { discardTemp, openTemp, sweepOnce } from './temps.ts';

/**
 * Writes a file so that after a power cut, a kill or a full disk either the old or the new one is there, complete and durable. Written by
 * hand, because the known packages replace a good file with a torn one, without an error, when the disk is full.
 * @throws AuditError as `Files.save`.
 */
export async function saveFile(
  machine: Machine,
  path: string,
  data: string | Uint8Array | FilePieces,
  options: SaveOptions,
): Promise<void> {
  const file = filePieces(data);
  const isChanged = (target: Target) => isChangedSince(machine, target, options.expected, file);
  await saveContent(machine, path, file, options, isChanged);
}

/** Like `saveFile`, for data of unknown length. @throws AuditError as `Files.save`, and what the pieces throw. */
export async function savePieces(
  machine: Machine,
  path: string,
  pieces: AsyncIterable<string> | Iterable<Uint8Array>,
  options: Pick<SaveOptions, 'overwrite' | 'like'>,
): Promise<void> {
  await saveContent(machine, path, { size: null, pieces: () => pieces }, options, async () => false);
}

/** Content written in pieces; its size in bytes if known in advance. */
interface Content {
  readonly size: number | null;
  readonly pieces: (into: ReadingRoom) => Iterable<Uint8Array> | AsyncIterable<string>;
}

async function saveContent(
  machine: Machine,
  path: string,
  content: Content,
  options: SaveOptions,
  isChanged: (target: Target) => Promise<boolean>,
): Promise<void> {
  try {
    const target = await findTarget(machine, path, options);
    await sweepOnce(machine, dirname(target.real));
    const temp = await writeTemp(machine, target, content, await noMoreReadable(machine, options.like ?? []));
    try {
      // As late as possible: a change that a synced folder brings in before this line is kept.
      if (await isChanged(target)) return await keepBoth(machine, temp, target);
      const before = target.old === null ? null : await identityOf(machine, target.real);
      // Once more: what is written piece by piece reads its inputs only now.
      const isNextState = options.isNextState ?? options.expected !== undefined;
      if (!isNextState && before !== null) await assertNoInput(machine, path, target.real);
      await (options.overwrite ? replace(machine, temp, target) : moveToFree(machine, temp, target));
      // The number of what was replaced may be given to a new file, which was never read.
      if (before !== null) machine.inputs.delete(before);
      if (target.old === null) machine.made.at(-1)?.push(target.real);
      await confirm(machine, target);
    } finally {
      await discardTemp(machine, temp);
    }
  } catch (error) {
    throw writeFailure(error, path, dirname(path));
  }
}

function filePieces(data: string | Uint8Array | FilePieces): FilePieces {
  if (typeof data !== 'string' && !(data instanceof Uint8Array)) return data;
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  return { size: bytes.length, pieces: () => [bytes] };
}

/** The file is there whole; only whether its name outlives a power cut is open where the disk refuses. */
async function confirm(machine: Machine, { path, real }: Target): Promise<void> {
  try {
    await syncFolder(machine, dirname(real));
  } catch (error) {
    const code = codeOf(error);
    throw code === null ? error : failure('save-unconfirmed', { code }, { file: path });
  }
}

/** The data whole and on the disk, in a hidden file beside the target, with the target's mode and owner, or with `mode` where nothing is. */
async function writeTemp(
  machine: Machine,
  { path, real, old }: Target,
  { size, pieces }: Content,
  mode: number,
): Promise<string> {
  const temp = await openTemp(machine, dirname(real), old === null ? mode : old.mode & 0o777);
  try {
    try {
      const written = await writePieces(temp.handle, pieces({ bytes: new Uint8Array() }));
      if (old !== null) await keepOwnerAndMode(temp.handle, old);
      if ((await temp.handle.stat()).size !== (size ?? written)) throw failure('disk-full', {}, { file: path });
      await temp.handle.sync();
    } finally {
      await temp.handle.close();
    }
  } catch (error) {
    await discardTemp(machine, temp.path);
    throw error;
  }
  return temp.path;
}

/** Returns the number of bytes. */
async function writePieces(handle: FileHandle, pieces: ReturnType<Content['pieces']>): Promise<number> {
  let written = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    await handle.writeFile(bytes);
    written += bytes.length;
  }
  return written;
}

/** In a shared folder another person's file can be replaced, but its owner can't be restored; some disks support neither owner nor mode. */
async function keepOwnerAndMode(handle: FileHandle, old: NonNullable<Target['old']>): Promise<void> {
  const { uid, gid } = await handle.stat();
  if (uid !== old.uid || gid !== old.gid) {
    await handle.chown(old.uid, old.gid).catch(unlessCode('EPERM', 'EACCES'));
  }
  await handle.chmod(old.mode & 0o777).catch(unlessCode('EPERM', 'ENOTSUP', 'EOPNOTSUPP'));
}

async function keepBoth(machine: Machine, temp: string, target: Target): Promise<never> {
  const copy = await conflictCopy(machine, target);
  await moveToFree(machine, temp, copy);
  await syncFolder(machine, dirname(copy.real)).catch(unlessSystem);
  throw failure('file-changed', { copy: copy.path }, { file: target.path });
}

/** For `catch`: that there are two files now is what has to be told, and not that one more sync failed. */
function unlessSystem(error: unknown): void {
  if (codeOf(error) === null) throw error;
}

async function replace(machine: Machine, temp: string, { path, real, old }: Target): Promise<void> {
  try {
    await renamePatiently(machine, temp, real);
  } catch (error) {
    if (machine.platform !== 'win32' || old === null || !isHeld(error)) throw error;
    throw failure('file-open-elsewhere', { sign: null }, { file: path });
  }
}

/** A hard link never replaces a file; where there are none (USB sticks), we can only check before renaming. */
async function moveToFree(machine: Machine, temp: string, { path, real }: Target): Promise<void> {
  try {
    await machine.fs.link(temp, real);
  } catch {
    if ((await lstatOrNull(machine, real)) !== null) throw failure('target-exists', {}, { file: path });
    await renamePatiently(machine, temp, real);
  }
}
