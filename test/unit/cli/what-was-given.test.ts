import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { commandLine } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let run: ReturnType<typeof commandLine>;
const own = ['--checklist', 'small.yaml'];

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'in/a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }),
    'in/b.audit.yaml': auditYaml({ facility: 'b' }),
  });
  writeFileSync(folder.path('list.pdf'), '%PDF-1.4\n');
});

async function refusal(...argv: readonly string[]): Promise<string> {
  const { code, notes } = await run(...argv);
  expect(code).toBe(2);
  return notes;
}

test.each([
  ['30/09/2025', '2025-09-30'],
  ['3.9.2025', '2025-09-03'],
  ['2025-09-03', '2025-09-03'],
])('a day is typed in a command as people write it: %s', async (typed, day) => {
  for (const lang of ['vi', 'en', 'fr']) {
    const made = ['--name', 'Viện', '--kind', 'hospital', '--facility', 'a', '--on', typed, '--lang', lang];
    const argv = ['new', `${lang}.audit.yaml`, ...made, ...own];
    expect(await run(...argv)).toMatchObject({ code: 0 });
    const shown = await run('score', `${lang}.audit.yaml`, '--json', ...own);
    expect(shown.data).toContain(`"auditedOn": "${day}"`);
  }
});

test.each([
  ['merge', 'in', '-o', 'out.xlsx', '--on', '30-02-2026'],
  ['merge', 'in', '-o', 'out.xlsx', '--papers', 'p', '--reply-by', '31/04/2026'],
  ['plan', 'in/a.audit.yaml', 'SRV-01', '--due', '31/04/2026'],
  ['checklist', 'check', 'small.yaml', '--on', '31/04/2026'],
])('a day that no calendar has is refused with how to write one: %s', async (...argv) => {
  expect(await refusal(...argv, ...own)).toContain('30/08/2025 (day first) or 2025-08-30');
});

test('a sum that is none is answered with an example in the reader’s notation', async () => {
  const argv = ['plan-budget', 'in', '--budget', 'abc', ...own];
  expect(await refusal(...argv, '--lang', 'vi')).toBe(
    '--budget là “abc”; cần một số tiền, ví dụ 700000000 hoặc 700.000.000.',
  );
  expect(await refusal(...argv, '--lang', 'en')).toContain('such as 700000000 or 700,000,000.');
});

test.each([
  ['roster', 'check', 'list.pdf'],
  ['prices', 'check', 'list.pdf'],
  ['merge', 'in', '-o', 'out.xlsx', '--roster', 'list.pdf'],
  ['merge', 'in', '-o', 'out.xlsx', '--prices', 'list.pdf'],
])('a list in the wrong kind of file is told all that a list may be: %s', async (...argv) => {
  expect(await refusal(...argv, ...own)).toBe(
    'list.pdf: this is no list, but a PDF. Give an .xlsx workbook, a CSV file or a YAML file.',
  );
});

test('a Word paper is named as one wherever it stands for something else, with what can be done with it', async () => {
  expect(await run('merge', 'in', '-o', 'out.xlsx', '--papers', 'p', ...own)).toMatchObject({ code: 0 });
  mkdirSync(folder.path('of the office'));
  copyFileSync(folder.path('p/to-trinh.docx'), folder.path('of the office/to-trinh.docx'));
  copyFileSync(folder.path('p/to-trinh.docx'), folder.path('renamed.xlsx'));
  expect(await refusal('merge', 'of the office/to-trinh.docx', '-o', 'k.xlsx', ...own)).toContain(
    'verify "of the office/to-trinh.docx"',
  );
  for (const paper of ['p/to-trinh.docx', 'renamed.xlsx'])
    expect(await refusal('plan', '--from', paper, ...own)).toContain(
      'this is a Word document, not a workbook. Give the .xlsx workbook.',
    );
});

test('a form for collecting is made of one checklist or audit, and a folder of audits is told so', async () => {
  expect(await refusal('export', 'in', '--to', 'xlsform', '-o', 'f.xlsx', ...own)).toBe(
    '--to xlsform takes one checklist (its name, or a folder with checklist.yaml) or one audit, not several audits at once. For example give one audit: in/a.audit.yaml',
  );
  const several = ['in/a.audit.yaml', 'in/b.audit.yaml'];
  expect(await refusal('export', ...several, '--to', 'xlsform', '-o', 'f.xlsx', ...own)).toContain('one audit');
});
