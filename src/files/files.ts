import * as nodeFs from 'node:fs/promises';
import { platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Files } from '../app/ports/ports.ts';
import { leadsInto } from './evidence/evidence-place.ts';
import { copyEvidence, evidenceState, importEvidence, readEvidence } from './evidence/evidence-store.ts';
import { lockFile, sweepLocks } from './lock/lock-file.ts';
import { isMissing, readFailure, writeFailure } from './machine/fs-failure.ts';
import type { Machine } from './machine/machine.ts';
import { absolute } from './machine/machine.ts';
import { listFiles } from './read/list-files.ts';
import { fileDigest, readFile } from './read/read-file.ts';
import { readText } from './read/read-text.ts';
import { appendLine } from './save/append-line.ts';
import { statOrNull } from './save/find-target.ts';
import { freeName } from './save/free-name.ts';
import { saveFile, saveText } from './save/save-file.ts';
import { sweepTemps } from './save/temps.ts';

/** What comes from outside; platform and fs are Node's own unless a test gives others. */
export type FilesOptions = Pick<Machine, 'cwd' | 'pid' | 'host' | 'user' | 'now'> &
  Partial<Pick<Machine, 'platform' | 'fs'>>;

/** The disk as the use cases see it. */
export function createFiles(options: FilesOptions): Files {
  const machine: Machine = { platform: platform(), fs: nodeFs, swept: new Set(), ...options };
  return {
    readText: (path, limit) => readText(machine, path, limit),
    readBytes: (path, limit, see) => readFile(machine, path, limit, see),
    sha256: (path, limit) => fileDigest(machine, path, limit),
    exists: async (path) => (await seen(machine, path)) !== null,
    isFolder: async (path) => (await seen(machine, path))?.isDirectory() ?? false,
    list: (folder, { deep = true, onUnreadable = null } = {}) => listFiles(machine, folder, { deep, onUnreadable }),
    save: (path, data, saveOptions) => saveFile(machine, path, data, saveOptions),
    saveText: (path, pieces, saveOptions) => saveText(machine, path, pieces, saveOptions),
    makeFolder: (path) => makeFolder(machine, path),
    lock: (path, { steal = false } = {}) => lockFile(machine, path, steal),
    appendLine: (path, line) => appendLine(machine, path, line),
    remove: (path) => remove(machine, path),
    sweep: (folder) => sweep(machine, folder),
    freeName: (path) => freeName(machine, path),
    importEvidence: (auditPath, sourcePath) => importEvidence(machine, auditPath, sourcePath),
    copyEvidence: (auditPath, file, targetPath) => copyEvidence(machine, auditPath, file, targetPath),
    evidenceState: (auditPath, file) => evidenceState(machine, auditPath, file),
    leadsInto: (folder, path) => leadsInto(machine, folder, path),
    readEvidence: (auditPath, file, limit) => readEvidence(machine, auditPath, file, limit),
    join,
    dirname,
    basename: (path) => basename(path),
    absolute: (path) => absolute(machine, path),
  };
}

async function seen(machine: Machine, path: string) {
  try {
    return await statOrNull(machine, path);
  } catch (error) {
    throw readFailure(error, path);
  }
}

async function makeFolder(machine: Machine, path: string): Promise<void> {
  const folder = absolute(machine, path);
  try {
    await machine.fs.mkdir(folder, { recursive: true }).catch(async (error: unknown) => {
      // Of several folders Node says that something is missing where the disk is read-only; of one it says so.
      if (isMissing(error) && (await statOrNull(machine, dirname(folder))) !== null) await machine.fs.mkdir(folder);
      else throw error;
    });
  } catch (error) {
    throw writeFailure(error, path, dirname(path));
  }
}

async function remove(machine: Machine, path: string): Promise<void> {
  try {
    await machine.fs.rm(absolute(machine, path), { force: true });
  } catch (error) {
    throw writeFailure(error, path, dirname(path));
  }
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
