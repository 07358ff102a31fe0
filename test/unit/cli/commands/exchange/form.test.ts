import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { boundedChecklist } from '../../../../support/bounded-checklist.ts';
import { commandLine } from '../../../../support/command-line.ts';
import { fillForm } from '../../../../support/fill-form.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';
import { readParts } from '../../../../support/zip-parts.ts';

const folder = tempFolder();
const run = commandLine(folder);

beforeEach(async () => {
  await writeFile(folder.path('bounded.yaml'), boundedChecklist);
  const made = ['--facility', 'bv-1', '--checklist', 'bounded.yaml', '--on', '2025-08-05', '--lang', 'vi'];
  expect((await run('form', '-o', 'form.xlsx', ...made)).code).toBe(0);
});

describe('a questionnaire', () => {
  test('lets nothing be typed beyond the bounds, and says which numbers are accepted', async () => {
    const parts = readParts(await readFile(folder.path('form.xlsx')));
    const sheets = [...parts]
      .flatMap(([name, text]) => (/worksheets\/sheet\d+\.xml$/.test(name) ? [text] : []))
      .join('\n');
    expect(sheets).toMatch(/type="decimal"[^>]*Hãy gõ số từ 0 đến 100[^>]*>\s*<formula1>0<\/formula1><formula2>100</);
    expect(sheets).toMatch(/type="decimal"[^>]*>\s*<formula1>-10<\/formula1><formula2>60</);
    expect(sheets).toMatch(
      /type="whole"[^>]*Có bản quyền[^>]*><formula1>0<\/formula1><formula2>IF\(ISNUMBER\([^<]*MIN\(/,
    );
    expect(sheets).toMatch(/type="whole"[^>]*Đã kiểm tra[^>]*><formula1>IF\(ISNUMBER\([^<]*MAX\(0,/);
    expect(sheets).toMatch(/type="whole"[^>]*><formula1>0<\/formula1><formula2>5000</);
  });

  test('that was filled in beyond them all the same is refused, with the cell and the words of the question', async () => {
    const form = await readFile(folder.path('form.xlsx'));
    await writeFile(
      folder.path('filled.xlsx'),
      fillForm(form, { LIC: { 'Số, ngày, hoặc hiện có': 11, 'Cần có': 10 }, TEMP: { 'Số, ngày, hoặc hiện có': 99 } }),
    );
    const { code, notes } = await run('import', 'filled.xlsx', '-o', 'x.audit.yaml', '--lang', 'vi');
    expect(code).toBe(2);
    expect(notes).toMatch(/filled.xlsx 1\. Máy chủ!\w+: TEMP: Số này là 99, nhưng không thể lớn hơn 60\./);
    expect(notes).toMatch(
      /filled.xlsx 2\. Khoa!\w+: LIC: “Có bản quyền” là 11, nhưng không thể lớn hơn “Đã kiểm tra” \(10\)\./,
    );
  });
});
