import { realpath } from 'node:fs';
import { promisify } from 'node:util';
import { codeOf } from './fs-failure.ts';
import type { Machine } from './machine.ts';

/** Failures that tell of the path; any other one tells of the drive, or of the system's own way of asking. */
const ABOUT_THE_PATH = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE']);

const stepByStep = promisify(realpath);

/**
 * An absolute path with all links resolved. Some virtual drives, and paths that are very long, have no real path to give in one step: there
 * Node goes through the folders itself.
 * @throws errors of the system.
 */
export async function realPath(machine: Machine, path: string): Promise<string> {
  try {
    return await machine.fs.realpath(path);
  } catch (error) {
    if (ABOUT_THE_PATH.has(codeOf(error) ?? 'ENOENT')) throw error;
    return await stepByStep(path);
  }
}
