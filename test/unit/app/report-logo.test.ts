import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeReports } from '../../../src/app/report/write-reports.ts';
import { AuditError } from '../../../src/domain/problem/audit-error.ts';
import { workbooks } from '../../../src/excel/workbooks.ts';
import { exifOf, jpegOf, pngOf } from '../../support/pictures.ts';
import { auditYaml, provinceChecklist, reportOf, shippedTemplate, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';
import { readParts } from '../../support/zip-parts.ts';

const folder = tempFolder();

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a' }),
    'papers/own.yaml': shippedTemplate.replace('# logo:', 'logo:'),
  });
});

const report = async (edition: 'full' | 'public' = 'full') =>
  writeReports(
    toolsFor(folder.files(), { language: 'en', isInteractive: false }),
    reportOf({ edition, template: 'papers/own.yaml' }),
  );

async function problemsOf(run: Promise<unknown>) {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AuditError
    ? error.problems.map(({ code, params, file, line }) => ({ code, params, file, line }))
    : null;
}

const unusable = (fault: string) => {
  return { code: 'unusable-logo', params: { file: 'logo.png', fault }, file: 'papers/own.yaml', line: 9 };
};

describe('the logo that a template names', () => {
  test('stands on the minutes, and the workbook is intact', async () => {
    await folder.files().save('papers/logo.png', pngOf(), { overwrite: false });
    await report();
    const bytes = readFileSync(folder.path('a.xlsx'));
    expect([...readParts(bytes).keys()].filter((name) => name.includes('/media/'))).toEqual(['xl/media/image1.png']);
    expect((await workbooks.open(bytes)).edits()).toEqual([]);
  });

  test('brings nothing along but its pixels', async () => {
    const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifOf({ orientation: 6 })]);
    await folder.files().save('papers/logo.png', jpegOf([[0xe1, exif]]), { overwrite: false });
    await report();
    const picture = readParts(readFileSync(folder.path('a.xlsx'))).get('xl/media/image1.jpeg') ?? 'Exif';
    expect(picture.includes('Exif')).toBe(false);
  });

  test('is not passed over where it is missing', async () => {
    expect(await problemsOf(report())).toEqual([unusable('missing')]);
  });

  test('may be a link to a picture beside the template, and none out of its folder', async () => {
    await folder.files().save('papers/real.png', pngOf(), { overwrite: false });
    symlinkSync('real.png', folder.path('papers/logo.png'));
    expect(await problemsOf(report())).toBeNull();
    rmSync(folder.path('papers/logo.png'));
    await folder.files().save('elsewhere.png', pngOf(), { overwrite: false });
    symlinkSync('../elsewhere.png', folder.path('papers/logo.png'));
    expect(await problemsOf(report())).toEqual([unusable('outside')]);
  });

  test('is refused where it is no picture', async () => {
    writeFiles(folder, { 'papers/logo.png': '<svg/>' });
    expect(await problemsOf(report())).toEqual([unusable('not-a-picture')]);
  });

  test('is refused for what is wrong with it where it is cut off or too large', async () => {
    await folder.files().save('papers/logo.png', pngOf().subarray(0, 60), { overwrite: false });
    expect(await problemsOf(report())).toEqual([unusable('damaged')]);
    await folder.files().save('papers/logo.png', Buffer.alloc(4 * 1024 * 1024 + 1), { overwrite: true });
    expect(await problemsOf(report())).toEqual([unusable('too-large')]);
  });
});
