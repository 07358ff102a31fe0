import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Lock } from '../../app/ports/files-port.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { codeOf, writeFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { readOwnBytes } from '../read/read-own.ts';
import { followLinks } from '../save/find-target.ts';
import { renamePatiently } from '../save/rename-patiently.ts';
import { discardTemp, openTemp } from '../save/temps.ts';
import type { LockOwner } from './lock-owner.ts';
import { isDead, parseOwner, serializeOwner, sinceShown, thisProcess } from './lock-owner.ts';

/** How often to look again at a lock that is unreadable or changing hands; half a second in total. */
const LOOKS = 25;
const PAUSE_MS = 20;

/** In bytes; ours have some 300. */
const LONGEST = 16_384;

/**
 * Locks `path` with a hidden file beside it, `.<name>.lock`, which names the owner. A dead owner's lock is taken over at once; that of a
 * living owner, or of another machine, where nobody can tell, only with `steal`.
 * @throws AuditError file-locked, and as writeFailure.
 */
export async function lockFile(machine: Machine, path: string, steal: boolean): Promise<Lock> {
  try {
    const real = await followLinks(machine, path);
    const lock = join(dirname(real), `.${basename(real)}.lock`);
    const text = serializeOwner(await thisProcess(machine));
    const taken = await acquire(machine, lock, text, steal);
    if (!taken.isOurs) throw locked(machine, taken.by, path, lock);
    return releasedOnce(() => release(machine, lock, text, path));
  } catch (error) {
    throw writeFailure(error, path, dirname(path));
  }
}

/** Removes locks of dead processes from a folder and returns their paths. */
export async function sweepLocks(machine: Machine, folder: string): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of await machine.fs.readdir(folder)) {
    if (!/^\..+\.lock(-[0-9a-f]{8})*$/.test(name)) continue;
    const owner = parseOwner((await ownTextIn(machine, folder, name)) ?? '');
    if (owner === null || !(await isDead(owner, machine))) continue;
    // Acquire before removing: another process may be taking it over right now.
    const text = serializeOwner(await thisProcess(machine));
    if (!(await acquire(machine, join(folder, name), text, false)).isOurs) continue;
    await release(machine, join(folder, name), text, name);
    removed.push(name);
  }
  return removed;
}

/** Null also for what has the name of a lock and is none, such as a link: that hinders only whoever wants the lock. */
export async function ownTextIn(machine: Machine, folder: string, name: string): Promise<string | null> {
  try {
    return await textOrNull(machine, join(folder, name));
  } catch (error) {
    if (error instanceof AuditError) return null;
    throw error;
  }
}

/** `by` is null if the lock stays unreadable. */
type Taken = { readonly isOurs: true } | { readonly isOurs: false; readonly by: LockOwner | null };

async function acquire(machine: Machine, lock: string, text: string, steal: boolean): Promise<Taken> {
  let holder: LockOwner | null = null;
  for (let look = 1; look <= LOOKS; look++) {
    if (await createWhole(machine, lock, text)) return { isOurs: true };
    const found = await textOrNull(machine, lock);
    if (found !== null) {
      holder = parseOwner(found);
      if (holder !== null && !steal && !(await isDead(holder, machine))) return { isOurs: false, by: holder };
      // Unreadable: someone may be writing it and gets half of the time.
      const isSettled = holder !== null || look > LOOKS / 2;
      if (isSettled && (await takeOver(machine, lock, found, text))) return { isOurs: true };
    }
    await wait(PAUSE_MS);
  }
  return { isOurs: false, by: holder };
}

/**
 * Creates the lock with its text in one step, by a hard link; where there are none (USB sticks) it is empty for a moment. False if there is
 * a lock already.
 */
async function createWhole(machine: Machine, lock: string, text: string): Promise<boolean> {
  const temp = await writeTemp(machine, dirname(lock), text);
  try {
    await machine.fs.link(temp, lock);
    return true;
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? false : await createEmptyFirst(machine, lock, text);
  } finally {
    await discardTemp(machine, temp);
  }
}

async function createEmptyFirst(machine: Machine, lock: string, text: string): Promise<boolean> {
  try {
    await machine.fs.writeFile(lock, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    await discardTemp(machine, lock);
    throw error;
  }
}

/**
 * Replaces the lock whose text is `found` with ours. Of several processes that find it dead, only the one that holds the claim, itself a
 * lock, may do so, and only while that same lock is still there; otherwise the second would remove the first's new lock.
 */
async function takeOver(machine: Machine, lock: string, found: string, text: string): Promise<boolean> {
  const claim = `${lock}-${createHash('sha256').update(found).digest('hex').slice(0, 8)}`;
  if (!(await acquire(machine, claim, text, false)).isOurs) return false;
  try {
    if ((await textOrNull(machine, lock)) !== found) return false;
    await renamePatiently(machine, await writeTemp(machine, dirname(lock), text), lock);
    return true;
  } finally {
    await discardTemp(machine, claim);
  }
}

async function writeTemp(machine: Machine, folder: string, text: string): Promise<string> {
  const { path, handle } = await openTemp(machine, folder, 0o666);
  try {
    await handle.writeFile(text);
    return path;
  } catch (error) {
    await discardTemp(machine, path);
    throw error;
  } finally {
    await handle.close();
  }
}

/** A lock stolen from us belongs to somebody else by now. */
async function release(machine: Machine, lock: string, text: string, path: string): Promise<void> {
  try {
    if ((await textOrNull(machine, lock)) === text) await machine.fs.rm(lock, { force: true });
  } catch (error) {
    throw writeFailure(error, path, dirname(path));
  }
}

/** Two locks taken by this process at the same instant have the same text: releasing the first must not release the second. */
function releasedOnce(free: () => Promise<void>): Lock {
  let isHeld = true;
  return {
    release: async () => {
      if (isHeld) await free();
      isHeld = false;
    },
  };
}

/** Only what a lock could hold is read: more is no lock of ours. */
async function textOrNull(machine: Machine, path: string): Promise<string | null> {
  const bytes = await readOwnBytes(machine, path, LONGEST).catch(unlessTooLarge);
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}

/** For `catch`: as if nothing could be read of it. */
function unlessTooLarge(error: unknown): Uint8Array {
  if (error instanceof AuditError && error.problems.every(({ code }) => code === 'too-large')) return new Uint8Array();
  throw error;
}

function locked({ now }: Machine, by: LockOwner | null, path: string, lock: string): AuditError {
  const { user, host, pid, since } = by ?? { user: '?', host: '?', pid: null, since: now().toISOString() };
  return failure('file-locked', { holder: user, host, pid, since: sinceShown(since), lock }, { file: path });
}
