import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/excel/read/open-workbook.ts';
import { commandLine, type Ran } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { wordTexts } from '../../support/word-texts.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;
const example = fileURLToPath(new URL('../../../examples/lao-cai-2025/audits/2025-10/', import.meta.url));
const code = /\b[A-Z]{3}-\d{2}\b/;

beforeEach(() => {
  run = commandLine(folder);
});

const wordOf = (path: string) => wordTexts(readFileSync(folder.path(path))).join('\n');

test('the minutes in Word and in Excel name criteria in words, never by a code', async () => {
  const audit = `${example}bvdk1-cs2.2025-10.audit.yaml`;
  expect((await run('report', audit, '-o', 'm.docx', '--lang', 'vi')).code).toBe(0);
  expect((await run('report', audit, '-o', 'm.xlsx', '--lang', 'vi')).code).toBe(0);
  const [minutes] = openWorkbook(readFileSync(folder.path('m.xlsx')), new Map()).sheets();
  const cells = minutes?.rows.flatMap(({ cells: row }) => [...row.values()].map(({ value }) => value)) ?? [];
  const texts = [wordOf('m.docx'), cells.join('\n')];
  for (const each of texts) {
    expect(each).toContain('chữ ký điện tử (điểm 0,');
    expect(each).not.toMatch(code);
  }
});

const same = auditYaml({ facility: 'a' }).replace(
  'SRV-02: {',
  'SRV-02: { self: { answer: met, by: B, at: 2025-08-04T09:00:00+07:00 },',
);
const disputed = '\nvisit: { disputed: [SRV-02] }\n';

test('criteria to mend at once have the short names of the province', async () => {
  const audit = `${example}ttyt-mu-cang-chai.2025-10.audit.yaml`;
  expect((await run('report', audit, '-o', 'm.docx', '--lang', 'vi')).code).toBe(0);
  expect(wordTexts(readFileSync(folder.path('m.docx')))).toContain('hồ sơ cấp độ an toàn');
  expect(wordOf('m.docx')).not.toMatch(code);
});

test('what both sides recorded alike is said to be alike among what they dispute', async () => {
  writeFiles(folder, { 'small.yaml': provinceChecklist, 'a.audit.yaml': `${same}${disputed}` });
  expect((await run('report', 'a.audit.yaml', '-o', 'm.docx', '--checklist', 'small.yaml', '--lang', 'vi')).code).toBe(
    0,
  );
  expect(wordOf('m.docx')).toContain('Có khóa không? Hai bên ghi giống nhau: Đạt.');
});

test('answers that differ are both said', async () => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': `${same.replace('self: { answer: met', 'self: { answer: partly')}${disputed}`,
  });
  expect((await run('report', 'a.audit.yaml', '-o', 'm.docx', '--checklist', 'small.yaml', '--lang', 'vi')).code).toBe(
    0,
  );
  expect(wordOf('m.docx')).toMatch(/Có khóa không\? Đơn vị: .*Tổ công tác: Đạt\./);
});

test('what agrees though it does not apply is counted, and said to be', async () => {
  const none = `SRV-02: { self: { answer: not-applicable, reason: "không có cửa", by: B, at: 2025-08-04T09:00:00+07:00 }, verified: { answer: not-applicable, reason: "không có cửa", by: An`;
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a' }).replace('SRV-02: { verified: { answer: met, by: An', none),
  });
  expect((await run('report', 'a.audit.yaml', '-o', 'm.docx', '--checklist', 'small.yaml', '--lang', 'vi')).code).toBe(
    0,
  );
  expect(wordOf('m.docx')).toContain('1/1 (100%), tính cả 1 tiêu chí không áp dụng');
});
