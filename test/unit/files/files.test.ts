import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { startChild } from '../../support/file-child.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();

function given(name: string, text = ''): string {
  fs.writeFileSync(folder.path(name), text);
  return name;
}

async function deadPid(): Promise<number> {
  const child = startChild(process.execPath, ['-e', '']);
  await child.end();
  return child.process.pid ?? 0;
}

describe('exists and isFolder', () => {
  test('tell a file, a folder, nothing and a link that leads nowhere apart', async () => {
    given('file');
    fs.mkdirSync(folder.path('folder'));
    if (process.platform !== 'win32') fs.symlinkSync('none', folder.path('dangling'));
    const files = folder.files();
    const names = ['file', 'folder', 'none', 'file/none', 'dangling', folder.path('file')];
    expect(await Promise.all(names.map(files.exists))).toEqual([true, true, false, false, false, true]);
    expect(await Promise.all(names.map(files.isFolder))).toEqual([false, true, false, false, false, false]);
  });
});

describe('makeFolder', () => {
  test('makes parents too, is content with what is there, and says what is in the way', async () => {
    await folder.files().makeFolder('out/2025/08');
    await folder.files().makeFolder('out/2025/08');
    expect(fs.statSync(folder.path('out', '2025', '08')).isDirectory()).toBe(true);
    given('file');
    const inTheWay = { code: 'file-unwritable', params: { reason: 'not-a-folder' } };
    expect(await failureOf(folder.files().makeFolder('file'))).toMatchObject({ ...inTheWay, file: 'file' });
    expect(await failureOf(folder.files().makeFolder('file/below'))).toMatchObject({ ...inTheWay, file: 'file/below' });
  });

  test('says that the disk is read-only, where Node takes it for a missing folder', async () => {
    const refuse = (code: string) => Promise.reject(Object.assign(new Error(code), { code, syscall: 'mkdir' }));
    const mkdir = (_: unknown, options?: { recursive?: boolean }) => refuse(options?.recursive ? 'ENOENT' : 'EROFS');
    const files = folder.files({ fs: { ...fs.promises, mkdir: mkdir as typeof fs.promises.mkdir } });
    expect(await failureOf(files.makeFolder('out'))).toMatchObject({
      code: 'file-unwritable',
      params: { reason: 'read-only-disk' },
    });
  });
});

describe('remove', () => {
  test('removes a file, and is content with none', async () => {
    await folder.files().remove(given('a'));
    await folder.files().remove('a');
    expect(fs.readdirSync(folder.path())).toEqual([]);
  });
});

describe('freeName', () => {
  test('counts on before the extension, and keeps what tells an audit', async () => {
    const files = folder.files();
    expect(await files.freeName('x.2025-08.audit.yaml')).toBe('x.2025-08.audit.yaml');
    given('x.2025-08.audit.yaml');
    given('x.2025-08-2.audit.yaml');
    expect(await files.freeName('x.2025-08.audit.yaml')).toBe('x.2025-08-3.audit.yaml');
    expect(await files.freeName(given('x.2025-08.xlsx'))).toBe('x.2025-08-2.xlsx');
    expect(await files.freeName(given('plain'))).toBe('plain-2');
  });
});

describe('sweep', () => {
  const temp = (host: string, pid: number) => `.facility-audit-${host}-${pid}-1.tmp`;
  const lock = (pid: number, host = hostname()) =>
    JSON.stringify({ format: 'facility-audit/lock/1', pid, host, user: 'an', booted: '', started: null, since: '' });

  test('removes the temps and locks of dead processes and nothing else', async () => {
    const pid = await deadPid();
    const dead = [
      given(temp(hostname(), pid)),
      given('.a.yaml.lock', lock(pid)),
      given('.a.yaml.lock-0123abcd', lock(pid)),
    ];
    const kept = [
      given(temp(hostname(), process.pid)),
      given(temp('laptop-02', pid)),
      given('.b.yaml.lock', lock(pid, 'laptop-02')),
      given('.c.yaml.lock', 'of another program'),
      given('a.yaml'),
      given('.facility-audit.tmp'),
    ];
    const files = folder.files({ now: () => new Date() });
    expect(await files.sweep('.')).toEqual([...dead].sort());
    expect(fs.readdirSync(folder.path()).sort()).toEqual([...kept].sort());
  });

  test('removes any temp that is older than a day, which no save takes', async () => {
    given(temp('laptop-02', 1));
    given(temp(hostname(), process.pid));
    const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
    expect(await folder.files({ now: () => tomorrow }).sweep('.')).toHaveLength(2);
  });

  test('is done by the first save into a folder', async () => {
    given(temp(hostname(), await deadPid()));
    await folder.files().save('a.yaml', '', { overwrite: false });
    expect(fs.readdirSync(folder.path())).toEqual(['a.yaml']);
  });

  test('says when the folder is missing', async () => {
    expect(await failureOf(folder.files().sweep('none'))).toMatchObject({ code: 'file-missing', file: 'none' });
  });
});

describe('paths', () => {
  test('are put together and taken apart as the system writes them', () => {
    const files = folder.files();
    expect(files.join('out', '..', 'a', 'b.yaml')).toBe(join('a', 'b.yaml'));
    expect(files.dirname(join('a', 'b.yaml'))).toBe('a');
    expect(files.basename(join('a', 'b.yaml'))).toBe('b.yaml');
  });
});
