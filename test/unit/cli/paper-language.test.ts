import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/excel/read/open-workbook.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { runMain } from '../../support/run-main.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();

beforeEach(() => {
  writeFiles(folder, { 'small.yaml': provinceChecklist, 'a.audit.yaml': auditYaml({ facility: 'a' }) });
});

/** On a machine that speaks English, with these variables of our own. */
const onEnglish = (environment: Readonly<Record<string, string>>, ...argv: readonly string[]) =>
  runMain(folder.path(), [...argv, '--checklist', 'small.yaml'], {
    environment: { LANG: 'en_GB.UTF-8', ...environment },
  });

const wordsOf = (path: string) => {
  const rows = openWorkbook(readFileSync(folder.path(path)), new Map()).sheets()[0]?.rows ?? [];
  return rows.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value))).join(' ');
};

test.each([
  ['report', 'x.xlsx', 'BIÊN BẢN LÀM VIỆC'],
  ['merge', 'x.xlsx', 'TÓM TẮT'],
  ['form', 'x.xlsx', 'PHIẾU'],
])(
  '`%s` on an English machine writes the papers of a Vietnamese office, and says so in English',
  async (command, path, title) => {
    const { code, err } = await onEnglish({}, command, 'a.audit.yaml', '-o', path);
    expect(code).toBe(0);
    expect(err).not.toMatch(/Đã|đã/);
    expect(wordsOf(path)).toContain(title);
  },
);

test.each([
  [{}, ['--lang', 'en']],
  [{ FACILITY_AUDIT_LANG: 'en' }, []],
])('papers are in the language that somebody chose: %j %j', async (environment, options) => {
  const { code } = await onEnglish(environment, 'report', 'a.audit.yaml', '-o', 'x.xlsx', ...options);
  expect(code).toBe(0);
  expect(wordsOf('x.xlsx')).toContain('MINUTES OF THE MEETING');
});
