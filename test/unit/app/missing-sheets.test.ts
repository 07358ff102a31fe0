import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { commandLine } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { smallParts } from '../../support/small-workbook.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { readParts, zipOf } from '../../support/zip-parts.ts';

const folder = tempFolder();
let run: ReturnType<typeof commandLine>;

beforeEach(async () => {
  run = commandLine(folder);
  writeFiles(folder, { 'small.yaml': provinceChecklist, 'a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }) });
});

/** The workbook without the part of its third sheet. */
function loseSheet(name: string): void {
  const parts = readParts(readFileSync(folder.path(name)));
  parts.delete('xl/worksheets/sheet3.xml');
  writeFileSync(folder.path(name), zipOf(parts));
}

const cells = (row: number, texts: readonly string[]) =>
  texts.map((text, index) => `<c r="${'ABC'[index]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('');

test('a report that lost a sheet still has its audit, and the sheet counts as deleted', async () => {
  await run('report', 'a.audit.yaml', '--checklist', 'small.yaml', '-o', 'a.xlsx');
  const whole = JSON.parse((await run('score', 'a.xlsx', '--json')).data);
  loseSheet('a.xlsx');
  const scored = await run('score', 'a.xlsx', '--json');
  expect(JSON.parse(scored.data)).toEqual(whole);
  const verified = await run('verify', 'a.xlsx', '--json');
  expect(verified.code).toBe(1);
  expect(JSON.parse(verified.data).files[0].edits).toEqual([
    expect.objectContaining({ sheet: expect.any(String), cell: null, found: null }),
  ]);
  expect(await run('merge', 'a.xlsx', '-o', 'p.xlsx')).toMatchObject({ code: 0 });
});

test('a form that lost a sheet is refused by its name: answers may have stood there', async () => {
  await run('form', 'a.audit.yaml', '--checklist', 'small.yaml', '-o', 'a.form.xlsx');
  loseSheet('a.form.xlsx');
  expect(await run('import', 'a.form.xlsx', '-o', 'new.audit.yaml')).toMatchObject({
    code: 2,
    notes: expect.stringContaining('a.form.xlsx'),
  });
});

test('a price list beside a sheet that is lost is read, and the sheet is named', async () => {
  const sheet = `<sheetData><row r="1">${cells(1, ['Item', 'Price'])}</row><row r="2">${cells(2, ['server', '5000'])}</row></sheetData>`;
  const parts = smallParts({ sheet, others: { 'Ghi chú': '<sheetData/>' } });
  parts.delete('xl/worksheets/sheet2.xml');
  writeFileSync(folder.path('p.xlsx'), zipOf(parts));
  const scored = await run('score', 'a.audit.yaml', '--checklist', 'small.yaml', '--prices', 'p.xlsx', '--json');
  expect(JSON.parse(scored.data).investment.once).toBe(5000);
  expect(scored.notes).toContain('Ghi chú');
});
