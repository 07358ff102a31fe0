import { expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/excel/read/open-workbook.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { type SmallWorkbook, smallParts, smallWorkbook } from '../../../support/small-workbook.ts';
import { zipOf } from '../../../support/zip-parts.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const choice = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const valuesOf = (bytes: Uint8Array) =>
  openWorkbook(bytes, new Map())
    .sheets()
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value)));
const values = (content: SmallWorkbook) => valuesOf(smallWorkbook(content));
const row = (cells: string): SmallWorkbook => ({ sheet: `<sheetData><row r="1">${cells}</row></sheetData>` });

test.each<[string, SmallWorkbook, readonly (string | number)[]]>([
  [
    'a list of extensions',
    row('<c r="A1"><v>1</v><extLst><ext><c r="B1"><v>7</v></c><v>7</v></ext></extLst></c>'),
    [1],
  ],
  ['an element that the format does not have', row('<c r="A1"><v>1</v><w><v>7</v></w></c>'), [1]],
  [
    'a second table of cells in another element',
    { sheet: '<sheetData/><x><sheetData><row><c><v>7</v></c></row></sheetData></x>' },
    [],
  ],
  [
    'a choice that holds no cells',
    {
      sheet: `<sheetData/><mc:AlternateContent ${choice}><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>`,
    },
    [],
  ],
  [
    'the reading of a text',
    { ...row('<c t="s"><v>0</v></c>'), sharedStrings: '<si><rPh><t>7</t></rPh><t>1</t></si>' },
    ['1'],
  ],
  ['hexadecimal', row('<c><v>0x10</v></c>'), ['0x10']],
  ['an empty reference to a text', { ...row('<c t="s"><v></v></c>'), sharedStrings: '<si><t>7</t></si>' }, []],
])('%s is read as programs do', (_, content, expected) => {
  expect(values(content)).toEqual(expected);
});

test('the strict variant of the format is read as well', () => {
  const strict = [...smallParts(row('<c><v>1</v></c>'))].map(([name, xml]) => {
    const text = String(xml)
      .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(office, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    return [name, text] as const;
  });
  expect(valuesOf(zipOf(strict))).toEqual([1]);
});

const ambiguous = { code: 'workbook-damaged', params: { detail: 'ambiguous' } };
const foreign = { code: 'workbook-damaged', params: { detail: 'foreign-element' } };
const reference = { code: 'workbook-damaged', params: { detail: 'reference' } };

test.each<[string, SmallWorkbook, object]>([
  ['a cell twice', row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'), ambiguous],
  ['a cell twice, out of order', row('<c r="B1"/><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>'), ambiguous],
  ['a row twice', { sheet: '<sheetData><row r="2"/><row r="1"/><row r="2"/></sheetData>' }, ambiguous],
  ['a second table of cells', { sheet: '<sheetData/><sheetData/>' }, ambiguous],
  ['two values in a cell', row('<c><v>1</v><v>2</v></c>'), ambiguous],
  ['two formulas in a cell', row('<c><f>A2</f><f>A3</f></c>'), ambiguous],
  ['a text in a cell beside its value', row('<c t="inlineStr"><is><t>a</t></is><v>1</v></c>'), ambiguous],
  ['a text in a cell of numbers', row('<c><is><t>a</t></is><v>1</v></c>'), ambiguous],
  ['a cell of an unknown type', row('<c t="x"><v>1</v></c>'), ambiguous],
  ['an element within a value', row('<c><v>1<w/>2</v></c>'), foreign],
  ['a choice between cells', row(`<mc:AlternateContent ${choice}><mc:Choice/></mc:AlternateContent>`), foreign],
  [
    'a choice around the cells',
    { sheet: `<mc:AlternateContent ${choice}><mc:Choice><sheetData/></mc:Choice></mc:AlternateContent>` },
    foreign,
  ],
  [
    'a sheet of no namespace',
    { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' } },
    foreign,
  ],
  ['a prefix that stands for nothing', row('<z:c/>'), { code: 'workbook-damaged', params: { detail: 'xml' } }],
  [
    'an encoding that is declared and not kept to',
    {
      parts: {
        'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="windows-1258"?><worksheet xmlns="${main}"/>`,
      },
    },
    { code: 'workbook-damaged', params: { detail: 'encoding' } },
  ],
  ['a row number in hexadecimal', { sheet: '<sheetData><row r="0x2"/></sheetData>' }, reference],
  ['a text number with blanks', { ...row('<c t="s"><v> </v></c>'), sharedStrings: '<si><t>7</t></si>' }, reference],
  ['a shared formula without its range', row('<c r="A1"><f t="shared" si="0">B1</f></c>'), reference],
])('%s is refused: programs differ in what they show', (_, content, problem) => {
  expect(refusalOf(() => values(content))).toEqual(problem);
});

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** The smallest workbook with more relationships before its own. */
function withRelationships(part: string, added: string): Uint8Array {
  const parts = smallParts({ ...row('<c t="s"><v>0</v></c>'), sharedStrings: '<si><t>own</t></si>' });
  parts.set('other.xml', `<sst xmlns="${main}"><si><t>other</t></si></sst>`);
  parts.set(
    part,
    String(parts.get(part)).replace('<Relationship ', () => `${added}<Relationship `),
  );
  return zipOf(parts);
}

const ofWorkbook = 'xl/_rels/workbook.xml.rels';

test('a relationship of another family that only ends alike is not followed', () => {
  const other = relationship('x', 'urn:other/sharedStrings', '/other.xml');
  expect(valuesOf(withRelationships(ofWorkbook, other))).toEqual(['own']);
  const root = relationship('x', 'urn:other/officeDocument', 'other.xml');
  expect(valuesOf(withRelationships('_rels/.rels', root))).toEqual(['own']);
});

test.each([
  ['a second table of texts', ofWorkbook, relationship('x', `${office}/sharedStrings`, '/other.xml')],
  ['a second workbook', '_rels/.rels', relationship('x', `${office}/officeDocument`, 'other.xml')],
  ['an id that is used twice', ofWorkbook, relationship('rId1', `${office}/worksheet`, '/other.xml')],
])('%s is refused', (_, part, added) => {
  expect(refusalOf(() => valuesOf(withRelationships(part, added)))).toEqual(ambiguous);
});

test('a target that programs may take for another part is refused', () => {
  const parts = smallParts();
  parts.set(ofWorkbook, String(parts.get(ofWorkbook)).replace('sheet1.xml', 'sheet%31.xml'));
  expect(refusalOf(() => valuesOf(zipOf(parts)))).toMatchObject({ params: { detail: 'missing-part' } });
});

test('the id of a sheet is that of its namespace', () => {
  const parts = smallParts(row('<c><v>1</v></c>'));
  const renamed = String(parts.get('xl/workbook.xml')).replace(
    'r:id="rId1"',
    'id="rId9" xmlns:q="urn:q" q:id="rId8" r:id="rId1"',
  );
  parts.set('xl/workbook.xml', renamed);
  expect(valuesOf(zipOf(parts))).toEqual([1]);
});

test('what programs show around a cell is told: a range that one formula fills, a picture in a cell', () => {
  const [sheet] = openWorkbook(
    smallWorkbook(
      row(
        '<c r="A1"><f t="array" ref="A1:A9">B1:B9</f><v>1</v></c><c r="B1" vm="1"/><c r="C1"><f t="array" ref="C1">B1</f></c>',
      ),
    ),
    new Map(),
  ).sheets();
  expect([...(sheet?.rows[0]?.cells ?? [])].map(([, cell]) => cell.showsMore ?? false)).toEqual([true, true, false]);
});
