import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkPrices } from '../../../src/app/checks/check-prices.ts';
import { checkRoster } from '../../../src/app/checks/check-roster.ts';
import type { Tools } from '../../../src/app/ports/tools.ts';
import { problemsOf } from '../../support/failure-of.ts';
import { type SmallWorkbook, smallWorkbook } from '../../support/small-workbook.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';

const folder = tempFolder();
let tools: Tools;

beforeEach(() => {
  tools = toolsFor(folder.files());
});

const columns = 'ABCDEFGHIJ';

/** Rows of a sheet in raw XML; a cell that begins with `<` is inserted as it is, after its address. */
function sheetOf(rows: readonly (readonly (string | number | null)[])[], attributes: readonly string[] = []): string {
  const cell = (value: string | number | null, place: string) => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    if (value.startsWith('<c ')) return value.replace('<c ', `<c r="${place}" `);
    return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const lines = rows.map((cells, index) => {
    const inside = cells.map((value, column) => cell(value, `${columns[column]}${index + 1}`)).join('');
    return `<row r="${index + 1}" ${attributes[index] ?? ''}>${inside}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}

const percentAndZeros =
  '<numFmts><numFmt numFmtId="170" formatCode="00000"/><numFmt numFmtId="171" formatCode="#,##0,,"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';

function write(name: string, content: SmallWorkbook): void {
  writeFileSync(folder.path(name), smallWorkbook({ styles: percentAndZeros, ...content }));
}

async function roster(content: SmallWorkbook) {
  write('r.xlsx', content);
  return checkRoster(tools, 'r.xlsx', []);
}

async function rosterProblems(content: SmallWorkbook) {
  return (await problemsOf(roster(content))).map(({ code, sheet, cell }) => [code, sheet, cell]);
}

async function prices(content: SmallWorkbook | string) {
  const name = typeof content === 'string' ? 'p.csv' : 'p.xlsx';
  if (typeof content === 'string') writeFileSync(folder.path(name), content);
  else write(name, content);
  const { files } = await checkPrices(tools, { paths: [name], checklists: [], on: '2025-08-05' });
  return files[0];
}

async function priceProblems(content: SmallWorkbook | string) {
  return (await problemsOf(prices(content))).map(({ code, line, cell }) => [code, line, cell]);
}

const heads = ['Mã cơ sở', 'Tên cơ sở', 'Loại', 'Đơn vị', 'Số giường bệnh'];

describe('a roster that other people keep', () => {
  test('skips letters, numbers and repeated headings of its columns, groups, totals and notes, and says which rows', async () => {
    const { roster: read, table } = await roster({
      sheet: sheetOf(
        [
          heads,
          ['A', 'B', 'C', 'D', 'E'],
          ['(1)', '(2)', '(3)', '(4)', '(5)=(3)x(4)'],
          [null, 'Bệnh viện'],
          ['bv-1', 'Bệnh viện Một', 'hospital', null, 100],
          heads,
          ['bv-2', 'Bệnh viện Hai', 'hospital', null, 50],
          [null, 'Tổng cộng', null, null, 150],
          ['Ghi chú: số liệu đến 30/6/2025'],
        ].map((row) => (row[0] === 'Ghi chú: số liệu đến 30/6/2025' ? [null, ...row] : row)),
      ),
    });
    expect(read.facilities.map(({ id }) => id)).toEqual(['bv-1', 'bv-2']);
    expect(table.rows).toEqual(['B4', 'B8', 'B9']);
  });

  test('has a unit merged over its sites for each of them, and refuses a number merged over them', async () => {
    const rows = [heads, ['a', 'A', 'hospital', 'BV Một', 100], ['b', 'B', 'hospital', null, null]];
    const merged = (ref: string) => `${sheetOf(rows)}<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
    const { roster: read } = await roster({ sheet: merged('D2:D3') });
    expect(read.facilities.map(({ unit }) => unit?.name)).toEqual(['BV Một', 'BV Một']);
    expect(await rosterProblems({ sheet: merged('E2:E3') })).toEqual([['cell-merged', 'Trang 1', 'E3']]);
  });

  test('refuses cells that show an error, have never been computed, or are shares and days instead of numbers', async () => {
    const sheet = sheetOf([
      heads,
      ['a', '<c t="e"><v>#N/A</v></c>', 'hospital', null, '<c s="1"><v>0.45</v></c>'],
      ['b', '#REF!', 'hospital', null, '<c s="2"><v>45000</v></c>'],
      ['c', 'C', 'hospital', '<c ><f>B4</f></c>', 1],
      ['<c s="2"><v>45992</v></c>', 'D', 'hospital', null, 1],
    ]);
    expect(await rosterProblems({ sheet })).toEqual([
      ['cell-error', 'Trang 1', 'B2'],
      ['cell-format', 'Trang 1', 'E2'],
      ['cell-error', 'Trang 1', 'B3'],
      ['cell-format', 'Trang 1', 'E3'],
      ['form-formula', 'Trang 1', 'D4'],
      ['cell-format', 'Trang 1', 'A5'],
    ]);
  });

  test('reads codes as they are shown: with their zeros, without letters that nobody sees', async () => {
    const { roster: read } = await roster({
      sheet: sheetOf([
        heads,
        ['<c s="3"><v>123</v></c>', 'A', 'hospital'],
        ['bv-1\u200b', 'B', 'hospital'],
        ['BV\u00d0K', 'Bệnh viện \u00d0a khoa', 'hospital'],
      ]),
    });
    expect(read.facilities.map(({ id, name }) => [id, name])).toEqual([
      ['00123', 'A'],
      ['bv-1', 'B'],
      ['BVĐK', 'Bệnh viện Đa khoa'],
    ]);
  });

  test('tells rows that are filtered out, and columns out of sight, which are read all the same', async () => {
    const rows = [heads, ['a', 'A', 'hospital'], ['b', 'B', 'hospital']];
    const { roster: read, table } = await roster({
      sheet: `<cols><col min="3" max="3" hidden="1"/></cols>${sheetOf(rows, ['', '', 'hidden="1"'])}`,
    });
    expect(read.facilities).toHaveLength(2);
    expect([table.hiddenRows, table.hiddenColumns]).toEqual([['A3'], ['Loại']]);
  });

  test('may have headings over headings', async () => {
    const { roster: read } = await roster({
      sheet: `${sheetOf([
        ['DANH SÁCH'],
        ['Mã cơ sở', 'Tên cơ sở', 'Loại', 'HSBAĐT', null],
        [null, null, null, 'Tình trạng', 'Ngày công bố'],
        ['a', 'A', 'hospital', 'published', '30/06/2025'],
      ])}<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="D2:E2"/></mergeCells>`,
    });
    expect(read.facilities[0]?.emr).toEqual({ status: 'published', decision: null, on: '2025-06-30' });
  });

  test.each([
    ['Bá»‡nh viá»‡n Ä‘a khoa', 'Bệnh viện đa khoa'],
    ['BÖnh viÖn ®a khoa tØnh', 'Bệnh viện đa khoa tỉnh'],
    ['B?nh vi?n', null],
  ])('remarks that “%s” is broken', async (name, meant) => {
    const { remarks } = await roster({ sheet: sheetOf([heads, ['a', name, 'hospital']]) });
    expect(remarks.find(({ code }) => code === 'garbled-text')).toMatchObject({ text: name, meant });
  });

  test.each(['Bệnh viện Đa khoa tỉnh Lào Cai', 'Hôpital Saint-Étienne, maître d’œuvre', 'TTYT Mù Cang Chải (cơ sở 2)'])(
    'finds nothing broken in “%s”',
    async (name) => {
      const { remarks } = await roster({ sheet: sheetOf([heads, ['a', name, 'hospital']]) });
      expect(remarks.map(({ code }) => code)).not.toContain('garbled-text');
    },
  );

  test('that is a list of other things is told', async () => {
    const sheet = sheetOf(
      [
        ['Code', 'Name', 'Type'],
        ['x-1', 'Bông', 'Vật tư'],
      ].map((row) => row.map((each) => each.replace('Vật tư', 'vat-tu'))),
    );
    const { remarks } = await roster({ sheet });
    expect(remarks.map(({ code }) => code)).toContain('no-known-kind');
  });

  test('with a comma in a name that shifts its columns is refused with the line', async () => {
    writeFileSync(folder.path('r.csv'), 'Mã,Tên,Loại\nbv-1,BV Một, cơ sở 2,hospital\n');
    const problems = await problemsOf(checkRoster(tools, 'r.csv', []));
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['line-too-wide', 2]]);
  });
});

describe('a price list that other people keep', () => {
  test.each([
    ['Đơn giá (tr.đ)', 185.5, 185_500_000],
    ['Đơn giá (tỷ đồng)', 1.25, 1_250_000_000],
    ['Đơn giá (ng.đ)', 185, 185_000],
    ['Đơn giá x1000', 185, 185_000],
    ['Đơn giá, triệu đồng', 185, 185_000_000],
    ['Đơn giá - nghìn đồng', 185, 185_000],
    ['Price (kVND)', 185, 185_000],
    ['Price (mil. VND)', 185.5, 185_500_000],
    ['Đơn giá (1.000.000 đồng)', 185, 185_000_000],
    ['Prix unitaire (milliers de VND)', 185, 185_000],
    ['Đơn giá (VNĐ, đã gồm VAT 10%)', 185_000_000, 185_000_000],
    ['Đơn giá (triệu đồng)', '<c s="4"><v>185000000</v></c>', 185_000_000],
    ['Đơn giá', '185,5 triệu', 185_500_000],
    ['Đơn giá', '1,2 tỷ đồng', 1_200_000_000],
  ])('under “%s” %s is %d đồng', async (heading, typed, price) => {
    const read = await prices({
      sheet: sheetOf([
        ['Mã', heading],
        ['server', typed],
      ]),
    });
    expect(read?.list.prices.get('server')?.price).toBe(price);
  });

  test.each(['ĐVT triệu đồng', 'Đơn vị tiền: triệu đồng', 'Đơn vị tính là triệu đồng', '(triệu đồng)'])(
    'with “%s” above or below the table is in millions',
    async (note) => {
      const above = await prices({ sheet: sheetOf([[note], ['Mã', 'Đơn giá'], ['server', 2]]) });
      const below = await prices({
        sheet: sheetOf([
          ['Mã', 'Đơn giá'],
          ['server', 2],
          [null, note],
        ]),
      });
      expect([above, below].map((read) => read?.list.prices.get('server')?.price)).toEqual([2_000_000, 2_000_000]);
    },
  );

  test('of an office in Đồng Tháp is in đồng', async () => {
    const read = await prices({ sheet: sheetOf([['Đơn vị: Sở Y tế Đồng Tháp'], ['Mã', 'Đơn giá'], ['server', 5000]]) });
    expect(read?.list.prices.get('server')?.price).toBe(5000);
  });

  test.each([
    ['Mã;Đơn giá (trăm triệu đồng)\nserver;2\n', 'unknown-money'],
    ['Mã;Đơn giá (đồng/1.000 tờ)\nserver;2\n', 'unknown-money'],
    ['Mã;Đơn giá (triệu đồng)\nserver;185,500\n', 'ambiguous-amount'],
    ['Mã;Đơn giá (triệu đồng)\nserver;1.250\n', 'ambiguous-amount'],
    ['Mã;Đơn giá\nserver;45.000 USD\n', 'other-currency'],
    ['Mã;Đơn giá (triệu đồng)\nserver;185.000.000 đ\n', 'unknown-money'],
    ['Mã;Đơn giá\nserver;185 máy\n', 'invalid-number'],
    ['Mã;Đơn giá\nserver;185-200 triệu\n', 'invalid-number'],
    ['Mã,Tên,Đơn giá\nserver,Máy chủ,185,000,000\n', 'line-too-wide'],
  ])('%j is refused', async (text, code) => {
    expect((await priceProblems(text)).map(([found]) => found)).toEqual([code]);
  });

  test('is read from all its sheets; what stands on two of them is refused', async () => {
    const second = (item: string) => ({
      sheet: sheetOf([
        ['Mã', 'Đơn giá'],
        ['server', 5000],
      ]),
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Trang 1" r:id="rId1"/><sheet name="Mạng" r:id="rId9"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        'xl/worksheets/sheet2.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheetOf(
          [
            ['Mã', 'Đơn giá'],
            [item, 7000],
          ],
        )}</worksheet>`,
      },
    });
    const read = await prices(second('network-node'));
    expect([...(read?.list.prices.keys() ?? [])]).toEqual(['server', 'network-node']);
    expect(read?.table.sheets).toEqual(['Trang 1', 'Mạng']);
    expect(await priceProblems(second('server'))).toEqual([['duplicate-on-sheets', null, 'A2']]);
  });

  test('with parts of a đồng, or of other things, is remarked on', async () => {
    const doubtful = await prices({
      sheet: sheetOf([
        ['Mã', 'Đơn giá'],
        ['server', 185.5],
      ]),
    });
    expect(doubtful?.remarks.map(({ code }) => code)).toContain('doubtful-amount');
    const strange = await prices({
      sheet: sheetOf([
        ['Code', 'Price'],
        ['x-1', 5000],
      ]),
    });
    expect(strange?.remarks.map(({ code }) => code)).toContain('no-known-item');
  });

  test('of far too many lines is refused at once', async () => {
    const text = `Mã,Đơn giá\n${'1,2;3\n'.repeat(120_000)}`;
    expect((await priceProblems(text)).map(([code]) => code)).toEqual(['too-many-lines']);
  });
});
