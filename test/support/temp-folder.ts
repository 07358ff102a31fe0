import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Files } from '../../src/app/ports/files-port.ts';
import type { FilesOptions } from '../../src/files/files.ts';
import { createFiles } from '../../src/files/files.ts';

/** A folder for each test of a file, and the real adapter that starts from it. */
export function tempFolder() {
  let root = '';
  beforeEach(() => {
    root = newFolder();
  });
  afterEach(() => removeFolder(root));
  return folderAt(() => root);
}

/** One folder for all tests of a file, which only read what was made in it before them. */
export function sharedFolder(): ReturnType<typeof tempFolder> {
  let root = '';
  beforeAll(() => {
    root = newFolder();
  });
  afterAll(() => removeFolder(root));
  return folderAt(() => root);
}

function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'facility-audit-')));
}

function removeFolder(root: string): void {
  rmSync(root, { recursive: true, force: true });
}

function folderAt(rootOf: () => string) {
  return {
    path: (...parts: readonly string[]) => {
      const root = rootOf();
      // Outside of a test there is no folder yet, and the file would land in the repository.
      if (root === '') throw new Error('a folder for tests is there in each test, not in beforeAll');
      return join(root, ...parts);
    },
    files: (overrides: Partial<FilesOptions> = {}): Files =>
      createFiles({
        cwd: rootOf(),
        pid: process.pid,
        host: hostname(),
        user: 'an',
        now: () => new Date('2025-08-05T02:15:03Z'),
        ...overrides,
      }),
  };
}
