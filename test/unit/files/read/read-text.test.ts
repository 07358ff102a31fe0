import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SeeStart } from '../../../../src/app/ports/files-port.ts';
import { failure } from '../../../../src/domain/problem/audit-error.ts';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const isWindows = process.platform === 'win32';
const VIETNAMESE = 'Hồ sơ: đạt\n';

function given(name: string, bytes: string | Uint8Array): string {
  writeFileSync(folder.path(name), bytes);
  return name;
}

describe('readText', () => {
  test('reads UTF-8 without and with a byte order mark, which is no part of the text', async () => {
    expect(await folder.files().readText(given('a.yaml', VIETNAMESE), 100)).toBe(VIETNAMESE);
    expect(await folder.files().readText(given('b.yaml', `\uFEFF${VIETNAMESE}`), 100)).toBe(VIETNAMESE);
  });

  test('reads UTF-16LE with a byte order mark, which Notepad writes', async () => {
    expect(await folder.files().readText(given('a.yaml', Buffer.from(`\uFEFF${VIETNAMESE}`, 'utf16le')), 100)).toBe(
      VIETNAMESE,
    );
  });

  test('leaves decomposed letters as they are: NFC is made where the text is parsed', async () => {
    expect(await folder.files().readText(given('a.yaml', 'đạt'.normalize('NFD')), 100)).toBe('đạt'.normalize('NFD'));
  });

  test.each([
    ['an old Vietnamese code page', Buffer.from([0x48, 0xf4, 0x20, 0x73, 0xbd])],
    ['UTF-16LE without a mark', Buffer.from('format: x', 'utf16le')],
    ['UTF-16BE', Buffer.from([0xfe, 0xff, 0, 0x61])],
    ['half a UTF-16 letter', Buffer.from([0xff, 0xfe, 0x61])],
    ['a UTF-8 letter cut off', Buffer.from('đ').subarray(0, 1)],
  ])('refuses %s by name instead of guessing', async (_what, bytes) => {
    expect(await failureOf(folder.files().readText(given('a.yaml', bytes), 100))).toMatchObject({
      code: 'not-utf8',
      file: 'a.yaml',
    });
  });

  test.each([
    ['pdf', '%PDF-1.7\n1 0 obj'],
    ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['archive', 'PK\u0003\u0004'],
    ['old-office', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ])('tells that a file is no text but a %s under another name', async (what, bytes) => {
    expect(await failureOf(folder.files().readText(given('a.yaml', bytes), 100))).toMatchObject({
      code: 'not-text',
      params: { what },
      file: 'a.yaml',
    });
  });

  test('takes a file of the limit and refuses one of a byte more, telling both numbers', async () => {
    given('a.yaml', 'x'.repeat(11));
    expect(await folder.files().readText('a.yaml', 11)).toHaveLength(11);
    expect(await failureOf(folder.files().readText('a.yaml', 10))).toMatchObject({
      code: 'too-large',
      params: { size: 11, limit: 10 },
    });
  });

  test('reads an empty file as an empty text', async () => {
    expect(await folder.files().readText(given('a.yaml', ''), 10)).toBe('');
  });

  test('tells a name that is no UTF-8, which a listing gives with replacement characters, from a missing file', async () => {
    expect(await failureOf(folder.files().readText('a\uFFFD.yaml', 10))).toMatchObject({
      code: 'file-unreadable',
      params: { reason: 'invalid-name' },
    });
  });

  test('tells a missing file, a folder, and a name that cannot be apart', async () => {
    mkdirSync(folder.path('folder'));
    given('file', '');
    expect(await failureOf(folder.files().readText('none.yaml', 10))).toMatchObject({
      code: 'file-missing',
      file: 'none.yaml',
    });
    expect(await failureOf(folder.files().readText('file/none.yaml', 10))).toMatchObject({ code: 'file-missing' });
    expect(await failureOf(folder.files().readText('folder', 10))).toMatchObject({ code: 'file-is-folder' });
    expect(await failureOf(folder.files().readText('a\0b', 10))).toMatchObject({ params: { reason: 'invalid-name' } });
  });

  test.skipIf(isWindows)('ends in a circle of links', async () => {
    symlinkSync('loop', folder.path('loop'));
    expect(await failureOf(folder.files().readText('loop', 10))).toMatchObject({ params: { reason: 'link-circle' } });
  });

  test.skipIf(isWindows)('refuses a pipe instead of waiting for somebody to write into it', async () => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', folder.path('pipe')]);
    expect(await failureOf(folder.files().readText('pipe', 10))).toMatchObject({
      code: 'file-unreadable',
      params: { reason: 'not-a-file' },
    });
  });

  test('says that the permission is missing where the system says so', async () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES', syscall: 'open' });
    const fs = { ...(await import('node:fs/promises')), open: () => Promise.reject(denied) };
    given('a.yaml', '');
    expect(await failureOf(folder.files({ fs }).readText('a.yaml', 10))).toMatchObject({
      code: 'file-unreadable',
      params: { reason: 'no-permission', code: 'EACCES' },
      file: 'a.yaml',
    });
  });
});

describe('readBytes', () => {
  test('gives the bytes as they are, also of a file that says it is empty and is not', async () => {
    given('a.bin', Uint8Array.of(0, 255, 254));
    expect([...(await folder.files().readBytes('a.bin', 3))]).toEqual([0, 255, 254]);
    if (process.platform !== 'linux') return;
    expect((await folder.files().readBytes('/proc/cpuinfo', 1_000_000)).length).toBeGreaterThan(0);
    expect(await failureOf(folder.files().readBytes('/proc/cpuinfo', 5))).toMatchObject({ code: 'too-large' });
  });

  test('shows how a file starts before the rest is read, and reads on only where nothing is wrong with it', async () => {
    const nodeFs = await import('node:fs/promises');
    let bytesRead = 0;
    const fs = {
      ...nodeFs,
      open: async (...args: Parameters<typeof nodeFs.open>) => {
        const handle = await nodeFs.open(...args);
        const read = handle.read.bind(handle) as (...given: unknown[]) => ReturnType<typeof handle.read>;
        return Object.assign(handle, {
          read: async (...given: unknown[]) => {
            const result = await read(...given);
            bytesRead += result.bytesRead;
            return result;
          },
        });
      },
    } as typeof nodeFs;
    given('a.bin', new Uint8Array(2_000_000).fill(7));
    const starts: number[] = [];
    const see = async (start: Uint8Array) => void starts.push(start.length, start[0] ?? 0);
    expect(await folder.files({ fs }).readBytes('a.bin', 2_000_000, see)).toEqual(new Uint8Array(2_000_000).fill(7));
    expect(starts).toEqual([1024, 7]);
    bytesRead = 0;
    const refuse = async () => {
      throw failure('not-a-workbook', { reason: 'not-zip' });
    };
    expect(await failureOf(folder.files({ fs }).readBytes('a.bin', 2_000_000, refuse))).toMatchObject({
      code: 'not-a-workbook',
    });
    expect(bytesRead).toBe(1024);
    given('end.bin', 'abcdef');
    const ends: unknown[] = [];
    const seeEnd: SeeStart = async (_, { size, tail }) => void ends.push(size, Buffer.from(await tail(2)).toString());
    expect(Buffer.from(await folder.files().readBytes('end.bin', 10, seeEnd)).toString()).toBe('abcdef');
    expect(ends).toEqual([6, 'ef']);
    given('empty.bin', '');
    await folder.files().readBytes('empty.bin', 10, see);
    expect(starts).toEqual([1024, 7, 0, 0]);
  });
});
