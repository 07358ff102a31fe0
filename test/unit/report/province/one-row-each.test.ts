import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import type { OpenedWorkbook, SheetCells } from '../../../../src/app/ports/workbooks-port.ts';
import { auditYaml, mergeOf, provinceChecklist, provincePrices, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();

/** A text of so many characters, in which no piece is like another. */
function longText(characters: number): string {
  let text = '';
  for (let index = 1; text.length < characters; index += 1)
    text += `Máy chủ ${index} đặt ở tầng 2, hết hạn bảo hành 😀; `;
  return text.slice(0, characters - 1).trimEnd();
}

async function mergedWith(note: string, purchaseNote: string): Promise<OpenedWorkbook> {
  const quoted = (text: string) => JSON.stringify(text);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': auditYaml({ facility: 'a', servers: 1 })
      .replace('SRV-02: { verified: { answer: met,', `SRV-02: { verified: { answer: met, note: ${quoted(note)},`)
      .replace(/(SRV-01: .*) \}\n/, `$1, purchase: [{ item: server, quantity: 1, note: ${quoted(purchaseNote)} }] }\n`),
    'in/b.audit.yaml': auditYaml({ facility: 'b', servers: 0 }),
  });
  const tools = toolsFor(folder.files(), { language: 'en', isInteractive: false });
  await mergeProvince(tools, mergeOf({ prices: 'prices.yaml', overwrite: true }));
  return tools.workbooks.open(readFileSync(folder.path('out.xlsx')));
}

/** Heading of each column, and the rows below it. */
function tableIn(workbook: OpenedWorkbook, name: string, first: string) {
  const sheet = workbook.sheets().find((each) => each.name === name) as SheetCells;
  const at = sheet.rows.findIndex(({ cells }) => cells.get(1)?.value === first);
  const headings = new Map([...(sheet.rows[at]?.cells ?? [])].map(([column, { value }]) => [String(value), column]));
  const rows = sheet.rows.slice(at + 1).filter(({ cells }) => cells.size > 0);
  const textIn = (row: (typeof rows)[number], heading: string) =>
    row.cells.get(headings.get(heading) ?? 0)?.value ?? null;
  return { headings: [...headings.keys()], rows, textIn };
}

test('a note that no row of a sheet can show is still one row a facility and criterion, in one cell', async () => {
  const note = longText(9_000);
  const data = tableIn(await mergedWith(note, 'as agreed'), 'Data', 'Facility id');
  expect(data.rows.map((row) => [data.textIn(row, 'Facility id'), data.textIn(row, 'Criterion')])).toEqual([
    ['a', 'SRV-01'],
    ['a', 'SRV-02'],
    ['a', 'LAN-01'],
    ['b', 'SRV-01'],
    ['b', 'SRV-02'],
    ['b', 'LAN-01'],
  ]);
  expect(data.rows.map((row) => data.textIn(row, 'Note'))).toEqual([null, note, null, null, null, null]);
});

test('a note longer than a cell goes on in further columns, which together are the note', async () => {
  const note = longText(70_000);
  const workbook = await mergedWith(note, longText(40_000));
  const data = tableIn(workbook, 'Data', 'Facility id');
  expect(data.rows).toHaveLength(6);
  expect(data.headings.filter((heading) => heading.startsWith('Note'))).toEqual(['Note', 'Note (2)', 'Note (3)']);
  const [, row] = data.rows;
  const parts = ['Note', 'Note (2)', 'Note (3)'].map((heading) => String(row && data.textIn(row, heading)));
  expect(parts.join('')).toBe(note);
  expect(workbook.edits()).toEqual([]);
});

test('purchases are one row each, too, and their sum is what it was', async () => {
  const workbook = await mergedWith('short', longText(40_000));
  const purchases = tableIn(workbook, 'Investment lines', 'No.');
  const amounts = purchases.rows.map((row) => [
    purchases.textIn(row, 'Facility'),
    purchases.textIn(row, 'Criterion'),
    purchases.textIn(row, 'Amount before VAT'),
  ]);
  expect(amounts.slice(0, 2)).toEqual([
    ['Cơ sở a', 'SRV-01', 100_000_000],
    ['Cơ sở b', 'SRV-01', 200_000_000],
  ]);
  const [row] = purchases.rows;
  const parts = ['Note', 'Note (2)'].map((heading) => String(row && purchases.textIn(row, heading)));
  expect(parts.join('')).toBe(longText(40_000));
});
