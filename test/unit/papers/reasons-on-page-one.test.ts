import { readdirSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandLine } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { criterionCode, ofExample } from '../../support/words-of-offices.ts';

const folder = tempFolder();

/** The rows of the first page's table: facility, level, and what is lacking. */
async function rowsOfPageOne(...argv: readonly string[]): Promise<readonly (readonly string[])[]> {
  const given = ['-o', 'out.xlsx', '--lang', 'vi', '--force', '--sheets', 'papers'];
  const { code, notes } = await commandLine(folder)('merge', ...argv, ...given);
  expect({ code, notes }).toMatchObject({ code: 0 });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(folder.path('out.xlsx'));
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => void (cell.master === cell && cells.push(cell.text)));
    if (/^\d+$/.test(cells[0] ?? '')) rows.push(cells.slice(1, 4));
  });
  return rows;
}

function expectReasons(rows: readonly (readonly string[])[]): void {
  for (const [facility, level, reasons = ''] of rows) {
    if (level?.startsWith('Sẵn sàng (') === true) continue;
    expect({ facility, level, reasons }).toMatchObject({ reasons: expect.stringMatching(/\p{L}{2}/u) });
    expect(reasons).not.toMatch(criterionCode);
  }
}

test('each facility of the example below the level asked has its reasons in words on page one', async () => {
  const rounds = readdirSync(ofExample('audits')).map((round) => ofExample(`audits/${round}`));
  const rows = await rowsOfPageOne(...rounds);
  expect(rows).toHaveLength(11);
  expectReasons(rows);
  const [, , yenBai] = rows.find(([facility]) => facility?.endsWith('Yên Bái')) ?? [];
  expect(yenBai).toMatch(/^Thử khôi phục dữ liệu; máy trạm; tài khoản riêng/);
});

const visited = fc.record({
  servers: fc.constantFrom(0, 1, 2),
  lan: fc.constantFrom('met', 'not-met', 'no-evidence', null),
});

test('each facility of any province below the level asked has its reasons in words on page one', async () => {
  const hold = fc.asyncProperty(fc.array(visited, { minLength: 1, maxLength: 5 }), async (facilities) => {
    writeFiles(folder, { 'small.yaml': provinceChecklist });
    const names = facilities.map(({ servers, lan }, index) => {
      const yaml = auditYaml({ facility: `f${index}`, servers, lan: lan ?? 'met' });
      const name = `f${index}.audit.yaml`;
      writeFiles(folder, { [name]: lan === null ? yaml.replace(/ {2}LAN-01: .*\n/, '') : yaml });
      return name;
    });
    const rows = await rowsOfPageOne(...names, '--checklist', 'small.yaml');
    expect(rows).toHaveLength(facilities.length);
    expectReasons(rows);
  });
  await fc.assert(hold, { numRuns: 6, endOnFailure: true });
});
