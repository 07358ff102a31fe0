import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { commandLine, type Ran } from '../../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../../support/province-folder.ts';
import { shownTexts } from '../../../support/shown-texts.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { wordTexts } from '../../../support/word-texts.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }),
    'b.audit.yaml': auditYaml({ facility: 'b', servers: 1 }),
  });
});

const report = (output: string, ...more: readonly string[]) =>
  run('report', 'a.audit.yaml', '-o', output, '--checklist', 'small.yaml', '--lang', 'vi', '--force', ...more);
const textOf = (name: string) => {
  const bytes = readFileSync(folder.path(name));
  return name.endsWith('.docx')
    ? wordTexts(bytes).join('\n')
    : shownTexts(bytes)
        .flatMap(({ texts }) => texts)
        .join('\n');
};

test.each(['a.xlsx', 'a.docx'])('%s has the number and the day of its issue, and is intact', async (name) => {
  expect((await report(name, '--number', '07', '--on', '2025-08-20')).code).toBe(0);
  expect(textOf(name)).toContain('Số: 07/BB-TCT');
  expect(textOf(name)).toContain('ngày 20 tháng 8 năm 2025');
  const { code, data } = await run('verify', name, '--json');
  expect({ code, ...JSON.parse(data).files[0] }).toMatchObject({ code: 0, status: 'intact' });
});

test('without them the minutes are dated as the visit, with dots for the number', async () => {
  await report('a.docx');
  expect(textOf('a.docx')).toMatch(/Số: …+\/BB-TCT/);
  expect(textOf('a.docx')).toContain('ngày 05 tháng 8 năm 2025');
});

test('a number with a symbol stands as written', async () => {
  await report('a.docx', '--number', '07/2025/BB-SYT');
  expect(textOf('a.docx')).toContain('Số: 07/2025/BB-SYT');
});

test.each([
  ['a day before the visit', ['--on', '2025-08-04'], '05/08/2025'],
  ['no day', ['--on', '2025-02-30'], '--on'],
  ['no number', ['--number', 'seven'], '05/BB-TCT'],
  ['one number for two audits', ['b.audit.yaml', '--number', '07'], '--number'],
])('%s is refused, and nothing is written', async (_what, more, said) => {
  const { code, notes } = await run('report', 'a.audit.yaml', ...more, '-o', 'out', '--checklist', 'small.yaml');
  expect(code).toBe(2);
  expect(notes).toContain(said);
  expect(() => readFileSync(folder.path('out/a.2025-08.xlsx'))).toThrow();
});

test('what is past is judged on the day of issue', async () => {
  const planned = auditYaml({ facility: 'a', servers: 1 }).replace(
    'present: 1 }, by: An, at: 2025-08-05T09:00:00+07:00 }',
    'present: 1 }, by: An, at: 2025-08-05T09:00:00+07:00 }, plan: { owner: B, due: 2025-09-01, status: open }',
  );
  writeFiles(folder, { 'a.audit.yaml': planned });
  const past = (on: string) => report('a.xlsx', '--final', '--on', on, '--json').then(({ data }) => data);
  expect(await past('2025-10-01')).toContain('final-past');
  expect(await past('2025-08-20')).not.toContain('final-past');
});
