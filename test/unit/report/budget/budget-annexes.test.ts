import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditYaml, provinceChecklist, provincePrices, writeFiles } from '../../../support/province-folder.ts';
import { runMain } from '../../../support/run-main.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();

/** The texts of each sheet by its name, as `plan-budget` writes it. */
async function written(checklist: string): Promise<ReadonlyMap<string, readonly string[]>> {
  writeFiles(folder, {
    'small.yaml': checklist,
    'prices.yaml': provincePrices,
    'in/near.audit.yaml': auditYaml({ facility: 'near', servers: 1, lan: 'not-met' }),
  });
  const given = ['in', '--budget', '250000000', '--prices', 'prices.yaml', '--checklist', 'small.yaml'];
  const { code, err } = await runMain(folder.path(), ['plan-budget', ...given, '-o', 'b.xlsx', '--force']);
  expect({ code, err }).toMatchObject({ code: 0 });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(folder.path('b.xlsx'))).buffer);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const texts: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => void texts.push(cell.text)));
      return [sheet.name, texts];
    }),
  );
}

describe('the annexes of a plan', () => {
  let sheets: ReadonlyMap<string, readonly string[]> = new Map();
  beforeEach(async () => {
    sheets = await written(provinceChecklist.replace(', leadDays: 30', ''));
  });

  test('name what is mended in words, also what takes no purchase, and no codes', () => {
    const lines = sheets.get('Mending and purchases');
    expect(lines).toEqual(
      expect.arrayContaining(['How many servers?', 'Server', 'Is there a network?', 'nothing to buy']),
    );
    expect(sheets.get('What each costs')).toContain('How many servers?; Is there a network?');
    expect([...sheets.values()].flat().filter((each) => /SRV-01|LAN-01/.test(each))).toEqual([]);
  });

  test('have no column of days where no plan says any', () => {
    expect([...sheets.values()].flat()).not.toContain('Done as planned on');
  });
});
