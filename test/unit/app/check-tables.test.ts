import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkPrices } from '../../../src/app/checks/check-prices.ts';
import { checkRoster } from '../../../src/app/checks/check-roster.ts';
import type { Tools } from '../../../src/app/ports/tools.ts';
import { workbooks } from '../../../src/excel/workbooks.ts';
import { text } from '../../../src/report/sheet/sheet.ts';
import { csvText } from '../../support/csv-text.ts';
import { problemsOf } from '../../support/failure-of.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';

const folder = tempFolder();
let tools: Tools;

beforeEach(() => {
  tools = toolsFor(folder.files());
});

const roster = [
  ['Mã cơ sở', 'Tên cơ sở', 'Loại hình', 'Số giường bệnh', 'Ghi chú'],
  ['ttyt-a', 'Trung tâm A', 'Trung tâm y tế khu vực', '120', 'x'],
  ['bv-b', 'Bệnh viện B', 'Bệnh viện', '1.200', ''],
] as const;

async function asWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [titles = [], ...body] = rows;
  const columns = titles.map((title, index) => ({ id: `c${index}`, title }));
  const table = { kind: 'table', id: 't', title: null, unitLine: null, repeatHeader: false } as const;
  return workbooks.build(
    {
      language: 'vi',
      title: '',
      subject: '',
      author: null,
      createdAt: '2025-08-05T09:00:00Z',
      font: 'Arial',
      fontSize: 11,
      sheets: [
        {
          id: 's',
          name: 'Danh sách',
          orientation: 'portrait',
          grid: titles.map(() => 20),
          freezeRows: 0,
          blocks: [
            {
              ...table,
              columns,
              rows: body.map((cells) => ({ role: 'body', cells: cells.map((each) => text(each)) })),
            },
          ],
        },
      ],
    },
    null,
  );
}

describe('a roster kept as a table', () => {
  beforeEach(async () => {
    writeFileSync(folder.path('r.csv'), csvText(roster[0], roster.slice(1)));
    writeFileSync(folder.path('r.xlsx'), await asWorkbook(roster));
  });

  test.each(['r.csv', 'r.xlsx'])('is read from %s', async (path) => {
    const checked = await checkRoster(tools, path, []);
    expect(checked.roster.facilities.map(({ id, kind, profile }) => [id, kind, profile.get('beds')])).toEqual([
      ['ttyt-a', 'regional-medical-centre', 120],
      ['bv-b', 'hospital', 1200],
    ]);
    expect(checked.table.columns).toEqual(['Ghi chú']);
    expect(checked.remarks.map(({ code }) => code)).toEqual(['missing-profile', 'missing-profile']);
  });

  test('tells what is wrong by file and cell', async () => {
    writeFileSync(folder.path('r.csv'), csvText(roster[0], [['ttyt a', 'A', 'Bệnh viện', 'nhiều', '']]));
    const problems = await problemsOf(checkRoster(tools, 'r.csv', []));
    expect(problems.map(({ code, file, cell }) => [code, file, cell])).toEqual([
      ['invalid-id', 'r.csv', 'A2'],
      ['invalid-number', 'r.csv', 'D2'],
    ]);
  });
});

describe('price lists', () => {
  test('kept as tables are held against the checklist, the day and each other', async () => {
    const list = (price: string) =>
      csvText(['Mã', 'ĐVT', 'Đơn giá', 'Hiệu lực đến'], [['server', 'máy', price, '31/12/2025']]);
    writeFileSync(folder.path('one.csv'), list('100.000.000'));
    writeFileSync(folder.path('two.csv'), list('300.000.000'));
    const { files } = await checkPrices(tools, { paths: ['one.csv', 'two.csv'], checklists: [], on: '2026-01-01' });
    expect(files.map(({ priced }) => priced)).toEqual([1, 1]);
    expect(files[1]?.remarks.map(({ code }) => code)).toEqual([
      'missing-item',
      'past-day',
      'few-sources',
      'far-from-others',
    ]);
  });

  test.each([
    ['vi', '1.500'],
    ['en', '1.500'],
    ['vi', '1,500'],
    ['en', '1 500 đồng'],
    ['vi', '1,500.00 VNĐ'],
    ['en', '1.500,00 ₫'],
    ['fr', '1500đ'],
  ] as const)('in %s %s is one thousand five hundred', async (language, price) => {
    writeFileSync(folder.path('p.csv'), `Bảng giá, quý 3\n\nMã;Đơn giá\nserver;${price}\n`);
    const { files } = await checkPrices(toolsFor(folder.files(), { language }), {
      paths: ['p.csv'],
      checklists: [],
      on: null,
    });
    expect(files[0]?.list.prices.get('server')?.price).toBe(1500);
  });

  test('tell line and cell of what is wrong in a text file', async () => {
    writeFileSync(
      folder.path('p.txt'),
      '\ufeffMã\tQuy cách\tĐơn giá\r\nserver\t"a\r\nb"\t1\r\nups-rack\t\tđắt\r\n',
      'utf16le',
    );
    const problems = await problemsOf(checkPrices(tools, { paths: ['p.txt'], checklists: [], on: null }));
    expect(problems.map(({ line, cell }) => [line, cell])).toEqual([[4, 'C3']]);
  });

  test('that are not valid are all named', async () => {
    writeFileSync(folder.path('one.csv'), 'Mã,Đơn giá\nserver,đắt\n');
    writeFileSync(folder.path('two.csv'), 'Tên\nserver\n');
    const problems = await problemsOf(checkPrices(tools, { paths: ['one.csv', 'two.csv'], checklists: [], on: null }));
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['invalid-number', 'one.csv'],
      ['column-missing', 'two.csv'],
      ['column-missing', 'two.csv'],
    ]);
  });
});
