import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { expect, test } from 'vitest';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A disk that does something else with what was opened. */
function diskWith(change: (handle: nodeFs.FileHandle, path: string) => object): typeof nodeFs {
  const open = async (...args: Parameters<typeof nodeFs.open>) => {
    const handle = await nodeFs.open(...args);
    return Object.assign(handle, change(handle, String(args[0])));
  };
  return { ...nodeFs, open } as typeof nodeFs;
}

/** Three bytes at a time: some network drives return less than was asked for. */
const short = diskWith((handle) => {
  const read = handle.read.bind(handle) as (...given: unknown[]) => ReturnType<typeof handle.read>;
  return {
    read: (buffer: Uint8Array, offset: number, length: number, position: number | null) =>
      read(buffer, offset, Math.min(length, 3), position),
  };
});

test('a disk that gives few bytes at a time makes no conflict copy and no torn text', async () => {
  const text = 'một hồ sơ dài hơn ba byte\n';
  fs.writeFileSync(folder.path('x.audit.yaml'), text);
  const files = folder.files({ fs: short });
  expect(await files.readText('x.audit.yaml', 1000)).toBe(text);
  expect(await files.readOwnText('x.audit.yaml', 1000)).toBe(text);
  await files.save('x.audit.yaml', 'new', { overwrite: true, expected: sha256(text) });
  expect(fs.readdirSync(folder.path())).toEqual(['x.audit.yaml']);
  const lock = await files.lock('x.audit.yaml');
  expect(await failureOf(folder.files().lock('x.audit.yaml'))).toMatchObject({ params: { pid: process.pid } });
  await lock.release();
  await files.save('x.audit.yaml', 'newer', { overwrite: true, expected: sha256('new') });
  expect(fs.readFileSync(folder.path('x.audit.yaml'), 'utf8')).toBe('newer');
});

test.skipIf(process.platform === 'win32')(
  'a folder that can’t be confirmed is told as that: the file is saved',
  async () => {
    const broken = diskWith((handle, path) =>
      path === folder.path()
        ? { sync: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fsync' })) }
        : { sync: handle.sync.bind(handle) },
    );
    const saving = folder.files({ fs: broken }).save('a.yaml', 'new', { overwrite: false });
    expect(await failureOf(saving)).toMatchObject({
      code: 'save-unconfirmed',
      params: { code: 'EIO' },
      file: 'a.yaml',
    });
    expect(fs.readFileSync(folder.path('a.yaml'), 'utf8')).toBe('new');
    expect(fs.readdirSync(folder.path())).toEqual(['a.yaml']);
  },
);
