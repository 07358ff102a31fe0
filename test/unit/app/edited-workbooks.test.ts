import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { mergeProvince } from '../../../src/app/merge/merge-province.ts';
import { writeReports } from '../../../src/app/report/write-reports.ts';
import { AuditError } from '../../../src/domain/problem/audit-error.ts';
import { workbooks } from '../../../src/excel/workbooks.ts';
import { auditYaml, mergeOf, provinceChecklist, reportOf, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';
import { withParts } from '../../support/zip-parts.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files(), { language: 'en', isInteractive: false });
const report = 'in/a.2025-08.xlsx';

beforeEach(async () => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a' }),
    'in/readme.txt': '',
  });
  await writeReports(tools(), reportOf({ output: report }));
});

/** Writes another text into the cell that shows a criterion's verified answer. */
async function editAnswer(criterion: string, shown: string, text: string): Promise<void> {
  const bytes = readFileSync(folder.path(report));
  const sheets = (await workbooks.open(bytes)).sheets();
  for (const [index, { rows }] of sheets.entries()) {
    for (const { row, cells } of rows) {
      if (!String(cells.get(1)?.value ?? '').startsWith(criterion)) continue;
      const column = [...cells].find(([, { value }]) => value === shown)?.[0];
      if (column === undefined || column < 3) continue;
      const address = `${String.fromCharCode(64 + column)}${row}`;
      const cell = new RegExp(`<c r="${address}"([^>]*?)(?: t="\\w+")?([^>]*?)>.*?</c>`);
      const edited = withParts(bytes, {
        [`xl/worksheets/sheet${index + 1}.xml`]: (xml) => {
          expect(xml).toMatch(cell);
          return xml.replace(cell, `<c r="${address}"$1 t="inlineStr"><is><t>${text}</t></is></c>`);
        },
      });
      writeFileSync(folder.path(report), edited);
      return;
    }
  }
  throw new Error(`no cell shows ${shown} for ${criterion}`);
}

const verifiedIn = async (onEdit: 'fail' | 'carried' | 'visible', criterion: string) => {
  const { province } = await mergeProvince(tools(), mergeOf({ paths: [report], onEdit, overwrite: true }));
  const audit = province.facilities[0]?.reopen().audit;
  return audit?.responses.get(criterion);
};

describe('a workbook in which an answer was edited', () => {
  test('is a conflict that names the cell', async () => {
    await editAnswer('LAN-01', 'Met', 'Not met');
    const error = await mergeProvince(tools(), mergeOf({ paths: [report] })).catch((reason: unknown) => reason);
    if (!(error instanceof AuditError)) throw error;
    expect(error.problems).toMatchObject([{ code: 'conflict-edited', file: report, params: { facility: 'a' } }]);
    expect(JSON.stringify(error.problems)).toMatch(/![A-Z]+\d+/);
  });

  test('counts as it was written with --on-edit carried', async () => {
    await editAnswer('LAN-01', 'Met', 'Not met');
    expect((await verifiedIn('carried', 'LAN-01'))?.verified?.answer).toEqual({ is: 'given', value: 'met' });
  });

  test('counts as it was edited with --on-edit visible, and both answers stay on record', async () => {
    await editAnswer('LAN-01', 'Met', 'Not met');
    const response = await verifiedIn('visible', 'LAN-01');
    expect(response?.verified?.answer).toEqual({ is: 'given', value: 'not-met' });
    expect(response?.decisions).toMatchObject([
      { between: [{ answer: { value: 'met' } }, { answer: { value: 'not-met' } }], chosen: 1 },
    ]);
  });

  test('gives counts back as counts', async () => {
    await editAnswer('SRV-01', '2 present of 2 needed (servers)', '1 present of 3 needed (servers)');
    expect((await verifiedIn('visible', 'SRV-01'))?.verified?.answer).toEqual({
      is: 'given',
      value: { needed: 3, present: 1 },
    });
  });

  test('stays a conflict where the edit is no answer', async () => {
    await editAnswer('LAN-01', 'Met', 'more or less');
    const error = await mergeProvince(tools(), mergeOf({ paths: [report], onEdit: 'visible' })).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ problems: [{ code: 'conflict-edited' }] });
  });

  test('is decided by a person, whose decision holds for the next merge', async () => {
    await editAnswer('LAN-01', 'Met', 'Not met');
    const request = mergeOf({ paths: [report], decisions: 'decided.yaml' });
    await mergeProvince(tools(), request, async () => ({ option: 1, reason: null, by: 'an' }));
    expect(readFileSync(folder.path('decided.yaml'), 'utf8')).toContain('counts: visible');
    const { province } = await mergeProvince(tools(), { ...request, output: 'again.xlsx' });
    expect(province.facilities[0]?.reopen().audit.responses.get('LAN-01')?.verified?.answer).toEqual({
      is: 'given',
      value: 'not-met',
    });
  });
});
