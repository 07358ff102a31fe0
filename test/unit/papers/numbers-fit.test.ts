import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { afterAll, expect, test } from 'vitest';
import { columnPixels } from '../../../src/excel/layout/measure/row-heights.ts';
import { formatNumber } from '../../../src/i18n/written/numbers-and-dates.ts';
import { textWidth } from '../../../src/office/measure/text-width.ts';
import { runMain } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'numbers-fit-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => new URL(`../../../examples/lao-cai-2025/${name}`, import.meta.url).pathname;
const prices = ['--prices', path('prices.example.yaml')];
const province = [path('audits/2025-10'), '--roster', path('roster.yaml'), ...prices];

const workbooks: readonly (readonly [name: string, argv: readonly string[]])[] = [
  ['the province’s papers', ['merge', ...province, '--sheets', 'papers']],
  ['the province’s workbook', ['merge', ...province]],
  ['a facility’s workbook', ['report', path('audits/2025-10/ttyt-mu-cang-chai.2025-10.audit.yaml'), ...prices]],
  ['the plan for a budget', ['plan-budget', ...province, '--budget', '1000000000']],
];

/** The number as the format shows it; null: it shows no number by one of ours. */
function shownAs(value: number, format: string): string | null {
  const code =
    format
      .replace(/\[[^\]]*\]/g, '')
      .split(';')[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  if (code === 'dd/mm/yyyy') return '00/00/0000';
  const decimals = /\.(0+)/.exec(code)?.[1]?.length ?? 0;
  if (code.endsWith('%')) return `${'0'.repeat(String(Math.trunc(value * 100)).length)},${'0'.repeat(decimals)}%`;
  return /[0#]/.test(code) ? formatNumber(value, 'vi', decimals) : null;
}

function pixelsOf(cell: Cell, sheet: Worksheet): number {
  const range = sheet.model.merges.find((each) => each.startsWith(`${cell.address}:`));
  const last = range === undefined ? cell.fullAddress.col : sheet.getCell(range.split(':')[1] ?? '').fullAddress.col;
  let pixels = 0;
  for (let at = cell.fullAddress.col; at <= last; at += 1) pixels += columnPixels(sheet.getColumn(at).width ?? 10);
  return pixels;
}

function isTooWide(cell: Cell, sheet: Worksheet): string | null {
  const value = cell.formula ? cell.result : cell.value;
  const number = value instanceof Date ? 0 : value;
  if (typeof number !== 'number' || sheet.getColumn(cell.col).hidden) return null;
  const shown = shownAs(number, cell.numFmt ?? 'General');
  const { size = 11, bold = false, italic = false } = cell.font ?? {};
  if (shown === null || textWidth(shown, { size, bold, italic }) <= pixelsOf(cell, sheet)) return null;
  return `${sheet.name} ${cell.address}: ${shown}`;
}

test.each(workbooks)('in %s every number is as wide as its column at most', async (_name, argv) => {
  const run = await runMain(folder, ['--lang', 'vi', ...argv, '-o', 'out.xlsx', '--force']);
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'out.xlsx'));
  const [wide, unguarded]: [string[], string[]] = [[], []];
  let count = 0;
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof (cell.formula ? cell.result : cell.value) === 'number') count += 1;
        if (cell.isMerged && cell.master !== cell) return;
        const fault = isTooWide(cell, sheet);
        if (fault !== null) wide.push(fault);
        const isNumber = /[0#]/.test(cell.numFmt ?? '') && cell.alignment?.shrinkToFit !== true;
        if (isNumber) unguarded.push(`${sheet.name} ${cell.address}`);
      }),
    );
  }
  expect(count).toBeGreaterThan(50);
  expect(wide).toEqual([]);
  expect(unguarded).toEqual([]);
});
