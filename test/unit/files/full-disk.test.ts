import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as fsPromises from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { buildFileChild } from '../../support/file-child.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();

/** A file system whose files accept half of a write and are then full. */
const full: typeof fsPromises = {
  ...fsPromises,
  open: async (path, ...rest) => {
    const handle = await fsPromises.open(path, ...rest);
    const refuse = async (data: unknown) => {
      await handle.write(String(data).slice(0, String(data).length / 2));
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
    };
    return Object.assign(handle, { writeFile: refuse, appendFile: refuse });
  },
};

/** A file system that silently drops the end of what is written. */
const silent: typeof fsPromises = {
  ...fsPromises,
  open: async (path, ...rest) => {
    const handle = await fsPromises.open(path, ...rest);
    return Object.assign(handle, { writeFile: async () => void (await handle.write('x')) });
  },
};

describe('a full disk', () => {
  test.each([
    ['an error', full],
    ['silence', silent],
  ])('answered by %s, leaves the old file and no temp', async (_how, fsThatFails) => {
    fs.writeFileSync(folder.path('a.yaml'), 'old');
    const files = folder.files({ fs: fsThatFails });
    expect(await failureOf(files.save('a.yaml', 'new and longer', { overwrite: true }))).toMatchObject({
      code: 'disk-full',
      file: 'a.yaml',
    });
    expect(await failureOf(files.save('b.yaml', 'new', { overwrite: false }))).toMatchObject({ code: 'disk-full' });
    expect(fs.readFileSync(folder.path('a.yaml'), 'utf8')).toBe('old');
    expect(fs.readdirSync(folder.path())).toEqual(['a.yaml']);
  });

  test('leaves an appended file as long as it was', async () => {
    fs.writeFileSync(folder.path('a.history'), 'first\n');
    expect(await failureOf(folder.files({ fs: full }).appendLine('a.history', 'second'))).toMatchObject({
      code: 'disk-full',
    });
    expect(fs.readFileSync(folder.path('a.history'), 'utf8')).toBe('first\n');
  });

  test.skipIf(!canMount())('of 256 KB, really filled, leaves every file as it was', async () => {
    const child = await buildFileChild(folder.path());
    const disk = folder.path('disk');
    fs.mkdirSync(disk);
    // The mount is in a namespace of its own and disappears with the process, however the test ends.
    const { stdout } = inOwnNamespace('mount -t tmpfs -o size=256k tmpfs "$1" && exec "$2" "$3" fill "$1/a.yaml"', [
      disk,
      process.execPath,
      child,
    ]);
    expect(JSON.parse(stdout)).toEqual({
      failed: 'disk-full',
      created: 'disk-full',
      appended: 'disk-full',
      text: 'old\n',
      history: 'first\n',
      names: ['a.yaml', 'a.yaml.history'],
    });
  });
});

function canMount(): boolean {
  return inOwnNamespace('mount -t tmpfs -o size=256k tmpfs /mnt', []).status === 0;
}

function inOwnNamespace(script: string, args: readonly string[]) {
  const unshare = ['-c', 'exec unshare --mount --map-root-user sh -c "$@"', 'sh', script, 'sh', ...args];
  return spawnSync('sh', unshare, { encoding: 'utf8' });
}
