import * as nodeFs from 'node:fs/promises';
import { platform } from 'node:os';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { Files, StandingLock } from '../app/ports/files-port.ts';
import { leadsInto } from './evidence/evidence-place.ts';
import {
  assertEvidence,
  copyEvidence,
  evidenceState,
  importEvidence,
  readEvidence,
  seeEvidence,
} from './evidence/evidence-store.ts';
import { watchPictures } from './evidence/watch-pictures.ts';
import { identityOf } from './guard/identity.ts';
import { isInput, nameInputs } from './guard/inputs.ts';
import { assertOwn, lstatOrNull } from './guard/own-file.ts';
import { lockFile, sweepLocks } from './lock/lock-file.ts';
import { standingLocks } from './lock/standing-locks.ts';
import { readFailure, writeFailure } from './machine/fs-failure.ts';
import type { Machine } from './machine/machine.ts';
import { absolute } from './machine/machine.ts';
import { realPath } from './machine/real-path.ts';
import { listFiles } from './read/list-files.ts';
import { namesIn } from './read/names-in.ts';
import { fileDigest, readFile } from './read/read-file.ts';
import { readOwnBytes, readOwnText } from './read/read-own.ts';
import { readText } from './read/read-text.ts';
import { appendLine } from './save/append-line.ts';
import { statOrNull } from './save/find-target.ts';
import { freeName } from './save/free-name.ts';
import { makeFolder } from './save/make-folder.ts';
import { orTakenBack } from './save/or-taken-back.ts';
import { saveFile, savePieces } from './save/save-file.ts';
import { sweepTemps } from './save/temps.ts';

/** The environment; platform and fs are Node's own unless a test passes others. */
export type FilesOptions = Pick<Machine, 'cwd' | 'pid' | 'host' | 'user' | 'now'> &
  Partial<Pick<Machine, 'platform' | 'fs' | 'tell'>>;

/** The disk as the use cases see it. */
export function createFiles(options: FilesOptions): Files {
  const machine: Machine = {
    platform: platform(),
    fs: nodeFs,
    swept: new Set(),
    inputs: new Set(),
    named: new Set(),
    made: [],
    tell: () => undefined,
    ...options,
  };
  return {
    readText: (path, limit) => readText(machine, path, limit),
    readBytes: (path, limit, see) => readFile(machine, path, limit, see),
    sha256: (path, limit) => fileDigest(machine, path, limit),
    exists: async (path) => (await seen(machine, path)) !== null,
    isFolder: async (path) => (await seen(machine, path))?.isDirectory() ?? false,
    list: (folder, { deep = true, onUnreadable = null } = {}) => listFiles(machine, folder, { deep, onUnreadable }),
    namesIn: (folder) => namesIn(machine, folder),
    save: (path, data, saveOptions) => saveFile(machine, path, data, saveOptions),
    savePieces: (path, pieces, saveOptions) => savePieces(machine, path, pieces, saveOptions),
    orTakenBack: (work, what = 'all') => orTakenBack(machine, work, what),
    makeFolder: (path) => makeFolder(machine, path),
    lock: (path, { steal = false } = {}) => lockFile(machine, path, steal),
    locksIn: (folder) => locksIn(machine, folder),
    appendLine: (path, line, like = []) => appendLine(machine, path, line, like),
    readOwnText: (path, limit) => readOwnText(machine, path, limit),
    readOwnBytes: (path, limit) => readOwnBytes(machine, path, limit),
    assertOwn: (path) => asRead(path, () => assertOwn(machine, path)),
    isInput: (path) => asRead(path, () => isInput(machine, path)),
    nameInputs: (paths) => nameInputs(machine, paths),
    isSame: (path, other) => isSame(machine, path, other),
    real: (path) => real(machine, path),
    remove: (path) => remove(machine, path),
    sweep: (folder) => sweep(machine, folder),
    freeName: (path) => freeName(machine, path),
    importEvidence: (auditPath, source) => importEvidence(machine, auditPath, source),
    seeEvidence: (source) => seeEvidence(machine, source),
    watchPictures: (folder, onNew) => watchPictures(machine, folder, onNew),
    copyEvidence: (auditPath, file, targetPath) => copyEvidence(machine, auditPath, file, targetPath),
    assertEvidence: (sourcePath) => assertEvidence(machine, sourcePath),
    evidenceState: (auditPath, file) => evidenceState(machine, auditPath, file),
    leadsInto: (folder, path) => leadsInto(machine, folder, path),
    readEvidence: (auditPath, file, limit) => readEvidence(machine, auditPath, file, limit),
    join,
    dirname,
    basename: (path) => basename(path),
    absolute: (path) => absolute(machine, path),
  };
}

function seen(machine: Machine, path: string) {
  return asRead(path, () => statOrNull(machine, path));
}

async function isSame(machine: Machine, path: string, other: string): Promise<boolean> {
  if (absolute(machine, path) === absolute(machine, other)) return true;
  const [one, two] = await asRead(path, () => Promise.all([identityOf(machine, path), identityOf(machine, other)]));
  return one !== null && one === two;
}

/** As the user may write it, from the folder that the tool was started in. */
async function real(machine: Machine, path: string): Promise<string> {
  return asRead(path, async () => {
    const isLink = (await lstatOrNull(machine, path))?.isSymbolicLink() ?? false;
    if (!isLink || (await statOrNull(machine, path)) === null) return path;
    const behind = await realPath(machine, absolute(machine, path));
    const way = relative(await realPath(machine, machine.cwd), behind);
    return way.startsWith('..') || isAbsolute(way) ? behind : way;
  });
}

async function asRead<Value>(path: string, look: () => Promise<Value>): Promise<Value> {
  try {
    return await look();
  } catch (error) {
    throw readFailure(error, path);
  }
}

async function remove(machine: Machine, path: string): Promise<void> {
  try {
    await machine.fs.rm(absolute(machine, path), { force: true });
  } catch (error) {
    throw writeFailure(error, path, dirname(path));
  }
}

async function locksIn(machine: Machine, folder: string): Promise<readonly StandingLock[]> {
  return asRead(folder, () => standingLocks(machine, folder));
}

async function sweep(machine: Machine, folder: string): Promise<readonly string[]> {
  try {
    const real = absolute(machine, folder);
    const removed = [...(await sweepTemps(machine, real)), ...(await sweepLocks(machine, real))];
    return removed.map((name) => join(folder, name)).sort();
  } catch (error) {
    throw readFailure(error, folder);
  }
}
