import type { Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { ListOptions } from '../../app/ports/files-port.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { compareByCode } from '../../domain/values/compare-by-code.ts';
import { isInside } from '../guard/is-inside.ts';
import { readFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';
import { realPath } from '../machine/real-path.ts';

interface Listing {
  readonly deep: boolean;
  /** Null: an unreadable folder is thrown, other unreadable entries are skipped. */
  readonly onUnreadable: Required<ListOptions>['onUnreadable'] | null;
}

/**
 * The files below a folder by path, in plain order of code units with `/` between names, the same on every system.
 * Links are followed inside the folder, but not out of it, which is told; each folder is entered once. Hidden files, with them our temps
 * and locks, and Excel's owner files are left out.
 * @throws AuditError file-missing, file-unreadable, naming the folder that can't be read.
 */
export async function listFiles(machine: Machine, folder: string, listing: Listing): Promise<readonly string[]> {
  const found: string[] = [];
  const entered = new Set<string>();
  const waiting = [folder];
  const linked: string[] = [];
  const root = await realFolder(machine, folder);
  // Links last, so that a file reached directly and through a link gets its own path.
  for (let next = waiting.shift() ?? linked.shift(); next !== undefined; next = waiting.shift() ?? linked.shift()) {
    const entries = await enter(machine, next, entered).catch(passedOver(next, next === folder ? null : listing));
    for (const entry of entries.filter(({ name }) => !isLeftOut(name))) {
      const path = join(next, entry.name);
      const kind = await kindOf(machine, entry, path, root);
      if (kind === 'file') found.push(path);
      else if (kind instanceof AuditError) listing.onUnreadable?.(path, kind);
      else if (kind === 'folder-outside') {
        if (listing.deep) machine.tell({ is: 'link-passed-over', path });
      } else if (listing.deep) (entry.isSymbolicLink() ? linked : waiting).push(path);
    }
  }
  return found
    .map((path) => ({ path, key: path.split(sep).join('/') }))
    .sort(byKey)
    .map(({ path }) => path);
}

async function realFolder(machine: Machine, folder: string): Promise<string> {
  try {
    return await realPath(machine, absolute(machine, folder));
  } catch (error) {
    throw readFailure(error, folder);
  }
}

/** The entries of a folder; none if it was entered before, under whatever name. */
async function enter(machine: Machine, folder: string, entered: Set<string>): Promise<readonly Dirent[]> {
  try {
    const real = await realFolder(machine, folder);
    if (entered.has(real)) return [];
    entered.add(real);
    const entries = await machine.fs.readdir(real, { withFileTypes: true });
    return entries.sort((a, b) => compareByCode(a.name, b.name));
  } catch (error) {
    throw readFailure(error, folder);
  }
}

/** For `catch`: reports an unreadable folder if there is a listener, else throws. */
function passedOver(folder: string, listing: Listing | null) {
  return (error: unknown): readonly Dirent[] => {
    const tell = listing?.onUnreadable ?? null;
    if (tell === null || !(error instanceof AuditError)) throw error;
    tell(folder, error);
    return [];
  };
}

function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

type Kind = 'file' | 'folder' | 'folder-outside' | AuditError;

/** A file, a folder, or why it is neither; what a link outside of `root` leads to is nobody's who gave this folder. */
async function kindOf(machine: Machine, entry: Dirent, path: string, root: string): Promise<Kind> {
  const isLink = entry.isSymbolicLink();
  const seen = isLink ? await behindLink(machine, path) : entry;
  if (seen instanceof AuditError) return seen;
  const real = isLink ? await realFolder(machine, path) : root;
  if (real !== root && !isInside(root, real)) {
    if (seen.isDirectory()) return 'folder-outside';
    return failure('file-unreadable', { reason: 'link-outside', code: null }, { file: path });
  }
  if (seen.isFile()) return 'file';
  return seen.isDirectory()
    ? 'folder'
    : failure('file-unreadable', { reason: 'not-a-file', code: null }, { file: path });
}

/** Why there is no file behind a link: it leads nowhere, in a circle, or where access is denied. */
async function behindLink(machine: Machine, path: string) {
  try {
    return await machine.fs.stat(absolute(machine, path));
  } catch (error) {
    const told = readFailure(error, path);
    if (told instanceof AuditError) return told;
    throw told;
  }
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return compareByCode(a.key, b.key);
}
