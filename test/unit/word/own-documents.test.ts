import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { beforeEach, expect, test } from 'vitest';
import { commandLine, type Ran } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { wordTexts } from '../../support/word-texts.ts';
import { readParts, withParts, zipOf } from '../../support/zip-parts.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;
const read = (path: string) => readFileSync(folder.path(path));
const write = (path: string, bytes: Uint8Array) => writeFileSync(folder.path(path), bytes);
const texts = (path: string) => wordTexts(read(path)).map((each) => each.replace('\n', ' '));

/** An office's document with a paragraph for each of these texts, and one in a table. */
async function office(paragraphs: readonly (string | readonly string[])[], inTable = 'In a table: {{unit}}') {
  const asRuns = (text: string | readonly string[]) => [text].flat().map((each) => new TextRun(each));
  const cell = new TableCell({ children: [new Paragraph(inTable)] });
  const children = [
    ...paragraphs.map((text) => new Paragraph({ children: asRuns(text) })),
    new Table({ rows: [new TableRow({ children: [cell] })] }),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, { 'small.yaml': provinceChecklist, 'in/a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }) });
});

const minutes = (own: string, ...more: readonly string[]) =>
  run(
    'report',
    'in/a.audit.yaml',
    '--checklist',
    'small.yaml',
    '-o',
    'a.docx',
    '--template-docx',
    own,
    '--lang',
    'en',
    ...more,
  );

test('an office’s own document is filled in, also where a program cut its marks into runs', async () => {
  write('own.docx', await office(['To {{facility}} & <others>', ['Percent: {{', 'per', 'cent}}'], '{{ level }}']));
  expect((await minutes('own.docx')).code).toBe(0);
  expect(texts('a.docx')).toEqual(
    expect.arrayContaining(['To Cơ sở a & <others>', 'Percent: 81.25%', 'Not ready (verified)', 'In a table: Cơ sở a']),
  );
  expect(texts('a.docx').join('')).not.toContain('{{');
});

test('whole parts of the paper stand where their marks are', async () => {
  write('own.docx', await office(['OUR OFFICE', '{{title}}', '{{body}}', '{{signatures}}']));
  expect((await minutes('own.docx')).code).toBe(0);
  const found = texts('a.docx');
  expect(found[0]).toBe('OUR OFFICE');
  expect(found.indexOf('MINUTES OF THE MEETING')).toBeGreaterThan(0);
  expect(found.indexOf('SECRETARY')).toBeGreaterThan(found.indexOf('MINUTES OF THE MEETING'));
  expect(found.join('\n')).toContain('Not ready');
});

test('marks that can’t be filled are refused, each by its name and the nearest one, and nothing is written', async () => {
  write('own.docx', await office(['{{facilty}} and {{colour of the sky}}']));
  const { code, notes } = await minutes('own.docx');
  expect(code).toBe(2);
  expect(notes).toMatch(/own\.docx.*facilty.*facility/s);
  expect(notes).toContain('colour of the sky');
  expect(existsSync(folder.path('a.docx'))).toBe(false);
});

test('a mark that nobody knows becomes dots and is listed on stderr', async () => {
  write('own.docx', await office(['Chair: {{chair}}', '{{facility}}']));
  const { code, notes } = await minutes('own.docx');
  expect(code).toBe(0);
  expect(notes).toContain('a.docx: dots stand for what is not known yet: chair. Open the papers in Word');
  expect(texts('a.docx').some((each) => /^Chair: …+$/.test(each))).toBe(true);
});

test('such minutes are verified by their words as written', async () => {
  write('own.docx', await office(['Facility: {{facility}}', 'Percent: {{percent}}', 'Chair: {{chair}}']));
  await minutes('own.docx');
  const seen = async (bytes: Uint8Array) => {
    write('seen.docx', bytes);
    const { code, data } = await run('verify', 'seen.docx', '--json');
    return { code, ...JSON.parse(data).files[0] };
  };
  const bytes = read('a.docx');
  expect(await seen(bytes)).toMatchObject({ code: 0, status: 'intact', recomputed: null });
  const edited = withParts(bytes, { 'word/document.xml': (xml) => xml.replace('81.25%', '91.25%') });
  expect(await seen(edited)).toMatchObject({ code: 1, edits: [{ expected: '81.25%', found: '91.25%' }] });
});

test.each(['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'])(
  'an office’s document whose %s is another part is refused with its name, and nothing is written',
  async (part) => {
    write('own.docx', withParts(await office(['{{facility}}']), { [part]: () => '<nothing/>' }));
    const { code, notes } = await minutes('own.docx');
    expect([code, notes.includes('own.docx'), notes.includes('    at ')]).toEqual([2, true, false]);
    expect(existsSync(folder.path('a.docx'))).toBe(false);
  },
);

test('equal audits in an office’s own document are equal bytes', async () => {
  write('own.docx', await office(['{{facility}}', '{{body}}']));
  await minutes('own.docx');
  const once = readParts(read('a.docx')).get('word/document.xml');
  await minutes('own.docx', '--force');
  expect(readParts(read('a.docx')).get('word/document.xml')).toBe(once);
});

test('a merge takes an office’s document for the paper that it is named as, and no other name', async () => {
  write('to-trinh.docx', await office(['{{report-number}}', '{{not-ready-names}}', '{{body}}'], 'x'));
  write('mine.docx', await office(['{{province}}'], 'x'));
  const merge = (own: string) =>
    run('merge', 'in', '-o', 'out.xlsx', '--checklist', 'small.yaml', '--papers', 'papers', '--template-docx', own);
  const refused = await merge('mine.docx');
  expect(refused.code).toBe(2);
  expect(refused.notes).toContain('to-trinh.docx');
  expect((await merge('to-trinh.docx')).code).toBe(0);
  expect(texts('papers/to-trinh.docx')[1]).toBe('Cơ sở a');
  expect(texts('papers/bao-cao.docx').length).toBeGreaterThan(10);
});

test('it is for papers alone: a workbook, or a merge without papers, refuses it', async () => {
  write('own.docx', await office(['{{facility}}']));
  const report = await run(
    'report',
    'in/a.audit.yaml',
    '--checklist',
    'small.yaml',
    '-o',
    'a.xlsx',
    '--template-docx',
    'own.docx',
  );
  expect(report.code).toBe(2);
  const merge = await run('merge', 'in', '-o', 'out.xlsx', '--checklist', 'small.yaml', '--template-docx', 'own.docx');
  expect(merge.code).toBe(2);
  expect(merge.notes).toContain('--papers');
});

test('a paper never replaces the document that it is filled from', async () => {
  write('a.docx', await office(['{{facility}}']));
  const before = read('a.docx');
  expect((await minutes('a.docx', '--force')).code).toBe(2);
  expect(read('a.docx').equals(before)).toBe(true);
});

const entities =
  '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' +
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';

test.each<readonly [string, (bytes: Uint8Array) => Uint8Array, RegExp]>([
  ['a text', () => Buffer.from('Dear all'), /not a \.docx/],
  [
    'an old .doc',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    /old \.doc|password/,
  ],
  ['a workbook', () => zipOf([['xl/workbook.xml', '<workbook/>']]), /not a \.docx/],
  ['entities', (bytes) => withParts(bytes, { 'word/document.xml': () => entities }), /no word processor writes/],
  ['macros', (bytes) => zipOf([...readParts(bytes), ['word/vbaProject.bin', 'x']]), /macros/],
  ['a part that unpacks a thousand times', (bytes) => bomb(bytes), /larger than any paper/],
  [
    'elements in each other without end',
    (bytes) => withParts(bytes, { 'word/document.xml': deep }),
    /larger than any paper/,
  ],
  ['a torn archive', (bytes) => bytes.slice(0, bytes.length - 40), /torn/],
])('%s in the place of a Word document is refused in a sentence', async (_name, make, said) => {
  write('own.docx', make(await office(['{{facility}}'])));
  const filled = await minutes('own.docx');
  expect(filled.code).toBe(2);
  expect(filled.notes).toMatch(said);
  // One that can be opened carries no data: none is not intact either.
  expect((await run('verify', 'own.docx')).code).toBe(2);
});

function deep(xml: string): string {
  return xml.replace('<w:body>', `<w:body>${'<w:x>'.repeat(200)}${'</w:x>'.repeat(200)}`);
}

/** 40 MB of blanks, packed well. */
function bomb(bytes: Uint8Array): Uint8Array {
  const parts = readParts(bytes);
  parts.set('word/footnotes.xml', `<w:footnotes>${' '.repeat(40 * 1024 * 1024)}</w:footnotes>`);
  return zipOf(parts);
}
