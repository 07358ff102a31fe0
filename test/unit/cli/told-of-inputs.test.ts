import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { workbooks } from '../../../src/excel/workbooks.ts';
import { auditYaml, provinceChecklist, provincePrices, writeFiles } from '../../support/province-folder.ts';
import { runMain } from '../../support/run-main.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }),
    'before/b.audit.yaml': auditYaml({ facility: 'b', round: '2025-03', on: '2025-03-05' }),
    'in/a very long name of a workbook that was sent by somebody.xlsx': 'nothing',
    'in/scan.pdf': '%PDF-1.4',
    'in/deep/minutes.docx': 'PK',
    'in/evidence/a/photo.pdf': '%PDF-1.4',
  });
  writeFileSync(folder.path('in/.hidden.pdf'), '');
});

async function merged(...argv: readonly string[]) {
  const given = ['--checklist', 'small.yaml', '--previous', 'before', '--keep-going', '--force', '--lang', 'en'];
  return runMain(folder.path(), ['merge', 'in', '-o', 'out.xlsx', ...given, ...argv]);
}

/** What stands on the workbook's page of sources. */
async function sourceCells(): Promise<readonly string[]> {
  const sheets = (await workbooks.open(readFileSync(folder.path('out.xlsx')))).sheets();
  return sheets
    .filter(({ name }) => name.includes('Sources'))
    .flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()].map(({ value }) => String(value))));
}

test('papers in a folder of inputs are named as passed over, on the screen, in JSON and in the workbook', async () => {
  const { out } = await merged('--json');
  const { inputs } = JSON.parse(out) as { inputs: readonly { file: string; status: string; reason: string }[] };
  expect(inputs.filter(({ status }) => status === 'passed-over')).toMatchObject([
    { file: 'in/deep/minutes.docx', reason: expect.stringContaining('A Word document') },
    { file: 'in/scan.pdf', reason: expect.stringContaining('A PDF') },
  ]);
  expect((await merged()).out).toContain('passed over');
  expect(await sourceCells()).toEqual(expect.arrayContaining(['scan.pdf', 'minutes.docx', 'passed over']));
});

test('an audit of the round before whose facility has no later one is not said to be replaced', async () => {
  expect((await merged()).out).not.toContain('superseded');
  const cells = await sourceCells();
  expect(cells).toContain('in the round before only');
  expect(cells).not.toContain('superseded');
});

test('where refused files are told of is where they stand', async () => {
  expect((await merged()).err).toContain('above and on the workbook’s sheet “Sources and decisions”.');
  const papers = await merged('--sheets', 'papers');
  expect(papers.err).toContain('1 input was rejected; its name and the reason stand above.');
  const budget = await runMain(folder.path(), [
    ...[
      'plan-budget',
      'in',
      '--budget',
      '1',
      '--prices',
      'prices.yaml',
      '--checklist',
      'small.yaml',
      '--keep-going',
      '--lang',
      'en',
    ],
  ]);
  expect(budget.err).toContain('somebody.xlsx: ');
  expect(budget.err).toContain('stand above.');
});

test('a quiet merge says nothing of inputs but which were refused, with whole paths', async () => {
  const { out, err, code } = await merged('--quiet');
  expect(code).toBe(2);
  expect(out).toContain('in/a very long name of a workbook that was sent by somebody.xlsx: ');
  expect(out).not.toContain('passed over');
  expect(err).toBe('');
});
