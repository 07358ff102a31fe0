import { writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { commandLine } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let run: ReturnType<typeof commandLine>;

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, { 'small.yaml': provinceChecklist, 'a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }) });
  const prices = (price: number) =>
    table([
      ['Item', 'Price'],
      ['server', price],
    ]);
  writeFileSync(
    folder.path('lists.xlsx'),
    smallWorkbook({
      sheet: prices(5000),
      others: {
        'Năm 2026': prices(7000),
        Old: table([
          ['Code', 'Name', 'Kind'],
          ['a', 'Viện A', 'hospital'],
        ]),
      },
    }),
  );
});

function table(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number, place: string) =>
    typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((value, column) => cell(value, `${'ABC'[column]}${row + 1}`)).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>`;
}

test('a list is read from the sheet that is named, whatever else lies beside it', async () => {
  expect(await run('prices', 'check', 'lists.xlsx')).toMatchObject({
    code: 2,
    notes: expect.stringContaining('--sheet'),
  });
  const scored = await run(
    'score',
    'a.audit.yaml',
    '--checklist',
    'small.yaml',
    '--prices',
    'lists.xlsx',
    '--sheet',
    'năm 2026',
    '--json',
  );
  expect(JSON.parse(scored.data).investment.once).toBe(7000);
});

test('of several lists in one run each has the sheet that is there of those named', async () => {
  const merged = await run(
    ...['merge', 'a.audit.yaml', '-o', 'p.xlsx', '--checklist', 'small.yaml', '--json'],
    ...['--roster', 'lists.xlsx', '--prices', 'lists.xlsx', '--sheet', 'Old', '--sheet', 'Năm 2026'],
  );
  expect(merged.code, merged.notes).toBe(0);
  expect(JSON.parse(merged.data).investment.once).toBe(7000);
});

test('a sheet that is not there is refused with those that are', async () => {
  const { code, notes } = await run('roster', 'check', 'lists.xlsx', '--sheet', 'New');
  expect(code).toBe(2);
  expect(notes).toContain('Năm 2026, Old');
});

test('a command that takes a price list or a roster of something else says so, and goes on', async () => {
  writeFileSync(
    folder.path('stock.xlsx'),
    smallWorkbook({
      sheet: table([
        ['Code', 'Price'],
        ['x-1', 5000],
      ]),
    }),
  );
  writeFileSync(
    folder.path('staff.xlsx'),
    smallWorkbook({
      sheet: table([
        ['Code', 'Name', 'Kind'],
        ['x-1', 'Bàn ghế', 'furniture'],
      ]),
    }),
  );
  const scored = await run('score', 'a.audit.yaml', '--checklist', 'small.yaml', '--prices', 'stock.xlsx');
  expect(scored).toMatchObject({ code: 0, notes: expect.stringContaining('x-1') });
  const merged = await run(
    ...['merge', 'a.audit.yaml', '-o', 'p.xlsx', '--checklist', 'small.yaml'],
    ...['--roster', 'staff.xlsx', '--prices', 'stock.xlsx'],
  );
  expect(merged.code, merged.notes).toBe(0);
  expect(merged.notes).toContain('furniture');
  expect(merged.notes).toContain('stock.xlsx');
});
