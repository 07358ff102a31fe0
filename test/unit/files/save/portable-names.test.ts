import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();

describe('a new file or folder', () => {
  test.each([
    ['x?.xlsx', 'forbidden-letters'],
    ['round 1:2.xlsx', 'forbidden-letters'],
    ['a|b.xlsx', 'forbidden-letters'],
    ['*.xlsx', 'forbidden-letters'],
    ['C:\\work\\x.xlsx', 'forbidden-letters'],
    ['NUL.xlsx', 'reserved-name'],
    ['tail.', 'reserved-name'],
  ])('is refused as %s, with the reason: %s', async (name, reason) => {
    const files = folder.files();
    const params = { reason, code: null };
    expect(await failureOf(files.save(name, 'x', { overwrite: false }))).toMatchObject({ params });
    expect(await failureOf(files.makeFolder(name))).toMatchObject({ params });
    expect(await files.namesIn('.')).toEqual([]);
  });

  test('may have any letters that every system has', async () => {
    const files = folder.files();
    await files.save('Báo cáo (1) & “Đợt 2”; 100% #3.xlsx', 'x', { overwrite: false });
    expect(await files.namesIn('.')).toEqual(['Báo cáo (1) & “Đợt 2”; 100% #3.xlsx']);
  });
});
