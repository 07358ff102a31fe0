import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../../src/app/ports/notice.ts';
import type { AuditError } from '../../../../src/domain/problem/audit-error.ts';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const isWindows = process.platform === 'win32';

function given(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(folder.path(name)), { recursive: true });
    writeFileSync(folder.path(name), '');
  }
}

describe('list', () => {
  test('gives the files below a folder by path in plain order of code units, with the folder as it was named', async () => {
    given('in/c.yaml', 'in/B.yaml', 'in/a/z.yaml', 'in/a-b/c.yaml', 'in/á.yaml', 'in/a.yaml');
    const expected = ['B.yaml', join('a-b', 'c.yaml'), 'a.yaml', join('a', 'z.yaml'), 'c.yaml', 'á.yaml'];
    expect(await folder.files().list('in')).toEqual(expected.map((name) => join('in', name)));
    expect(await folder.files().list(folder.path('in'))).toEqual(expected.map((name) => folder.path('in', name)));
  });

  test('stays in the folder itself when asked to', async () => {
    given('in/a.yaml', 'in/parts/b.yaml');
    expect(await folder.files().list('in', { deep: false })).toEqual([join('in', 'a.yaml')]);
  });

  test('leaves out hidden files and folders, our temps and locks, and the owner files of Excel and LibreOffice', async () => {
    given('in/a.xlsx', 'in/.hidden/b.xlsx', 'in/.b.xlsx', 'in/~$a.xlsx', 'in/.~lock.a.xlsx#');
    given('in/.facility-audit-h-1-1.tmp', 'in/.a.audit.yaml.lock');
    expect(await folder.files().list('in')).toEqual([join('in', 'a.xlsx')]);
  });

  test.skipIf(isWindows)(
    'follows links inside the folder, ends in circles, names what is reached twice by its own path, and tells of links that lead out',
    async () => {
      given('in/real/a.yaml', 'outside/b.yaml');
      symlinkSync(folder.path('in'), folder.path('in', 'real', 'up'));
      symlinkSync(folder.path('in', 'real'), folder.path('in', 'again'));
      symlinkSync(folder.path('outside'), folder.path('in', 'out'));
      symlinkSync(folder.path('outside', 'b.yaml'), folder.path('in', 'linked.yaml'));
      symlinkSync(folder.path('nowhere'), folder.path('in', 'dangling.yaml'));
      symlinkSync('round', folder.path('in', 'round'));
      symlinkSync(folder.path('in', 'real', 'a.yaml'), folder.path('in', 'also.yaml'));
      const told: Notice[] = [];
      const odd: (readonly unknown[])[] = [];
      const files = folder.files({ tell: (notice) => told.push(notice) });
      const onUnreadable = (path: string, { problems }: AuditError) => odd.push([path, problems[0]?.params]);
      expect(await files.list('in', { onUnreadable })).toEqual(
        ['also.yaml', join('real', 'a.yaml')].map((name) => join('in', name)),
      );
      expect(told).toEqual([{ is: 'link-passed-over', path: join('in', 'out') }]);
      expect(odd).toEqual([
        [join('in', 'dangling.yaml'), {}],
        [join('in', 'linked.yaml'), { reason: 'link-outside', code: null }],
        [join('in', 'round'), { reason: 'link-circle', code: 'ELOOP' }],
      ]);
    },
  );

  test.skipIf(isWindows)('tells of what is there and can not be read, where somebody listens', async () => {
    given('in/a.yaml', 'in/closed/b.yaml');
    symlinkSync(folder.path('nowhere'), folder.path('in', 'dangling.yaml'));
    const readdir: typeof fs.readdir = ((path: string, options: object) =>
      path.endsWith('closed')
        ? Promise.reject(Object.assign(new Error('closed'), { code: 'EACCES', syscall: 'scandir' }))
        : fs.readdir(path, options)) as typeof fs.readdir;
    const files = folder.files({ fs: { ...fs, readdir } });
    const told: (readonly unknown[])[] = [];
    const onUnreadable = (path: string, error: AuditError) => told.push([path, error.problems[0]?.code]);
    expect(await files.list('in', { onUnreadable })).toEqual([join('in', 'a.yaml')]);
    expect(told).toEqual([
      [join('in', 'dangling.yaml'), 'file-missing'],
      [join('in', 'closed'), 'file-unreadable'],
    ]);
    expect(await failureOf(files.list('in'))).toMatchObject({ code: 'file-unreadable', file: join('in', 'closed') });
  });

  test('is empty for an empty folder, and says which folder is missing', async () => {
    mkdirSync(folder.path('in'));
    expect(await folder.files().list('in')).toEqual([]);
    expect(await failureOf(folder.files().list('none'))).toMatchObject({ code: 'file-missing', file: 'none' });
  });
});
