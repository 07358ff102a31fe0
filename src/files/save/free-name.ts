import { basename, dirname, join } from 'node:path';
import { lstatOrNull } from '../guard/own-file.ts';
import { readFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';

/** A path where nothing exists: the given one, or with `-2`, `-3`, … before its extension. @throws AuditError file-unreadable. */
export async function freeName(machine: Machine, path: string): Promise<string> {
  const { stem, extension } = splitName(basename(path));
  try {
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? path : join(dirname(path), `${stem}-${number}${extension}`);
      // Links that lead nowhere take a name too.
      if ((await lstatOrNull(machine, candidate)) === null) return candidate;
    }
  } catch (error) {
    throw readFailure(error, path);
  }
}

/**
 * The extension has two parts if both consist of letters, as in `.audit.yaml`, so that the end by which our files are recognised is kept.
 */
export function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const [, stem = name, extension = ''] = /^(.+?)((?:\.[a-z]+)?\.[a-z0-9]+)$/i.exec(name) ?? [];
  return { stem, extension };
}
