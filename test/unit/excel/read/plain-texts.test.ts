import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/excel/read/open-workbook.ts';
import { plainTexts } from '../../../../src/excel/read/plain-texts.ts';
import { readSharedStrings } from '../../../../src/excel/read/read-shared-strings.ts';
import { commandLine } from '../../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { readParts } from '../../../support/zip-parts.ts';

const folder = tempFolder();
const bytesOf = (xml: string) => new TextEncoder().encode(xml);

beforeEach(async () => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }).replace('Cơ sở a', "Cơ sở <a> & 'c' _x0041_"),
  });
  const run = commandLine(folder);
  await run('report', 'a.audit.yaml', '--checklist', 'small.yaml', '-o', 'a.xlsx');
  await run('merge', 'a.audit.yaml', '--checklist', 'small.yaml', '-o', 'p.xlsx');
});

test.each(['a.xlsx', 'p.xlsx'])('the texts of each page of %s are those that the XML reader finds', (name) => {
  const bytes = readFileSync(folder.path(name));
  const parts = readParts(bytes);
  const strings = readSharedStrings(bytesOf(parts.get('xl/sharedStrings.xml') ?? ''), 1e6);
  openWorkbook(bytes, new Map())
    .sheets()
    .forEach(({ name: sheet, rows }, index) => {
      const found = plainTexts(bytesOf(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ''), strings);
      const texts = rows.flatMap(({ cells }) =>
        [...cells.values()].flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
      );
      expect(
        found?.map(({ text }) => text),
        sheet,
      ).toEqual(texts);
    });
});

describe('what programs may read otherwise', () => {
  const head =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1"/></cols>';
  const sheet = (rows: string, before = head) => bytesOf(`${before}<sheetData>${rows}</sheetData></worksheet>`);
  const cell = '<c r="A1" s="1" t="s"><v>0</v></c>';

  test('is what it is where it has our form', () => {
    expect(plainTexts(sheet(`<row r="1">${cell}</row>`), ['own'])).toEqual([{ cell: 'A1', text: 'own' }]);
  });

  test.each([
    ['a cell in a comment', sheet(`<!--<row r="1">${cell}</row>-->`)],
    ['a text in an extension', sheet('<row r="1"><c r="A1"><extLst><ext><v>0</v></ext></extLst></c></row>')],
    ['a value with a picture', sheet('<row r="1"><c r="A1" t="s" vm="1"><v>0</v></c></row>')],
    ['a cell that stands there twice', sheet(`<row r="1">${cell}${cell}</row>`)],
    ['a row that stands there twice', sheet(`<row r="1">${cell}</row><row r="1">${cell}</row>`)],
    ['a cell of another row', sheet(`<row r="2">${cell}</row>`)],
    ['rows inside something else', sheet(`<row r="1">${cell}</row>`, head.replace('<cols>', '<extLst><cols>'))],
    ['rows of another kind', sheet(`<row r="1">${cell}</row>`, head.replace('spreadsheetml', 'other'))],
    [
      'two lists of rows',
      bytesOf(`${head}<sheetData><row r="1">${cell}</row></sheetData><sheetData></sheetData></worksheet>`),
    ],
    ['a text that is not there', sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
    ['an entity of its own', sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&own;</t></is></c></row>')],
  ])('%s is left to the XML reader', (_, bytes) => {
    expect(plainTexts(bytes, ['own'])).toBeNull();
  });
});
