import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { writeReports } from '../../../src/app/report/write-reports.ts';
import { openWorkbook } from '../../../src/excel/read/open-workbook.ts';
import { commandLine, type Ran } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, reportOf, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';
import { wordTexts } from '../../support/word-texts.ts';
import { readParts, withParts, zipOf } from '../../support/zip-parts.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;
const read = (path: string) => readFileSync(folder.path(path));

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a', lan: 'not-met', servers: 1 }),
    'b.audit.yaml': auditYaml({ facility: 'b' }),
  });
});

const minutes = async (...more: readonly string[]) => {
  const { code, notes } = await run('report', 'a.audit.yaml', '--checklist', 'small.yaml', '-o', 'a.docx', ...more);
  expect(notes).toContain('a.docx');
  expect(code).toBe(0);
  return read('a.docx');
};

/** The document with the first `was` in its text replaced. */
const edited = (bytes: Uint8Array, was: string, is: string) =>
  withParts(bytes, {
    'word/document.xml': (xml) => {
      expect(xml).toContain(was);
      return xml.replace(was, is);
    },
  });

const verified = async (bytes: Uint8Array) => {
  writeFileSync(folder.path('seen.docx'), bytes);
  const { code, data } = await run('verify', 'seen.docx', '--json');
  return { code, ...JSON.parse(data).files[0] };
};

test.each(['vi', 'en', 'fr'])(
  'minutes in Word say what the first page of the workbook says, in %s',
  async (language) => {
    const texts = wordTexts(await minutes('--lang', language)).map((each) => each.replace('\n', ' '));
    await run('report', 'a.audit.yaml', '--checklist', 'small.yaml', '-o', 'a.xlsx', '--lang', language);
    const [page] = openWorkbook(read('a.xlsx'), new Map()).sheets();
    const cells = (page?.rows ?? []).flatMap(({ cells: row }) => [...row.values()].map(({ value }) => value));
    const whole = texts.join('\n');
    const long = cells.filter((value): value is string => typeof value === 'string' && value !== '');
    expect(long.length).toBeGreaterThan(30);
    // Where the list is, which is beside the paper; the link to the contents is beside it too, and not printed.
    const others = long.filter((value) => !whole.includes(value.trim()) && !value.startsWith('→'));
    expect(others).toHaveLength(1);
    expect(others[0]).toMatch(/“.+”|«\u00a0.+\u00a0»/);
  },
);

test('a percent stands in Word as it is written in the reader’s language', async () => {
  const texts = wordTexts(await minutes('--lang', 'fr'));
  expect(texts.filter((each) => /^\d+,\d\d\u00a0%$/.test(each)).length).toBeGreaterThan(0);
  expect(texts.join('')).not.toMatch(/\d\.\d\d ?%/);
});

test('equal audits are equal bytes', async () => {
  const tools = toolsFor(folder.files());
  await writeReports(tools, reportOf({ output: 'one.docx' }));
  await writeReports(tools, reportOf({ output: 'two.docx' }));
  expect(read('one.docx').equals(read('two.docx'))).toBe(true);
});

test('several audits go into a folder as Word papers where that is asked for, and into one file never', async () => {
  const both = ['report', 'a.audit.yaml', 'b.audit.yaml', '--checklist', 'small.yaml'];
  expect((await run(...both, '-o', 'out', '--format', 'docx')).code).toBe(0);
  expect(wordTexts(read('out/a.2025-08.docx')).length).toBeGreaterThan(20);
  expect(wordTexts(read('out/b.2025-08.docx')).length).toBeGreaterThan(20);
  const refused = await run(...both, '-o', 'both.docx');
  expect(refused.code).toBe(2);
  expect(refused.notes).toContain('both.docx');
  expect((await run(...both, '-o', 'both.xlsx', '--format', 'docx')).code).toBe(2);
});

test('untouched minutes are intact, and their pages follow from the answers', async () => {
  expect(await verified(await minutes())).toMatchObject({ code: 0, status: 'intact', recomputed: 'pages' });
});

test('a changed figure is named with its place, as it was and as it is', async () => {
  const bytes = await minutes();
  const found = wordTexts(bytes).find((each) => /^\d+\.\d\d%$/.test(each)) ?? '';
  const { code, status, edits } = await verified(edited(bytes, `>${found}<`, '>99.99%<'));
  expect({ code, status }).toEqual({ code: 1, status: 'edited' });
  expect(edits).toEqual([
    {
      sheet: expect.any(String),
      cell: expect.stringMatching(/^table \d+, row \d+, column \d+$/),
      expected: found,
      found: '99.99%',
    },
  ]);
});

test('a changed name is named whole, also where a program cut its words into runs', async () => {
  const bytes = await minutes();
  const name =
    wordTexts(bytes)
      .find((each) => each.includes('Facility: '))
      ?.replace('Facility: ', '') ?? '';
  expect(name).not.toBe('');
  const cut = edited(bytes, `Facility: ${name}`, 'Facility: Some</w:t></w:r><w:r><w:t>body Else');
  expect((await verified(cut)).edits).toMatchObject([{ expected: name, found: 'Somebody Else' }]);
});

test('a paragraph that was hidden, deleted or added is named', async () => {
  const bytes = await minutes();
  const hidden = edited(bytes, '<w:r><w:rPr><w:i/>', '<w:r><w:rPr><w:vanish/><w:i/>');
  expect((await verified(hidden)).status).toBe('edited');
  const added = edited(bytes, '<w:sectPr', '<w:p><w:r><w:t>And all is well.</w:t></w:r></w:p><w:sectPr');
  expect((await verified(added)).edits).toMatchObject([{ expected: null, found: 'And all is well.' }]);
});

test('dotted lines that were filled in, and names below signatures, are no edits', async () => {
  const bytes = await minutes();
  const dotted = wordTexts(bytes).find((each) => /^No\.: ….*$/.test(each)) ?? '';
  const filled = edited(bytes, dotted, dotted.replace(/…+/, '05'));
  const named = edited(filled, '>\u00a0<', '>Nguyễn Văn A<');
  expect(await verified(named)).toMatchObject({ code: 0, status: 'intact' });
});

test('minutes whose pages and memory of them were both forged do not follow from their answers', async () => {
  const bytes = await minutes();
  await run('report', 'b.audit.yaml', '--checklist', 'small.yaml', '-o', 'b.docx');
  const other = readParts(read('b.docx'));
  const mixed = [...readParts(bytes)].map(
    ([name, text]) => [name, name === 'word/document.xml' ? (other.get(name) ?? '') : text] as const,
  );
  expect((await verified(zipOf(mixed))).status).toBe('edited');
});

test('a document without our data is no-data', async () => {
  const bytes = await minutes();
  const without = [...readParts(bytes)].filter(([name]) => !/customXml\/item\d+\.xml$/.test(name));
  expect(await verified(zipOf(without))).toMatchObject({ code: 2, status: 'no-data' });
});

test('the public edition in Word carries no data and names no one', async () => {
  expect(await verified(await minutes('--edition', 'public'))).toMatchObject({ code: 2, status: 'no-data' });
  expect([...readParts(read('a.docx')).keys()].filter((name) => name.startsWith('customXml'))).toEqual([]);
});

test('the end of the text and the signatures stay together, and the heads of tables are repeated', async () => {
  const xml = readParts(await minutes()).get('word/document.xml') ?? '';
  const table = xml.lastIndexOf('<w:tbl>', xml.indexOf('SECRETARY'));
  const before = [...xml.slice(0, table).matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph).slice(-3);
  expect(before.map((paragraph) => paragraph.includes('<w:keepNext/>'))).toEqual([true, true, true]);
  const row = xml.slice(xml.lastIndexOf('<w:tr>', xml.indexOf('SECRETARY')), xml.indexOf('SECRETARY'));
  expect(row).toContain('<w:cantSplit/>');
  expect(xml).toContain('<w:tblHeader/>');
});

test('A4 with the margins of the decree, its page number at the top from the second page on', async () => {
  const parts = readParts(await minutes());
  const xml = parts.get('word/document.xml') ?? '';
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
  expect(xml).toContain('<w:titlePg/>');
  const headers = [...parts].filter(([name]) => /^word\/header\d\.xml$/.test(name)).map(([, text]) => text);
  expect(headers.filter((text) => text.includes('PAGE'))).toHaveLength(1);
});

test('a Word paper in the place of an audit is told apart from one', async () => {
  await minutes();
  for (const command of [['score'], ['reopen', '-o', 'b2.audit.yaml'], ['merge', '-o', 'm.xlsx']]) {
    const [name = '', ...more] = command;
    const { code, notes } = await run(name, 'a.docx', ...more, '--lang', 'en');
    expect(code).toBe(2);
    expect(notes).toContain('this is a Word paper');
  }
});

test('minutes with twenty thousand empty lines in a text are made again and compared', async () => {
  const lines = `a${'\n'.repeat(20_000)}b`;
  await run('audit', 'set', 'a.audit.yaml', 'visit.conclusion', lines, '--checklist', 'small.yaml', '--by', 'An');
  expect(await verified(await minutes('--force'))).toMatchObject({ code: 0 });
});
