import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/excel/read/open-workbook.ts';
import { runMain } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'signed-by-name-'));
afterAll(() => rmSync(folder, { recursive: true }));
const audit = readFileSync(
  new URL('../../../examples/lao-cai-2025/audits/2025-10/ttyt-mu-cang-chai.2025-10.audit.yaml', import.meta.url),
  'utf8',
);

/** The names below the signatures of the minutes, left to right. */
async function signedNames(text: string): Promise<readonly string[]> {
  writeFileSync(join(folder, 'a.audit.yaml'), text);
  const run = await runMain(folder, ['report', 'a.audit.yaml', '-o', 'a.xlsx', '--lang', 'vi', '--force']);
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
  const [minutes] = openWorkbook(new Uint8Array(readFileSync(join(folder, 'a.xlsx'))), new Map()).sheets();
  const rows = (minutes?.rows ?? []).map(({ cells }) => [...cells.values()].map(({ value }) => String(value ?? '')));
  const title = rows.findIndex((cells) => cells.includes('THƯ KÝ'));
  const named = rows.slice(title + 1).find((cells) => cells.some((each) => each.includes('(ví dụ)')));
  return named?.filter((each) => each !== '') ?? [];
}

test('the head of the facility who was present stands above the seal, beside secretary and chair', async () => {
  expect(await signedNames(audit)).toEqual(['Lê Văn C (ví dụ)', 'Hoàng Văn E (ví dụ)', 'Nguyễn Văn A (ví dụ)']);
});

test('where only a deputy was present the name is left to be written', async () => {
  const deputy = audit.replace('title: Giám đốc', 'title: Phó Giám đốc');
  expect(await signedNames(deputy)).toEqual(['Lê Văn C (ví dụ)', 'Nguyễn Văn A (ví dụ)']);
});
