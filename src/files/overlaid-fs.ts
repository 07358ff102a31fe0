import type { Dirent, Stats } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { isInside } from './guard/is-inside.ts';

/** Files held in memory, by their path with `/` between names. */
export interface HeldFiles {
  readonly paths: Iterable<string>;
  /** The same bytes at each call; they must not be changed. */
  readonly bytes: (path: string) => Uint8Array;
}

type Fs = typeof nodeFs;

/**
 * The disk, with files in memory that stand below `root`, itself a file of the disk, so that nothing else can be there: they are looked at,
 * listed and read like any other, and never written. Nothing is unpacked.
 */
export function overlaidFs(root: string, held: HeldFiles, disk: Fs = nodeFs): Fs {
  const names = namesByFolder(held.paths);
  const files = new Set(held.paths);
  /** Null: a path of the disk. */
  const keyOf = (path: unknown) => (typeof path === 'string' ? keyBelow(root, path) : null);
  const kindOf = (key: string) => (files.has(key) ? 'file' : names.has(key) ? 'folder' : null);

  async function stat(key: string, path: string) {
    const kind = kindOf(key);
    if (kind === null) throw systemError('ENOENT', path);
    return factsOf(kind, kind === 'file' ? held.bytes(key).length : 0);
  }
  async function open(key: string, path: string) {
    const facts = await stat(key, path);
    if (facts.isDirectory()) throw systemError('EISDIR', path);
    return handleOn(held.bytes(key), facts);
  }
  async function readdir(key: string, path: string, options: unknown) {
    const found = names.get(key);
    if (found === undefined) throw systemError(files.has(key) ? 'ENOTDIR' : 'ENOENT', path);
    if (!isWithTypes(options)) return [...found];
    return [...found].map((name) => direntOf(name, path, kindOf(`${key}/${name}`) === 'file'));
  }
  async function real(key: string, path: string) {
    await stat(key, path);
    return resolve(path);
  }

  /** The function of the disk, but for paths below `root`. */
  function instead<Name extends 'stat' | 'lstat' | 'open' | 'readdir' | 'realpath'>(
    name: Name,
    ours: (key: string, path: string, second: unknown) => Promise<unknown>,
  ): Fs[Name] {
    const theirs: (...args: readonly unknown[]) => unknown = disk[name] as never;
    const either = (path: unknown, ...more: readonly unknown[]) => {
      const key = keyOf(path);
      return key === null ? theirs(path, ...more) : ours(key, String(path), more[0]);
    };
    return either as unknown as Fs[Name];
  }

  return {
    ...disk,
    stat: instead('stat', stat),
    lstat: instead('lstat', stat),
    open: instead('open', open),
    readdir: instead('readdir', readdir),
    realpath: instead('realpath', real),
  };
}

function keyBelow(root: string, path: string): string | null {
  return isInside(root, path) ? relative(root, path).split(sep).join('/') : null;
}

/** What stands in each folder, by its path. */
function namesByFolder(paths: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const parts = path.split('/');
    for (const [index, name] of parts.entries()) {
      const folder = parts.slice(0, index).join('/');
      folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
    }
  }
  return folders;
}

/** No number of a file or a drive: what it is, is told by its real path. As large integers, which compare with numbers too. */
function factsOf(kind: 'file' | 'folder', size: number) {
  return {
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => false,
    size,
    mode: kind === 'file' ? 0o100444 : 0o040555,
    dev: 0n,
    ino: 0n,
    mtimeMs: 0,
  };
}

/** As much of a file handle as reading needs. */
function handleOn(bytes: Uint8Array, facts: ReturnType<typeof factsOf>) {
  let place = 0;
  return {
    stat: async () => facts,
    read: async (into: Uint8Array, offset: number, length: number, position: number | null) => {
      const from = position ?? place;
      const piece = bytes.subarray(from, from + length);
      into.set(piece, offset);
      if (position === null) place += piece.length;
      return { bytesRead: piece.length, buffer: into };
    },
    createReadStream: () => Readable.from([bytes]),
    close: async () => undefined,
  };
}

function direntOf(name: string, parentPath: string, isFile: boolean): Pick<Dirent, 'name' | 'parentPath'> & Kinds {
  return { name, parentPath, isFile: () => isFile, isDirectory: () => !isFile, isSymbolicLink: () => false };
}

type Kinds = Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>;

function isWithTypes(options: unknown): boolean {
  return (
    typeof options === 'object' && options !== null && 'withFileTypes' in options && options.withFileTypes === true
  );
}

function systemError(code: 'ENOENT' | 'EISDIR' | 'ENOTDIR', path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, syscall: 'stat' });
}
