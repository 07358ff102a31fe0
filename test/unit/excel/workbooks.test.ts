import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CellEdit } from '../../../src/app/ports/workbooks-port.ts';
import { canonicalJson } from '../../../src/domain/values/json.ts';
import { openWorkbook } from '../../../src/excel/read/open-workbook.ts';
import { workbooks } from '../../../src/excel/workbooks.ts';
import { buildWorkbook } from '../../../src/excel/write/build-workbook.ts';
import { createKeeper } from '../../../src/files/keeper.ts';
import { dataPart, dataPartXml } from '../../../src/office/carry/data-part.ts';
import { type Block, number, text } from '../../../src/report/sheet/sheet.ts';
import { projectWorkbook } from '../../support/project-workbook.ts';
import { refusalOf } from '../../support/refusal.ts';
import { sampleCarried, sampleWorkbook } from '../../support/workbook-model.ts';
import { readParts, withParts, zipOf } from '../../support/zip-parts.ts';

let report: Uint8Array;

beforeAll(async () => {
  report = await workbooks.build(sampleWorkbook(), sampleCarried());
});

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/excel/${name}.xlsx`, import.meta.url));

const editsOf = async (bytes: Uint8Array): Promise<readonly CellEdit[] | null> => (await workbooks.open(bytes)).edits();

const dataOf = async (bytes: Uint8Array): Promise<string> => {
  const carried = (await workbooks.open(bytes)).carried();
  if (carried === null) return 'nothing';
  const { head, audits, checklists } = carried;
  return canonicalJson({
    head: { ...head },
    audits: [...audits].map((each) => ({ ...each })),
    checklists: Object.fromEntries(checklists),
  });
};

const sampleData = async (): Promise<string> => {
  const { head, audits, checklists } = sampleCarried();
  return canonicalJson({
    head: { ...head },
    audits: [...audits].map((each) => ({ ...each })),
    checklists: Object.fromEntries(checklists),
  });
};

test('equal reports are equal files', async () => {
  expect(await workbooks.build(sampleWorkbook(), sampleCarried())).toEqual(report);
});

test('what was written carries its data, is untouched and has no edits', async () => {
  const opened = await workbooks.open(report);
  expect(opened.isUntouched).toBe(true);
  expect(opened.isPublicEdition).toBe(false);
  expect(opened.edits()).toEqual([]);
  expect(await dataOf(report)).toBe(await sampleData());
});

test('audits can be read from a workbook again and again', async () => {
  const carried = (await workbooks.open(report)).carried();
  expect([...(carried?.audits ?? [])]).toEqual([...(carried?.audits ?? [])]);
});

test('a public edition carries nothing but that it is one', async () => {
  const opened = await workbooks.open(await workbooks.build(sampleWorkbook(), null));
  expect([opened.isPublicEdition, opened.carried(), opened.edits(), opened.isUntouched]).toEqual([
    true,
    null,
    null,
    false,
  ]);
  const parts = readParts(await workbooks.build(sampleWorkbook(), null));
  expect([...parts.keys()].filter((name) => name.startsWith('customXml'))).toEqual([]);
  expect([...parts.values()].join('\n')).not.toContain('0198c9a2');
});

test('the sheets as they are laid out', async () => {
  await expect(projectWorkbook(report)).toMatchFileSnapshot('../../golden/expected/sample-workbook.txt');
});

test('rows beyond the memory budget are written the same as the others', async () => {
  const built = await buildWorkbook(
    sampleWorkbook(),
    sampleCarried(),
    { keeper: createKeeper(tmpdir(), { inMemory: 0 }), onSheet: () => undefined },
    60,
  );
  const packed = Buffer.concat([...built.pieces()]);
  expect(packed.length).toBe(built.size);
  expect(projectWorkbook(packed)).toBe(projectWorkbook(report));
  expect(await editsOf(packed)).toEqual([]);
  const styles = (bytes: Uint8Array) =>
    readParts(bytes)
      .get('xl/worksheets/sheet3.xml')
      ?.match(/ ht="[\d.]+"/g);
  expect(styles(packed)).toEqual(styles(report));
});

// --- what office programs make of it; fixtures were saved by LibreOffice 7.4, see make-fixtures.py

test.each(['resaved', 'through-ods', 'filled'])('%s by LibreOffice it has no edits and its data', async (name) => {
  expect(await editsOf(fixture(name))).toEqual([]);
  expect(await dataOf(fixture(name))).toBe(await sampleData());
  expect((await workbooks.open(fixture(name))).isUntouched).toBe(false);
});

const criteria = 'Kết quả theo tiêu chí';
const money = 'Danh mục đầu tư- mua sắm & nân…';

test.each<[string, readonly Partial<CellEdit>[]]>([
  [
    'answer-edited',
    [
      { sheet: criteria, cell: 'D8', what: 'text', expected: 'Không đạt', found: 'Đạt', criterion: 'BKP-01' },
      { sheet: criteria, cell: 'E8', what: 'number', expected: '0', found: '1', criterion: 'BKP-01' },
    ],
  ],
  [
    'row-deleted',
    [
      {
        sheet: money,
        cell: 'A5',
        what: 'row-deleted',
        expected: '2 | Thiết bị lưu trữ dự phòng NAS 4 khay | bộ | 1 | 42500000 | 42500000',
        found: null,
        criterion: null,
      },
    ],
  ],
  [
    'row-inserted-and-quantity-edited',
    [
      { sheet: money, cell: 'A6', what: 'row-added', expected: null, found: 'Máy quét mã vạch', criterion: null },
      { sheet: money, cell: 'D7', what: 'number', expected: '12', found: '15', criterion: null },
    ],
  ],
  [
    'formula-replaced',
    [{ sheet: money, cell: 'F8', what: 'formula', expected: '=SUM($F$4:$F$7)', found: '999000000', criterion: null }],
  ],
  ['row-moved', [{ sheet: criteria, cell: 'A9', what: 'row-moved', expected: 'A4', found: 'A9', criterion: null }]],
  [
    'sheets-changed',
    [
      { sheet: 'Minh chứng', cell: null, what: 'sheet-deleted', expected: 'Minh chứng', found: null, criterion: null },
      {
        sheet: 'Kết quả theo nhóm',
        cell: null,
        what: 'sheet-renamed',
        expected: 'Kết quả theo nhóm',
        found: 'Nhóm',
        criterion: null,
      },
      { sheet: 'Ghi thêm', cell: null, what: 'sheet-added', expected: null, found: 'Ghi thêm', criterion: null },
    ],
  ],
])('%s in LibreOffice is found, and nothing that follows from it', async (name, edits) => {
  expect(await editsOf(fixture(name))).toEqual(edits);
});

// --- edits made in the parts themselves

const sheetPart = (number: number): string => `xl/worksheets/sheet${number}.xml`;

test('a cached result that was changed alone is found', async () => {
  const edited = withParts(report, { [sheetPart(4)]: (xml) => xml.replace('<v>406300000</v>', '<v>306300000</v>') });
  expect(await editsOf(edited)).toEqual([
    { sheet: money, cell: 'F8', what: 'number', expected: '406300000', found: '306300000', criterion: null },
  ]);
  expect((await workbooks.open(edited)).isUntouched).toBe(false);
});

test('a text that was changed in the table of texts is found in each cell that shows it', async () => {
  const edited = withParts(report, {
    'xl/sharedStrings.xml': (xml) => xml.replace('<t>Chưa bao giờ</t>', '<t>Tháng trước</t>'),
  });
  expect(await editsOf(edited)).toEqual([
    { sheet: criteria, cell: 'D9', what: 'text', expected: 'Chưa bao giờ', found: 'Tháng trước', criterion: 'BKP-07' },
  ]);
});

test('a cell that was blank and is not any more is found', async () => {
  const edited = withParts(report, {
    [sheetPart(3)]: (xml) =>
      xml.replace(/<c r="F6" s="(\d+)"\/?>(?:<\/c>)?/, '<c r="F6" s="$1" t="str"><v>Đã khắc phục</v></c>'),
  });
  expect(await editsOf(edited)).toEqual([
    { sheet: criteria, cell: 'F6', what: 'text', expected: null, found: 'Đã khắc phục', criterion: null },
  ]);
});

test('a changed day is shown as a day', async () => {
  const edited = withParts(report, { [sheetPart(1)]: (xml) => xml.replace('<v>45874</v>', '<v>45875</v>') });
  expect(await editsOf(edited)).toEqual([
    { sheet: 'Biên bản', cell: 'B12', what: 'number', expected: '2025-08-05', found: '2025-08-06', criterion: null },
  ]);
});

test('blanks, line ends and composition are no edits', async () => {
  const edited = withParts(report, {
    'xl/sharedStrings.xml': (xml) =>
      xml
        .replace('Thẩm định', ' Thẩm  định'.normalize('NFD'))
        .replace('- Thiếu 01 máy chủ dự phòng\n', '- Thiếu 01 máy chủ dự phòng_x000D_\n'),
  });
  expect(await editsOf(edited)).toEqual([]);
});

test('a sheet that was put in is found without any sheet being read', async () => {
  const added = withParts(report, { 'xl/worksheets/sheet99.xml': () => '<worksheet/>' });
  expect((await workbooks.open(added)).isUntouched).toBe(false);
});

test('names longer than a property of a document may be are shortened there', async () => {
  const built = await workbooks.build({ ...sampleWorkbook(), title: 'Ủ'.repeat(400), author: '🏥'.repeat(200) }, null);
  const core = readParts(built).get('docProps/core.xml') ?? '';
  expect(core).toContain(`<dc:title>${'Ủ'.repeat(254)}…</dc:title>`);
  expect(core).toContain(`<dc:creator>${'🏥'.repeat(127)}…</dc:creator>`);
});

// --- carried data

const customXml = [...Array(5).keys()].map((index) => `customXml/item${index + 1}.xml`);

test('without custom XML the data come from the hidden sheet', async () => {
  const without = withParts(report, Object.fromEntries(customXml.map((name) => [name, null])));
  expect(await dataOf(without)).toBe(await sampleData());
  expect(await editsOf(without)).toEqual([]);
  expect((await workbooks.open(without)).isUntouched).toBe(false);
});

test('without the hidden sheet the audit is still there, and that the sheet is gone is an edit', async () => {
  const without = withParts(report, {
    'xl/workbook.xml': (xml) => xml.replace(/<sheet [^>]*name="_audit"[^>]*\/>/, ''),
  });
  const carried = openWorkbook(without, new Map()).carried();
  expect([...(carried?.audits ?? [])]).toEqual([...sampleCarried().audits]);
  expect(carried?.checklists.size).toBe(0);
  expect(await editsOf(without)).toEqual([
    { sheet: '_audit', cell: null, what: 'sheet-deleted', expected: '_audit', found: null, criterion: null },
  ]);
});

const dataSheet = (): string => {
  const [name = ''] = [...readParts(report)].find(([, xml]) => xml.includes('<t>facility-audit/data/1</t>')) ?? [];
  return name;
};

test('what is typed beside the data that the hidden sheet carries is named, and the data still count', async () => {
  const typed = withParts(report, {
    [dataSheet()]: (xml) =>
      xml
        .replace('</c></row>', '</c><c r="C1"><v>7</v></c></row>')
        .replace('</sheetData>', '<row r="90"><c r="A90" t="inlineStr"><is><t>ghi thêm</t></is></c></row></sheetData>'),
  });
  const added = { sheet: '_audit', expected: null, criterion: null };
  expect(await editsOf(typed)).toEqual([
    { ...added, cell: 'C1', what: 'number', found: '7' },
    { ...added, cell: 'A90', what: 'text', found: 'ghi thêm' },
  ]);
  expect(await dataOf(withParts(typed, Object.fromEntries(customXml.map((name) => [name, null]))))).toBe(
    await sampleData(),
  );
});

test.each([
  ['rewritten', '<c r="A1" t="inlineStr"><is><t>việc khác</t></is></c>', 'việc khác'],
  ['cleared', '<c r="A1"/>', null],
])('the note on the hidden sheet that was %s is an edit like any other', async (_, cell, found) => {
  const edited = withParts(report, { [dataSheet()]: (xml) => xml.replace(/<c r="A1".*?<\/c>/s, cell) });
  const edit = { sheet: '_audit', cell: 'A1', what: 'text', criterion: null };
  expect(await editsOf(edited)).toEqual([{ ...edit, expected: expect.stringContaining('mang dữ liệu'), found }]);
});

test('a hidden sheet that was renamed is renamed, not deleted, and its data still count', async () => {
  const renamed = withParts(report, {
    'xl/workbook.xml': (xml) => xml.replace('name="_audit" state="veryHidden"', 'name="Cũ" state="visible"'),
  });
  const edit = { sheet: 'Cũ', cell: null, what: 'sheet-renamed', expected: '_audit', found: 'Cũ', criterion: null };
  expect(await editsOf(renamed)).toEqual([edit]);
  const alone = withParts(renamed, Object.fromEntries(customXml.map((name) => [name, null])));
  expect(await editsOf(alone)).toEqual([edit]);
  expect(await dataOf(alone)).toBe(await sampleData());
  expect((await workbooks.open(alone)).sheets().map(({ name }) => name)).not.toContain('Cũ');
});

test('a hidden sheet that was renamed after its texts became shared ones is still known', async () => {
  const xml = readParts(report).get(dataSheet()) ?? '';
  const texts: string[] = [];
  const first = [...(readParts(report).get('xl/sharedStrings.xml') ?? '').matchAll(/<si>|<si\/>/g)].length;
  const shared = xml.replace(/t="inlineStr"><is>(<t.*?<\/t>)<\/is>/gs, (_cell, text: string) => {
    texts.push(`<si>${text}</si>`);
    return `t="s"><v>${first + texts.length - 1}</v>`;
  });
  const renamed = withParts(report, {
    'xl/workbook.xml': (workbook) => workbook.replace('name="_audit"', 'name="Cũ"'),
    'xl/sharedStrings.xml': (strings) => strings.replace('</sst>', `${texts.join('')}</sst>`),
    [dataSheet()]: () => shared,
  });
  expect(texts.length).toBeGreaterThan(1);
  expect(await editsOf(renamed)).toMatchObject([{ what: 'sheet-renamed', found: 'Cũ' }]);
});

test('a hidden sheet of that name that carries nothing is edited, not deleted', async () => {
  const other = '<row r="1"><c r="A1" t="inlineStr"><is><t>của sổ khác</t></is></c></row>';
  const exchanged = withParts(report, {
    [dataSheet()]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${other}</sheetData>`),
  });
  const edit = { sheet: '_audit', cell: 'A2', what: 'text', found: null, criterion: null };
  expect(await editsOf(exchanged)).toEqual([{ ...edit, expected: 'facility-audit/data/1' }]);
});

test('without both it is a workbook like any other', async () => {
  const parts = Object.fromEntries(customXml.map((name) => [name, null]));
  const without = withParts(report, {
    ...parts,
    'xl/workbook.xml': (xml) => xml.replace(/<sheet [^>]*name="_audit"[^>]*\/>/, ''),
  });
  expect(await dataOf(without)).toBe('nothing');
});

test('an audit that was changed in its part is damage', async () => {
  const [part = ''] = [...readParts(report)].filter(([, xml]) => xml.includes('role="audits"')).map(([name]) => name);
  const edited = withParts(report, { [part]: (xml) => xml.replace('"revision":42', '"revision":43') });
  const opened = await workbooks.open(edited);
  expect(refusalOf(() => [...(opened.carried()?.audits ?? [])])).toEqual({
    code: 'workbook-damaged',
    params: { detail: 'data-digest' },
  });
});

test('the data of another workbook are told', async () => {
  const other = readParts(
    await workbooks.build(
      sampleWorkbook(),
      sampleCarried({ audits: [{ audit: { id: 'x' }, checklistDigest: 'sha256:1111', prices: null }] }),
    ),
  );
  const swapped = withParts(
    report,
    Object.fromEntries(customXml.filter((name) => other.has(name)).map((name) => [name, () => other.get(name) ?? ''])),
  );
  const problem = await workbooks.open(swapped).then(
    () => 'opened',
    (error: unknown) =>
      refusalOf(() => {
        throw error;
      }),
  );
  expect(problem).toEqual({ code: 'workbook-damaged', params: { detail: 'data-of-another' } });
});

test('a part of data that the index does not name is of another workbook', async () => {
  const strange = dataPartXml(dataPart('audits', '[]'));
  const opened = workbooks.open(withParts(report, { 'customXml/item9.xml': () => strange }));
  await expect(opened).rejects.toMatchObject({ problems: [{ params: { detail: 'data-of-another' } }] });
});

const otherData = async () =>
  readParts(
    await workbooks.build(
      sampleWorkbook(),
      sampleCarried({ audits: [{ audit: { id: 'x' }, checklistDigest: 'sha256:1111', prices: null }] }),
    ),
  );

test('the data of another workbook are told by the hidden sheet, where the properties were changed as well', async () => {
  const other = await otherData();
  const names = [...customXml, 'docProps/custom.xml'].filter((name) => other.has(name));
  const swapped = withParts(report, Object.fromEntries(names.map((name) => [name, () => other.get(name) ?? ''])));
  const opened = await workbooks.open(swapped);
  expect(refusalOf(() => opened.edits())).toEqual({
    code: 'workbook-damaged',
    params: { detail: 'data-of-another' },
  });
});

test('custom XML of other programs is passed over', async () => {
  const item = '<properties xmlns="http://schemas.microsoft.com/office/2006/metadata/properties"><a>1</a></properties>';
  const withOther = withParts(report, { 'customXml/item9.xml': () => item });
  expect(await dataOf(withOther)).toBe(await sampleData());
});

test('a province of many audits keeps each, in parts of their own, and reads them one at a time', async () => {
  const count = 60;
  const note = (index: number): string =>
    Array.from({ length: 12_000 }, (_, at) => `ghi chú ${(index * at * 7_919) % 99_991}`).join(' ');
  const audits = Array.from({ length: count }, (_, index) => ({
    audit: { id: `a${index}`, note: note(index) },
    checklistDigest: 'sha256:1111',
    prices: null,
  }));
  const sample = sampleCarried();
  const bytes = await workbooks.build(sampleWorkbook(), {
    ...sample,
    head: { ...sample.head, kind: 'province' },
    audits: once(audits),
  });
  const opened = await workbooks.open(bytes);
  expect([...(opened.carried()?.audits ?? [])].map((each) => each.audit['id'])).toEqual(
    audits.map((each) => each.audit.id),
  );
  expect(opened.edits()).toEqual([]);
  expect([...readParts(bytes).values()].filter((xml) => xml.includes('role="audits"')).length).toBeGreaterThan(3);
});

/** An iterable that can be read only once. */
function* once<Item>(items: readonly Item[]): Generator<Item> {
  yield* items;
}

// --- text of any kind

test.each([
  '=HYPERLINK("http://x","bấm")',
  '+1+1',
  '-- gạch đầu dòng',
  '@SUM(A1)',
  '_x0041_ và _x000D_',
  '  khoảng trắng ở hai đầu  ',
  'dòng 1\ndòng 2',
  '<b>&amp;</b> "nháy" \'đơn\'',
  '😀 漢字 עברית',
  ']]>',
])('the text %j stays text, whole', async (value) => {
  const blocks: readonly Block[] = [{ kind: 'paragraph', text: value, style: 'body' }];
  const bytes = await workbooks.build(oneSheet(blocks), sampleCarried());
  const [sheet] = (await workbooks.open(bytes)).sheets();
  expect(sheet?.rows[0]?.cells.get(1)).toEqual({ value, formula: null, isDate: false });
  expect(await editsOf(bytes)).toEqual([]);
});

test('control and direction characters never reach a sheet', async () => {
  const blocks: readonly Block[] = [
    { kind: 'paragraph', text: 'a\u0000b\u202ec\u2066d\u200fe\uffff\ud800', style: 'body' },
  ];
  const bytes = await workbooks.build(oneSheet(blocks), sampleCarried());
  const [sheet] = (await workbooks.open(bytes)).sheets();
  expect(sheet?.rows[0]?.cells.get(1)?.value).toBe('abcde\ufffd\ufffd');
  expect(await editsOf(bytes)).toEqual([]);
});

test('a note longer than a cell is continued in further rows of its table', async () => {
  const note = Array.from({ length: 9_000 }, (_, index) => `từ${index}`).join(' ');
  const bytes = await workbooks.build(
    oneSheet([
      tableOf([
        [text('SRV-01'), text(note)],
        [text('SRV-02'), text('ngắn')],
      ]),
    ]),
    null,
  );
  const [sheet] = (await workbooks.open(bytes)).sheets();
  const column = (number: number) => sheet?.rows.flatMap(({ cells }) => cells.get(number)?.value ?? []) ?? [];
  expect(column(1)).toEqual(['Mã', 'SRV-01', 'SRV-02']);
  const [, first, ...others] = column(2);
  expect(others.slice(0, -1).every((piece) => String(piece).startsWith('(tiếp theo) '))).toBe(true);
  expect([first, ...others.slice(0, -1)].map((piece) => String(piece).replace('(tiếp theo) ', '')).join(' ')).toBe(
    note,
  );
});

test('a number that is none is a mistake of ours, never a broken file', async () => {
  const blocks = [tableOf([[number(Number.NaN, 'count'), text('x')]])];
  await expect(workbooks.build(oneSheet(blocks), null)).rejects.toThrow();
});

const tableOf = (rows: readonly (readonly ReturnType<typeof text>[])[]): Block => ({
  kind: 'table',
  id: 't',
  title: null,
  unitLine: null,
  repeatHeader: false,
  columns: [
    { id: 'id', title: 'Mã' },
    { id: 'note', title: 'Ghi chú' },
  ],
  rows: rows.map((cells) => ({ role: 'body', cells })),
});

const oneSheet = (blocks: readonly Block[]) =>
  sampleWorkbook({ sheets: [{ id: 's', name: 'S', orientation: 'portrait', grid: [20, 40], freezeRows: 0, blocks }] });

test('what is no workbook is known by its start', async () => {
  await expect(workbooks.recognize(report.subarray(0, 1024), null)).resolves.toBeUndefined();
  await expect(workbooks.recognize(Buffer.alloc(1024), null)).rejects.toMatchObject({
    problems: [{ code: 'not-a-workbook', params: { reason: 'not-zip' } }],
  });
});

describe('a file that is too large for a workbook of a facility', () => {
  const start = () => report.subarray(0, 1024);
  /** As if this many bytes came before the archive, to make it large. */
  const large = (bytes: Uint8Array, missing = 30_000_000) => ({
    size: bytes.length + missing,
    tail: async (length: number) => withStart(bytes, missing).subarray(-length),
  });

  test('is read where its directory names carried data, as that of a province does', async () => {
    await expect(workbooks.recognize(start(), large(report))).resolves.toBeUndefined();
  });

  test('is refused unread where it names none, or has no directory', async () => {
    const refusal = { problems: [{ code: 'workbook-limit' }] };
    await expect(workbooks.recognize(start(), large(zipOf([['xl/media/film.bin', 'x']])))).rejects.toMatchObject(
      refusal,
    );
    const torn = { problems: [{ code: 'workbook-damaged' }] };
    await expect(workbooks.recognize(start(), large(report.subarray(0, 2_000)))).rejects.toMatchObject(torn);
  });
});

/** The directory counts from the start of the file, so its offsets are shifted by the bytes before. */
function withStart(bytes: Uint8Array, missing: number): Uint8Array {
  const moved = Buffer.from(bytes);
  const end = moved.lastIndexOf(Uint8Array.of(0x50, 0x4b, 5, 6));
  if (end !== -1) moved.writeUInt32LE(moved.readUInt32LE(end + 16) + missing, end + 16);
  return moved;
}
