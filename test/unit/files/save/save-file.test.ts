import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as fsPromises from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const isWindows = process.platform === 'win32';

function given(name: string, text: string): string {
  fs.mkdirSync(dirname(folder.path(name)), { recursive: true });
  fs.writeFileSync(folder.path(name), text);
  return name;
}

const textOf = (name: string) => fs.readFileSync(folder.path(name), 'utf8');
const names = () => fs.readdirSync(folder.path()).sort();
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: 'rename' });

describe('savePieces', () => {
  async function* pieces(...all: readonly (string | Error)[]): AsyncGenerator<string> {
    for (const piece of all) {
      if (piece instanceof Error) throw piece;
      yield piece;
    }
  }

  test('writes what comes in pieces, one after another', async () => {
    await folder.files().savePieces('a.csv', pieces('Đạt\n', '', 'b\n'), { overwrite: false });
    expect(textOf('a.csv')).toBe('Đạt\nb\n');
    expect(names()).toEqual(['a.csv']);
  });

  test('leaves the old file and nothing else where a piece can’t be made', async () => {
    given('a.csv', 'old');
    const broken = new Error('broken');
    await expect(folder.files().savePieces('a.csv', pieces('new', broken), { overwrite: true })).rejects.toBe(broken);
    expect(textOf('a.csv')).toBe('old');
    expect(names()).toEqual(['a.csv']);
  });

  test('makes no piece where the file may not be written', async () => {
    given('a.csv', 'old');
    const never = pieces(new Error('was asked'));
    expect(await failureOf(folder.files().savePieces('a.csv', never, { overwrite: false }))).toMatchObject({
      code: 'target-exists',
    });
  });
});

describe('save', () => {
  test('writes text as UTF-8 and bytes as they are, and leaves nothing else behind', async () => {
    await folder.files().save('a.yaml', 'Đạt\n', { overwrite: false });
    await folder.files().save('b.bin', Uint8Array.of(0, 255), { overwrite: false });
    expect(textOf('a.yaml')).toBe('Đạt\n');
    expect([...fs.readFileSync(folder.path('b.bin'))]).toEqual([0, 255]);
    expect(names()).toEqual(['a.yaml', 'b.bin']);
  });

  test('replaces what is there only when it may', async () => {
    given('a.yaml', 'old');
    expect(await failureOf(folder.files().save('a.yaml', 'new', { overwrite: false }))).toMatchObject({
      code: 'target-exists',
      file: 'a.yaml',
    });
    expect(textOf('a.yaml')).toBe('old');
    await folder.files().save('a.yaml', 'new', { overwrite: true });
    expect(textOf('a.yaml')).toBe('new');
    expect(names()).toEqual(['a.yaml']);
  });

  test('lets one of two that make the same new file win, whole, and tells the other', async () => {
    const attempts = Array.from({ length: 8 }, (_, index) =>
      folder.files().save('a.yaml', `${index}`.repeat(50_000), { overwrite: false }),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(textOf('a.yaml')).size).toBe(1);
    expect(names()).toEqual(['a.yaml']);
  });

  test('makes new files also where there are no hard links, still without replacing anything', async () => {
    const noLinks = { ...fsPromises, link: () => Promise.reject(systemError('EPERM')) };
    await folder.files({ fs: noLinks }).save('a.yaml', 'first', { overwrite: false });
    expect(await failureOf(folder.files({ fs: noLinks }).save('a.yaml', 'second', { overwrite: false }))).toMatchObject(
      {
        code: 'target-exists',
      },
    );
    expect(textOf('a.yaml')).toBe('first');
  });

  test.skipIf(isWindows)('keeps the mode and owner of the file, and makes new ones as the umask says', async () => {
    given('a.yaml', 'old');
    fs.chmodSync(folder.path('a.yaml'), 0o662);
    if (process.getuid?.() === 0) fs.chownSync(folder.path('a.yaml'), 1234, 1234);
    const { uid } = fs.statSync(folder.path('a.yaml'));
    await folder.files().save('a.yaml', 'new', { overwrite: true });
    expect(fs.statSync(folder.path('a.yaml')).mode & 0o777).toBe(0o662);
    expect(fs.statSync(folder.path('a.yaml')).uid).toBe(uid);
    await folder.files().save('b.yaml', 'new', { overwrite: true });
    given('c.yaml', '');
    expect(fs.statSync(folder.path('b.yaml')).mode).toBe(fs.statSync(folder.path('c.yaml')).mode);
  });

  test.skipIf(isWindows)(
    'writes where a link leads, and the link stays a link; one that leads nowhere is never followed',
    async () => {
      given('data/a.yaml', 'old');
      fs.symlinkSync(folder.path('data', 'a.yaml'), folder.path('link.yaml'));
      fs.symlinkSync('data/b.yaml', folder.path('new.yaml'));
      const isLink = { code: 'file-unwritable', params: { reason: 'link' }, file: 'new.yaml' };
      await folder.files().save('link.yaml', 'new', { overwrite: true });
      for (const overwrite of [false, true]) {
        expect(await failureOf(folder.files().save('new.yaml', 'made', { overwrite }))).toMatchObject(isLink);
      }
      expect(textOf('data/a.yaml')).toBe('new');
      expect(fs.readdirSync(folder.path('data'))).toEqual(['a.yaml']);
      expect(fs.lstatSync(folder.path('link.yaml')).isSymbolicLink()).toBe(true);
      expect(fs.lstatSync(folder.path('new.yaml')).isSymbolicLink()).toBe(true);
    },
  );

  test('refuses a file that is read-only, though its folder would let it be replaced', async () => {
    given('a.yaml', 'old');
    fs.chmodSync(folder.path('a.yaml'), 0o444);
    expect(await failureOf(folder.files().save('a.yaml', 'new', { overwrite: true }))).toMatchObject({
      code: 'file-unwritable',
      params: { reason: 'read-only' },
      file: 'a.yaml',
    });
    expect(textOf('a.yaml')).toBe('old');
    expect(names()).toEqual(['a.yaml']);
  });

  test('never puts a file in the place of a folder or a device', async () => {
    fs.mkdirSync(folder.path('out'));
    expect(await failureOf(folder.files().save('out', 'new', { overwrite: true }))).toMatchObject({
      code: 'file-is-folder',
    });
    if (isWindows) return;
    expect(await failureOf(folder.files().save('/dev/null', 'new', { overwrite: true }))).toMatchObject({
      code: 'file-unwritable',
      params: { reason: 'not-a-file' },
    });
  });

  test('says which folder is missing, or is none', async () => {
    expect(await failureOf(folder.files().save('none/a.yaml', '', { overwrite: false }))).toMatchObject({
      code: 'folder-missing',
      params: { folder: 'none' },
      file: 'none/a.yaml',
    });
    given('file', '');
    expect(await failureOf(folder.files().save('file/a.yaml', '', { overwrite: false }))).toMatchObject({
      code: 'file-unwritable',
      params: { reason: 'not-a-folder' },
    });
  });

  test.each(['.~lock.a.xlsx#', '~$a.xlsx'])(
    'refuses a workbook that another program shows open by %s',
    async (sign) => {
      given('a.xlsx', 'old');
      given(sign, '');
      expect(await failureOf(folder.files().save('a.xlsx', 'new', { overwrite: true }))).toMatchObject({
        code: 'file-open-elsewhere',
        params: { sign },
        file: 'a.xlsx',
      });
      expect(textOf('a.xlsx')).toBe('old');
    },
  );

  test('waits for a moment while something holds the file, as virus scanners do', async () => {
    let refusals = 3;
    const rename: typeof fsPromises.rename = (from, to) =>
      refusals-- > 0 ? Promise.reject(systemError('EBUSY')) : fsPromises.rename(from, to);
    given('a.yaml', 'old');
    await folder.files({ fs: { ...fsPromises, rename } }).save('a.yaml', 'new', { overwrite: true });
    expect(refusals).toBe(-1);
    expect(textOf('a.yaml')).toBe('new');
  });

  test('says on Windows that the file is open elsewhere when it stays held, and leaves the old one and no temp', async () => {
    const fs = { ...fsPromises, rename: () => Promise.reject(systemError('EPERM')) };
    given('a.xlsx', 'old');
    const save = (platform: NodeJS.Platform) =>
      folder.files({ fs, platform }).save('a.xlsx', 'new', { overwrite: true });
    expect(await failureOf(save('win32'))).toMatchObject({ code: 'file-open-elsewhere', file: 'a.xlsx' });
    expect(await failureOf(save('linux'))).toMatchObject({
      code: 'file-unwritable',
      params: { reason: 'no-permission' },
    });
    expect(textOf('a.xlsx')).toBe('old');
    expect(names()).toEqual(['a.xlsx']);
  });

  test('has the data on the disk before the name points at it, and the name before it says so', async () => {
    const steps: string[] = [];
    const open: typeof fsPromises.open = async (path, ...rest) => {
      const handle = await fsPromises.open(path, ...rest);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        steps.push(fs.statSync(path).isDirectory() ? 'sync folder' : 'sync data');
        await sync();
      };
      return handle;
    };
    const rename: typeof fsPromises.rename = async (from, to) => {
      steps.push('rename');
      await fsPromises.rename(from, to);
    };
    const files = folder.files({ fs: { ...fsPromises, open, rename }, platform: 'linux' });
    await files.save('a.yaml', 'new', { overwrite: true });
    expect(steps).toEqual(['sync data', 'rename', 'sync folder']);
  });

  test('lets an error that is no file system error through as it is: it is our bug', async () => {
    const fs = { ...fsPromises, rename: () => Promise.reject(new RangeError('bug')) };
    await expect(folder.files({ fs }).save('a.yaml', '', { overwrite: true })).rejects.toThrow(RangeError);
  });
});

describe('save of a file that was loaded', () => {
  test('keeps both when somebody changed it meanwhile, and names the copy', async () => {
    given('x.2025-08.audit.yaml', 'theirs');
    const saving = folder.files().save('x.2025-08.audit.yaml', 'mine', { overwrite: true, expected: sha256('loaded') });
    expect(await failureOf(saving)).toMatchObject({
      code: 'file-changed',
      params: { copy: 'x.2025-08.conflict-20250805-091503.audit.yaml' },
      file: 'x.2025-08.audit.yaml',
    });
    expect(textOf('x.2025-08.audit.yaml')).toBe('theirs');
    expect(textOf('x.2025-08.conflict-20250805-091503.audit.yaml')).toBe('mine');
    expect(names()).toHaveLength(2);
  });

  test('never writes over an earlier conflict copy', async () => {
    given('a.yaml', 'theirs');
    given('a.conflict-20250805-091503.yaml', 'earlier');
    const saving = folder.files().save('a.yaml', 'mine', { overwrite: true, expected: sha256('loaded') });
    expect(await failureOf(saving)).toMatchObject({ params: { copy: 'a.conflict-20250805-091503-2.yaml' } });
    expect(textOf('a.conflict-20250805-091503.yaml')).toBe('earlier');
  });

  test('saves as ever when it is as it was loaded, by its bytes or by its text', async () => {
    const withMark = Buffer.from('\uFEFFloaded');
    for (const expected of [sha256(withMark), sha256('loaded')]) {
      fs.writeFileSync(folder.path('a.yaml'), withMark);
      await folder.files().save('a.yaml', 'mine', { overwrite: true, expected });
      expect(textOf('a.yaml')).toBe('mine');
    }
    expect(names()).toEqual(['a.yaml']);
  });

  test('finds no conflict where the file is gone, or was given the same content by somebody else', async () => {
    await folder.files().save('a.yaml', 'mine', { overwrite: true, expected: sha256('loaded') });
    await folder.files().save('a.yaml', 'mine', { overwrite: true, expected: sha256('loaded') });
    expect(textOf('a.yaml')).toBe('mine');
    expect(names()).toEqual(['a.yaml']);
  });

  test('is not kept from saving by another program that has it open', async () => {
    given('a.yaml', 'loaded');
    given('.~lock.a.yaml#', '');
    await folder.files().save('a.yaml', 'mine', { overwrite: true, expected: sha256('loaded') });
    expect(textOf('a.yaml')).toBe('mine');
  });
});
