import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/excel/read/open-workbook.ts';
import { runMain } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-and-annexes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const example = new URL('../../../examples/lao-cai-2025/', import.meta.url).pathname;
const audits = ['ttyt-yen-binh', 'ttyt-mu-cang-chai', 'ttyt-tram-tau', 'ttyt-luc-yen', 'bvdk3'].map((id) =>
  join(example, `audits/2025-10/${id}.2025-10.audit.yaml`),
);

/** Texts of each row, by sheet. */
let sheets: ReadonlyMap<string, readonly (readonly string[])[]> = new Map();
const rowsOf = (sheet: string) => sheets.get(sheet) ?? [];

beforeAll(async () => {
  const papers = ['--sheets', 'papers', '--lang', 'vi', '--on', '2026-12-01', '-o', 'p.xlsx'];
  const run = await runMain(folder, ['merge', ...audits, ...papers]);
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
  const opened = openWorkbook(new Uint8Array(readFileSync(join(folder, 'p.xlsx'))), new Map()).sheets();
  sheets = new Map(
    opened.map(({ name, rows }) => [
      name,
      rows.map(({ cells }) => [...cells.values()].flatMap(({ value }) => (value === null ? [] : [String(value)]))),
    ]),
  );
});

test('the report opens with its grounds, each document with the day of its issue', () => {
  const grounds = rowsOf('BÁO CÁO')
    .flat()
    .filter((text) => /^(Căn cứ|Thực hiện Thông báo)/.test(text));
  expect(grounds[0]).toMatch(
    /^Căn cứ Thông tư số 13\/2025\/TT-BYT ngày 06 tháng 6 năm 2025 của Bộ trưởng Bộ Y tế .*;$/,
  );
  expect(grounds.at(-1)).toMatch(/^Căn cứ Kế hoạch .*\.$/);
});

test('each difficulty and proposal of the report stands in an annex with as many facilities, all named', () => {
  const annex = rowsOf('PL tồn tại');
  const said = rowsOf('BÁO CÁO')
    .flat()
    .flatMap((text) => /^- (.+) \((\d+) cơ sở y tế: (.+?)\)(?:\. Nguyên nhân: .*)?\.$/.exec(text) ?? []);
  let checked = 0;
  for (let at = 0; at < said.length; at += 4) {
    const [, what = '', count = ''] = said.slice(at, at + 4);
    const row = annex.find((cells) => cells.includes(what));
    expect({ what, count: row?.includes(count) }).toEqual({ what, count: true });
    expect(row?.at(-1)?.split(/, | và /)).toHaveLength(Number(count));
    checked += 1;
  }
  expect(checked).toBeGreaterThan(3);
});
