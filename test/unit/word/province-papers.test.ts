import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/excel/read/open-workbook.ts';
import { commandLine, type Ran } from '../../support/command-line.ts';
import {
  auditYaml,
  provinceChecklist,
  provincePrices,
  shippedTemplate,
  writeFiles,
} from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { wordTexts } from '../../support/word-texts.ts';
import { withParts } from '../../support/zip-parts.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;
const read = (path: string) => readFileSync(folder.path(path));
const texts = (path: string) => wordTexts(read(path)).map((each) => each.replace('\n', ' '));

const roster = `
format: facility-audit/roster/1
id: r
title: Danh sách
facilities:
  - { id: a, name: "Cơ sở a", kind: hospital }
  - { id: b, name: "Cơ sở b", kind: hospital }
  - { id: c, name: "Cơ sở c", kind: hospital }
`;

const late = auditYaml({ facility: 'b', servers: 1 }).replace(
  'present: 1 }, by: An, at: 2025-08-05T09:00:00+07:00 }',
  'present: 1 }, by: An, at: 2025-08-05T09:00:00+07:00 }, plan: { owner: "Trần Thị B", due: 2025-08-04, status: open }',
);

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'roster.yaml': roster,
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': auditYaml({ facility: 'a' }),
    'in/b.audit.yaml': late,
  });
});

const merge = (...more: readonly string[]) => {
  const given = ['--checklist', 'small.yaml', '--roster', 'roster.yaml', '--prices', 'prices.yaml'];
  return run('merge', 'in', '-o', 'out.xlsx', ...given, '--papers', 'papers', ...more);
};

const verified = async (bytes: Uint8Array) => {
  writeFileSync(folder.path('seen.docx'), bytes);
  const { code, data } = await run('verify', 'seen.docx', '--json');
  return { code, ...JSON.parse(data).files[0] };
};

test('a merge writes report, submission and draft decision, and reminds those who are late, not ready or without a report', async () => {
  const { code, data } = await merge('--json');
  expect(code).toBe(0);
  expect(JSON.parse(data).papers).toEqual(
    ['bao-cao', 'to-trinh', 'du-thao-quyet-dinh', 'cong-van-don-doc.b', 'cong-van-don-doc.c'].map(
      (name) => `papers/${name}.docx`,
    ),
  );
  expect(existsSync(folder.path('papers/cong-van-don-doc.a.docx'))).toBe(false);
});

test.each(['vi', 'en', 'fr'])('each of them has its head, its words and its fingerprint, in %s', async (language) => {
  expect((await merge('--lang', language)).code).toBe(0);
  const whole = ['bao-cao', 'to-trinh', 'du-thao-quyet-dinh', 'cong-van-don-doc.b', 'cong-van-don-doc.c'].map((name) =>
    texts(`papers/${name}.docx`).join('\n'),
  );
  for (const text of whole) {
    expect(text).toMatch(/([0-9a-f]{4} ){15}[0-9a-f]{4}/);
    expect(text).not.toMatch(/\{[a-z-]+\}|undefined|null|NaN/);
  }
  const [, submission, decision] = whole;
  const amount = /100[.,\s\u00a0\u202f]000[.,\s\u00a0\u202f]000/;
  expect(submission).toMatch(amount);
  expect(decision).toMatch(amount);
});

test('the submission’s results are the sentences of the workbook’s summary', async () => {
  await merge('--lang', 'vi');
  const workbook = openWorkbook(read('out.xlsx'), new Map());
  const cells = new Set(
    workbook
      .sheets()
      .flatMap(({ rows }) => rows.flatMap(({ cells: row }) => [...row.values()].map(({ value }) => value))),
  );
  const lines = texts('papers/to-trinh.docx');
  const from = lines.indexOf('1. Kết quả và sự cần thiết') + 1;
  const results = lines.slice(from, from + 3).map((each) => each.replace(/^- /, ''));
  expect(results.every((each) => each.length > 20)).toBe(true);
  expect(results.filter((each) => !cells.has(each))).toEqual([]);
});

test('a reminder says what is overdue, by whom and since when, and to one without a report that it is missing', async () => {
  await merge('--lang', 'en');
  const late = texts('papers/cong-van-don-doc.b.docx');
  expect(late).toContain('To: Cơ sở b');
  expect(late).toEqual(expect.arrayContaining(['Server', 'Trần Thị B', '04/08/2025', '1 day overdue']));
  const missing = texts('papers/cong-van-don-doc.c.docx').join('\n');
  expect(missing).toContain('has not received the audit');
  expect(missing).not.toContain('servers');
});

test('what nobody knows is dots in the paper and named on stderr, alike for many papers', async () => {
  const { notes } = await merge('--lang', 'en');
  expect(notes).toContain(
    'cong-van-don-doc.b.docx, cong-van-don-doc.c.docx: dots stand for what is not known yet: day by which an answer is asked for. Open the papers in Word and fill in the dots',
  );
  expect(texts('papers/cong-van-don-doc.b.docx').some((each) => /by ……+\.$/.test(each))).toBe(true);
});

test('papers are intact as written, and a changed amount and a changed name are named', async () => {
  await merge('--lang', 'en');
  const bytes = read('papers/cong-van-don-doc.b.docx');
  expect(await verified(bytes)).toMatchObject({ code: 0, status: 'intact', compared: 'paragraphs', recomputed: null });
  const changed = withParts(bytes, {
    'word/document.xml': (xml) => xml.replace('Trần Thị B', 'Lê Văn C').replace('1 day overdue', '9 days overdue'),
  });
  const { status, edits } = await verified(changed);
  expect(status).toBe('edited');
  expect(edits).toMatchObject([
    { cell: expect.stringMatching(/^table 2, row 2, column 3$/), expected: 'Trần Thị B', found: 'Lê Văn C' },
    { cell: expect.stringMatching(/^table 2, row 2, column 5$/), expected: '1 day', found: '9 days' },
  ]);
});

test('another province changes the words in its template', async () => {
  const own = shippedTemplate.replaceAll('TỜ TRÌNH', 'TỜ TRÌNH CỦA TỈNH KHÁC');
  writeFiles(folder, { 'own.yaml': own });
  expect((await merge('--lang', 'vi', '--template', 'own.yaml')).code).toBe(0);
  expect(texts('papers/to-trinh.docx')).toContain('TỜ TRÌNH CỦA TỈNH KHÁC');
});

test('a template that was written before has the shipped letters', async () => {
  writeFiles(folder, { 'old.yaml': shippedTemplate.replace(/^letters:\n(?: .*\n|\n)*/m, '') });
  expect(read('old.yaml').toString()).not.toContain('TỜ TRÌNH');
  expect((await merge('--lang', 'vi', '--template', 'old.yaml')).code).toBe(0);
  expect(texts('papers/to-trinh.docx')).toContain('TỜ TRÌNH');
});

test('a letter that names an unknown mark, or a part that is two things, is refused with its place', async () => {
  writeFiles(folder, { 'own.yaml': shippedTemplate.replace('{missing} chưa gửi', '{mising} chưa gửi') });
  const { code, notes } = await merge('--template', 'own.yaml');
  expect(code).toBe(2);
  expect(notes).toMatch(/own\.yaml:\d+:\d+.*mising.*missing/s);
  writeFiles(folder, {
    'two.yaml': shippedTemplate.replace('      - list: results\n', '      - list: results\n        table: sources\n'),
  });
  expect((await merge('--template', 'two.yaml')).notes).toMatch(/two\.yaml:\d+:\d+/);
});

test('papers need a folder, and a public edition has none', async () => {
  const open = await merge('--edition', 'public');
  expect(open).toMatchObject({ code: 2, notes: expect.stringMatching(/--papers .*--edition public/) });
  const refused = await run('merge', 'in', '-o', 'x.xlsx', '--checklist', 'small.yaml', '--papers', 'x.docx');
  expect(refused.code).toBe(2);
  expect(refused.notes).toContain('--papers');
  expect(existsSync(folder.path('x.xlsx'))).toBe(false);
});

test('nothing is written where a paper would replace another file', async () => {
  writeFiles(folder, { 'papers/to-trinh.docx': 'mine' });
  expect((await merge()).code).toBe(2);
  expect(read('papers/to-trinh.docx').toString()).toBe('mine');
  expect(existsSync(folder.path('out.xlsx'))).toBe(false);
});

test.each(['412', '05a', '412/BC-TCT', '412/2025/BC-TCT'])(
  'the report has the number %s, its symbol once',
  async (number) => {
    expect((await merge('--lang', 'vi', '--number', number)).code).toBe(0);
    const text = texts('papers/bao-cao.docx').join('\n');
    expect(text).toContain(`Số: ${number.includes('/') ? number : `${number}/BC-TCT`}`);
    expect(text).not.toContain('BC-TCT/BC-TCT');
  },
);

test.each(['abc/BC', '412/BC-TCT/BC-TCT', 'số 5', '', '412/'])(
  'the number “%s” is refused with what is expected',
  async (number) => {
    const { code, notes } = await merge('--lang', 'vi', '--number', number);
    expect(code).toBe(2);
    expect(notes).toContain('05/BC-TCT');
    expect(existsSync(folder.path('papers'))).toBe(false);
  },
);

test('a PDF given to merge is called a PDF, with what to give instead', async () => {
  writeFiles(folder, { 'a.pdf': '%PDF-1.7\n' });
  const { code, notes } = await run('merge', 'a.pdf', '-o', 'x.xlsx', '--lang', 'vi');
  expect(code).toBe(2);
  expect(notes).toContain('đây là tệp PDF. Hãy đưa sổ tính .xlsx hoặc tệp hồ sơ.');
});
