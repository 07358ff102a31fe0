import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { writeForms } from '../../../../src/app/forms/write-forms.ts';
import { mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import type { Tools } from '../../../../src/app/ports/tools.ts';
import { writeReports } from '../../../../src/app/report/write-reports.ts';
import { workbooks } from '../../../../src/excel/workbooks.ts';
import { commandLine } from '../../../support/command-line.ts';
import { problemsOf } from '../../../support/failure-of.ts';
import { auditYaml, mergeOf, provinceChecklist, reportOf, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a' }),
    'old.xlsx': 'what stood there',
    'in/a.audit.yaml': auditYaml({ facility: 'a' }),
  });
});

/** Tools whose writer loses the last letter of all it writes. */
function losing(): Tools {
  const tools = toolsFor(folder.files(), { language: 'en', isInteractive: false });
  const { build, buildLarge } = workbooks;
  return {
    ...tools,
    workbooks: {
      ...workbooks,
      build: async (...given) => (await build(...given)).slice(0, -1),
      buildLarge: async (...given) => {
        const whole = Buffer.concat([...(await buildLarge(...given)).pieces()]).subarray(0, -1);
        return { size: whole.length, pieces: () => [whole] };
      },
    },
  };
}

const form = {
  audits: ['a.audit.yaml'],
  facilities: [],
  roster: null,
  output: 'old.xlsx',
  checklists: ['small.yaml'],
  overwrite: true,
  round: null,
  on: null,
  profile: new Map(),
  sections: null,
  template: null,
  onlyOpen: false,
  format: null,
  side: 'self' as const,
  onProgress: () => undefined,
};

test.each([
  ['a report', (tools: Tools) => writeReports(tools, reportOf({ output: 'old.xlsx', overwrite: true }))],
  [
    'a public one',
    (tools: Tools) => writeReports(tools, reportOf({ output: 'old.xlsx', overwrite: true, edition: 'public' })),
  ],
  ['a form', (tools: Tools) => writeForms(tools, form)],
  ['a province', (tools: Tools) => mergeProvince(tools, mergeOf({ output: 'old.xlsx', overwrite: true }))],
])('of %s that its own reader would refuse nothing is saved, and the old file stays', async (_, write) => {
  const problems = await problemsOf(write(losing()));
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ['not-saved', 'old.xlsx'],
    ['workbook-damaged', 'old.xlsx'],
  ]);
  expect(readFileSync(folder.path('old.xlsx'), 'utf8')).toBe('what stood there');
});

test('the largest audit there may be, of nothing but letters that are escaped, is read again from its report', async () => {
  const run = commandLine(folder);
  const note = '"'.repeat(1_290_000);
  const answer = (id: string) =>
    `  ${id}: { verified: { answer: no-evidence, by: An, at: 2025-08-05T09:00:00+07:00, note: '${note}' } }`;
  const text = readFileSync(folder.path('a.audit.yaml'), 'utf8').replace(/responses:[\s\S]*/, 'responses:\n');
  writeFileSync(folder.path('b.audit.yaml'), `${text}${['SRV-01', 'SRV-02', 'LAN-01'].map(answer).join('\n')}\n`);
  expect(await run('report', 'b.audit.yaml', '-o', 'b.xlsx', '--checklist', 'small.yaml')).toMatchObject({ code: 0 });
  expect(await run('score', 'b.xlsx')).toMatchObject({ code: 0 });
  expect(existsSync(folder.path('b.xlsx'))).toBe(true);
});
