import type { Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { isMissing, readFailure } from './fs-failure.ts';
import type { Machine } from './machine.ts';
import { absolute } from './machine.ts';

/**
 * The files below a folder by path, in plain order of code units with `/` between names, the same on every system.
 * Links are followed, each folder is entered once; hidden files, with them our temps and locks, and Excel's owner files are left out.
 * @throws AuditError file-missing, file-unreadable, naming the folder that can't be read.
 */
export async function listFiles(machine: Machine, folder: string, deep: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  const entered = new Set<string>();
  const waiting = [folder];
  const linked: string[] = [];
  // Links last: what is reached through one as well as directly is then named by its own path.
  for (let next = waiting.shift() ?? linked.shift(); next !== undefined; next = waiting.shift() ?? linked.shift()) {
    const entries = await enter(machine, next, entered);
    for (const entry of entries.filter(({ name }) => !isLeftOut(name))) {
      const path = join(next, entry.name);
      const kind = await kindOf(machine, entry, path);
      if (kind === 'file') found.push(path);
      else if (kind === 'folder' && deep) (entry.isSymbolicLink() ? linked : waiting).push(path);
    }
  }
  return found
    .map((path) => ({ path, key: path.split(sep).join('/') }))
    .sort(byKey)
    .map(({ path }) => path);
}

/** What is in a folder; nothing where it was entered before, under whatever name. */
async function enter(machine: Machine, folder: string, entered: Set<string>): Promise<readonly Dirent[]> {
  try {
    const real = await machine.fs.realpath(absolute(machine, folder));
    if (entered.has(real)) return [];
    entered.add(real);
    const entries = await machine.fs.readdir(real, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw readFailure(error, folder);
  }
}

function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

async function kindOf(machine: Machine, entry: Dirent, path: string): Promise<'file' | 'folder' | null> {
  const seen = entry.isSymbolicLink() ? await behindLink(machine, path) : entry;
  if (seen?.isFile()) return 'file';
  return seen?.isDirectory() ? 'folder' : null;
}

/** Null for a link that leads nowhere or in a circle: there is no file. */
async function behindLink(machine: Machine, path: string) {
  try {
    return await machine.fs.stat(absolute(machine, path));
  } catch (error) {
    if (isMissing(error) || (error instanceof Error && 'code' in error && error.code === 'ELOOP')) return null;
    throw readFailure(error, path);
  }
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
