import { basename, dirname } from 'node:path';
import { failure } from '../../domain/problem/audit-error.ts';
import { nameFault } from '../../domain/values/safe-path.ts';
import { isMissing, writeFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';
import { statOrNull } from './find-target.ts';
import { syncFolder } from './rename-patiently.ts';

/** Makes a folder and its parents, each of them durable in the one above. @throws AuditError file-unwritable. */
export async function makeFolder(machine: Machine, path: string): Promise<void> {
  const folder = absolute(machine, path);
  try {
    const missing = await missingFolders(machine, folder);
    const reason = missing.map((each) => nameFault(basename(each))).find((fault) => fault !== null);
    if (reason !== undefined) throw failure('file-unwritable', { reason, code: null }, { file: path });
    // Before they are there: if one of them can't be made, those above it are to be taken back.
    machine.made.at(-1)?.push(...missing);
    await machine.fs.mkdir(folder, { recursive: true }).catch(async (error: unknown) => {
      // Of several folders Node says that something is missing where the disk is read-only; of one it says so.
      if (isMissing(error) && (await statOrNull(machine, dirname(folder))) !== null) await machine.fs.mkdir(folder);
      else throw error;
    });
    for (const each of missing) await syncFolder(machine, dirname(each));
  } catch (error) {
    throw writeFailure(error, path, dirname(path));
  }
}

/** The outermost first. */
async function missingFolders(machine: Machine, folder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let each = folder; (await statOrNull(machine, each)) === null && each !== dirname(each); each = dirname(each)) {
    missing.unshift(each);
  }
  return missing;
}
