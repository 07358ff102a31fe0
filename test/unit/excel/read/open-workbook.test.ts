import { expect, test } from 'vitest';
import type { CellValue } from '../../../../src/app/ports/workbooks-port.ts';
import { openWorkbook } from '../../../../src/excel/read/open-workbook.ts';
import { problemOf, refusalOf } from '../../../support/refusal.ts';
import { type SmallWorkbook, smallParts, smallWorkbook } from '../../../support/small-workbook.ts';
import { lyingZip, zipOf } from '../../../support/zip-parts.ts';

const open = (content: SmallWorkbook) => openWorkbook(smallWorkbook(content), new Map());

/** The cells of the only sheet by address. */
function cellsOf(content: SmallWorkbook): Readonly<Record<string, CellValue>> {
  const [sheet] = open(content).sheets();
  const cells = (sheet?.rows ?? []).flatMap(({ row, cells }) => {
    return [...cells].map(([column, cell]) => [`${String.fromCharCode(64 + column)}${row}`, cell] as const);
  });
  return Object.fromEntries(cells);
}

const rowOf = (cells: string): SmallWorkbook => ({ sheet: `<sheetData><row r="1">${cells}</row></sheetData>` });
const plain = (value: CellValue['value']): CellValue => ({ value, formula: null, isDate: false });

test('numbers, texts and truth values are read as what they are', () => {
  const cells = cellsOf({
    ...rowOf(
      '<c r="A1"><v>0.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>nội tuyến</t></is></c>' +
        '<c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#DIV/0!</v></c><c r="G1" t="str"><v>chữ</v></c><c r="H1" s="1"/>',
    ),
    sharedStrings: '<si><t>Máy chủ</t></si>',
  });
  expect(cells).toEqual({
    A1: plain(0.5),
    B1: plain('Máy chủ'),
    C1: plain('nội tuyến'),
    D1: plain(true),
    E1: plain(false),
    F1: { ...plain('#DIV/0!'), isError: true },
    G1: plain('chữ'),
  });
});

test('a formula keeps its result when that is 0, empty or FALSE', () => {
  const cells = cellsOf(
    rowOf(
      '<c r="A1"><f>SUM(B1:C1)</f><v>0</v></c><c r="B1" t="str"><f>IF(A1=0,"","x")</f><v></v></c><c r="C1" t="b"><f>A1&gt;0</f><v>0</v></c><c r="D1"><f>NOW()</f></c>',
    ),
  );
  expect(cells).toEqual({
    A1: { value: 0, formula: 'SUM(B1:C1)', isDate: false },
    B1: { value: '', formula: 'IF(A1=0,"","x")', isDate: false },
    C1: { value: false, formula: 'A1>0', isDate: false },
    D1: { value: null, formula: 'NOW()', isDate: false },
  });
});

test('a shared formula stands in each of its cells as if it had been typed there', () => {
  const cells = cellsOf({
    sheet:
      '<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="0">A1*$B$1+\'Trang 1\'!A1</f><v>1</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
  });
  expect(cells['C2']?.formula).toBe("A2*$B$1+'Trang 1'!A2");
});

test('formatted runs are one text, readings of characters are left out', () => {
  const shared =
    '<si><r><rPr><b/></rPr><t>Đạt</t></r><r><t xml:space="preserve"> một phần</t></r></si><si><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></si>';
  const cells = cellsOf({
    ...rowOf('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'),
    sharedStrings: shared,
  });
  expect([cells['A1']?.value, cells['B1']?.value]).toEqual(['Đạt một phần', '漢']);
});

test('escaped characters are undone, text is composed', () => {
  const shared = `<si><t>dòng 1_x000D_\ndòng 2</t></si><si><t>_x005F_x0041_</t></si><si><t>${'Đạt yêu cầu'.normalize('NFD')}</t></si>`;
  const cells = cellsOf({
    ...rowOf('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'),
    sharedStrings: shared,
  });
  expect(cells['A1']?.value).toBe('dòng 1\r\ndòng 2');
  expect(cells['B1']?.value).toBe('_x0041_');
  expect(cells['C1']?.value).toBe('Đạt yêu cầu');
});

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; ngày&quot;"/><numFmt numFmtId="166" formatCode="[Red]#,##0"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>';

test('a number is a date when its format shows a day', () => {
  const cells = cellsOf({
    ...rowOf([0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>45874</v></c>`).join('')),
    styles,
  });
  expect(Object.values(cells).map((cell) => cell.isDate)).toEqual([false, true, true, false, false, false]);
});

test('days count from 1900 whatever the file counts from', () => {
  const cells = cellsOf({
    ...rowOf('<c s="1"><v>44412</v></c><c s="0"><v>44412</v></c>'),
    styles,
    properties: 'date1904="1"',
  });
  expect(cells).toMatchObject({ A1: { value: 45_874, formula: null, isDate: true }, B1: plain(44_412) });
});

test.each([
  ['2025-08-05T00:00:00+07:00', 45_874],
  ['2025-08-05T23:30:00-03:00', 45_874],
  ['2025-08-05T00:00:00Z', 45_874],
])('the day of %s is the day that whoever wrote it saw', (written, day) => {
  const cells = cellsOf(rowOf(`<c r="A1" t="d"><v>${written}</v></c>`));
  expect(Math.floor(Number(cells['A1']?.value))).toBe(day);
});

test('a number in hexadecimal is a text, and a shared text without its number is nothing', () => {
  const cells = cellsOf({
    ...rowOf('<c r="A1"><v>0x10</v></c><c r="B1" t="s"><v></v></c><c r="C1"><v>1e3</v></c>'),
    sharedStrings: '<si><t>SAI</t></si>',
  });
  expect([cells['A1']?.value, cells['B1'], cells['C1']?.value]).toEqual(['0x10', undefined, 1000]);
});

test.each([
  ['0.00%', { as: 'percent' }],
  ['00000', { as: 'number', digits: 5 }],
  ['&quot;BV-&quot;000', { as: 'number', digits: 3, before: 'BV-' }],
  ['[h]:mm', { as: 'time' }],
  ['d-mmm', { as: 'day-in-part' }],
  ['#,##0,, &quot;triệu&quot;', { as: 'number', scale: 1_000_000, after: ' triệu' }],
  ['#,##0\\ [$₫-42A]', { as: 'number', after: ' ₫' }],
])('a cell with the format %s says how it is shown', (format, shown) => {
  const cells = cellsOf({
    ...rowOf('<c r="A1" s="1"><v>45</v></c>'),
    styles: `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
  });
  expect(cells['A1']?.shown).toMatchObject(shown);
});

test('an ISO date cell is a date', () => {
  const cells = cellsOf(rowOf('<c r="A1" t="d"><v>2025-08-05</v></c><c r="B1" t="d"><v>2025-08-05T12:00:00</v></c>'));
  expect(cells).toEqual({
    A1: { value: 45_874, formula: null, isDate: true },
    B1: { value: 45_874.5, formula: null, isDate: true },
  });
});

test('rows and cells without addresses, prefixed elements and absolute targets are read', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const cells = cellsOf({ parts: { 'xl/worksheets/sheet1.xml': sheet } });
  expect(cells).toEqual({ A1: plain(1), B1: plain(2), A2: plain(3) });
});

test('a part in UTF-16 with its mark is read', () => {
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="str"><v>Tiếng Việt</v></c></row></sheetData></worksheet>`;
  const cells = cellsOf({ parts: { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${xml}`, 'utf16le') } });
  expect(cells['A1']?.value).toBe('Tiếng Việt');
});

test('a cell in the last corner of the sheet is one cell', () => {
  const [sheet] = open({
    sheet: '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
  }).sheets();
  expect(sheet?.rows.map(({ row, cells }) => [row, [...cells.keys()]])).toEqual([[1_048_576, [16_384]]]);
});

test.each([
  [
    'a validation over a whole sheet',
    '<sheetData/><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
  ],
  ['a merged range over a whole sheet', '<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
  ['a column without end', '<cols><col min="1" max="999999999"/></cols><sheetData/>'],
])('%s costs nothing: it is never spread out', (_, sheet) => {
  expect(open({ sheet }).sheets()).toMatchObject([{ name: 'Trang 1', visible: true, rows: [] }]);
});

test('a name over a whole sheet costs nothing', () => {
  const parts = smallParts();
  const workbook = String(parts.get('xl/workbook.xml')).replace(
    '</sheets>',
    '</sheets><definedNames><definedName name="x">\'Trang 1\'!$A$1:$XFD$1048576</definedName></definedNames>',
  );
  parts.set('xl/workbook.xml', workbook);
  expect(openWorkbook(zipOf(parts), new Map()).sheets()).toHaveLength(1);
});

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

test.each<[string, SmallWorkbook, object]>([
  [
    'a row beyond the last',
    { sheet: '<sheetData><row r="1048577"/></sheetData>' },
    { code: 'workbook-limit', params: { what: 'rows', limit: 1_048_576 } },
  ],
  [
    'a column beyond the last',
    { sheet: row('<c r="XFE1"/>') },
    { code: 'workbook-limit', params: { what: 'columns', limit: 16_384 } },
  ],
  [
    'a row that is no number',
    { sheet: '<sheetData><row r="x"/></sheetData>' },
    { code: 'workbook-damaged', params: { detail: 'reference' } },
  ],
  [
    'a cell in another row',
    { sheet: row('<c r="A2"/>') },
    { code: 'workbook-damaged', params: { detail: 'reference' } },
  ],
  [
    'a shared text that is not there',
    { sheet: row('<c r="A1" t="s"><v>7</v></c>') },
    { code: 'workbook-damaged', params: { detail: 'reference' } },
  ],
  [
    'a shared formula without its first',
    { sheet: row('<c r="A1"><f t="shared" si="3"/></c>') },
    { code: 'workbook-damaged', params: { detail: 'reference' } },
  ],
  [
    'a text too long for a cell',
    { sheet: row(`<c r="A1" t="str"><v>${'x'.repeat(32_768)}</v></c>`) },
    { code: 'workbook-limit', params: { what: 'string-length', limit: 32_767 } },
  ],
  [
    'a document type',
    { parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' } },
    { code: 'workbook-damaged', params: { detail: 'doctype' } },
  ],
  [
    'an unknown entity',
    { sheet: row('<c r="A1" t="str"><v>&xxe;</v></c>') },
    { code: 'workbook-damaged', params: { detail: 'xml' } },
  ],
  [
    'an element that is never closed',
    { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } },
    { code: 'workbook-damaged', params: { detail: 'xml' } },
  ],
  [
    'bytes that are no text',
    { parts: { 'xl/worksheets/sheet1.xml': Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e]) } },
    { code: 'workbook-damaged', params: { detail: 'encoding' } },
  ],
  [
    'elements nested without end',
    { sheet: '<a>'.repeat(100) },
    { code: 'workbook-limit', params: { what: 'depth', limit: 64 } },
  ],
  [
    'attributes without end',
    { sheet: `<a ${Array.from({ length: 300 }, (_, index) => `a${index}=""`).join(' ')}/>` },
    { code: 'workbook-limit', params: { what: 'attributes', limit: 256 } },
  ],
])('%s is refused', (_, content, problem) => {
  expect(refusalOf(() => open(content).sheets())).toEqual(problem);
});

test('more cells than any facility has are refused', () => {
  // Addresses and values differ, or the part would be refused for how well it packs.
  const rowAt = (row: number): string => {
    return `<row r="${row}">${Array.from({ length: 1_000 }, (_, at) => `<c><v>${(row * 7_919 + at * at) % 9_973}</v></c>`).join('')}</row>`;
  };
  const sheet = `<sheetData>${Array.from({ length: 501 }, (_, index) => rowAt(index + 1)).join('')}</sheetData>`;
  expect(refusalOf(() => open({ sheet }).sheets())).toEqual({
    code: 'workbook-limit',
    params: { what: 'cells', limit: 500_000 },
  });
});

test('a problem names the sheet and the cell', () => {
  const problem = problemOf(() => open({ sheet: row('<c r="B1" t="s"><v>7</v></c>') }).sheets());
  expect([problem.sheet, problem.cell]).toEqual(['Trang 1', 'B1']);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'an OpenDocument spreadsheet',
    { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' },
    'ods',
  ],
  ['a text document', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }, 'word'],
  ['any other archive', { 'readme.txt': 'hello' }, 'not-xlsx'],
  ['a workbook part that holds something else', { 'xl/workbook.xml': '<html/>' }, 'not-xlsx'],
])('%s is told for what it is', (_, parts, reason) => {
  expect(refusalOf(() => openWorkbook(zipOf(Object.entries(parts)), new Map()))).toEqual({
    code: 'not-a-workbook',
    params: { reason },
  });
});

test('a sheet whose part is missing is damage, not an empty sheet', () => {
  const parts = smallParts();
  parts.delete('xl/worksheets/sheet1.xml');
  expect(refusalOf(() => openWorkbook(zipOf(parts), new Map()))).toEqual({
    code: 'workbook-damaged',
    params: { detail: 'missing-part' },
  });
});

test('two sheets of one part are damage: a small file could make it be read a thousand times', () => {
  const parts = smallParts();
  const workbook = String(parts.get('xl/workbook.xml'));
  parts.set(
    'xl/workbook.xml',
    workbook.replace(/<sheet .*?\/>/, (sheet) => sheet + sheet.replace('Trang 1', 'Trang 2')),
  );
  expect(problemOf(() => openWorkbook(zipOf(parts), new Map()))).toMatchObject({
    code: 'workbook-damaged',
    params: { detail: 'shared-part' },
    sheet: 'Trang 2',
  });
});

test('hidden sheets are read and marked, chart sheets have no cells', () => {
  const parts = smallParts();
  const workbook = String(parts.get('xl/workbook.xml'));
  parts.set('xl/workbook.xml', workbook.replace('sheetId="1"', 'sheetId="1" state="hidden"'));
  const [sheet] = openWorkbook(zipOf(parts), new Map()).sheets();
  expect(sheet?.visible).toBe(false);
  const rels = String(parts.get('xl/_rels/workbook.xml.rels'));
  parts.set('xl/_rels/workbook.xml.rels', rels.replace('/worksheet"', '/chartsheet"'));
  expect(openWorkbook(zipOf(parts), new Map()).sheets()).toEqual([]);
});

test('a workbook of another program carries nothing, and that is no error', () => {
  const opened = open({});
  expect([opened.carried(), opened.edits(), opened.isUntouched, opened.isPublicEdition]).toEqual([
    null,
    null,
    false,
    false,
  ]);
});

const large = (name: string): Uint8Array => {
  const parts = new Map(smallParts());
  // Digits that differ, so that the part is not refused for how well it packs.
  parts.set(name, Array.from({ length: 150_000 }, (_, at) => (at * at * 7_919) % 999_983).join(''));
  return lyingZip(
    [...parts].map(([each, content]) => [each, content.toString()] as const),
    (part) => (part.name === name ? { ...part, size: 40 * 1024 * 1024 } : part),
  );
};

test('a sheet that is too large is named, with what it is that is too large', () => {
  const problem = problemOf(() => openWorkbook(large('xl/worksheets/sheet1.xml'), new Map()));
  expect(problem).toMatchObject({ sheet: 'Trang 1', params: { what: 'sheet-bytes', limit: 33_554_432 } });
});

test('a picture that is too large is told as one', () => {
  const problem = problemOf(() => openWorkbook(large('xl/media/image1.jpg'), new Map()));
  expect(problem.params).toEqual({ what: 'picture-bytes', limit: 33_554_432 });
});
