import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assessFiles } from '../../../../src/app/report/assess-files.ts';
import { AuditError } from '../../../../src/domain/problem/audit-error.ts';
import { writeTwoReports } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';
import { readParts, withParts } from '../../../support/zip-parts.ts';

const folder = tempFolder();

test('a workbook whose hidden sheet is of another is named, beside all else that can’t be assessed', async () => {
  const tools = toolsFor(folder.files());
  const [a = '', b = ''] = await writeTwoReports(tools, folder);
  const [own, other] = [a, b].map((path) => readFileSync(folder.path(path)));
  if (own === undefined || other === undefined) throw new Error('no reports');
  const numbers = [...readParts(own).keys()].flatMap((name) => /worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? []);
  const hidden = `xl/worksheets/sheet${Math.max(...numbers.map(Number))}.xml`;
  writeFileSync(folder.path(a), withParts(own, { [hidden]: () => readParts(other).get(hidden) ?? '' }));
  const run = assessFiles(tools, {
    // The first workbook already gave what both carry; the hidden sheet is read only for its cells.
    paths: [b, a, 'missing.audit.yaml'],
    checklists: [],
    prices: null,
    sides: 'effective',
    onProgress: () => undefined,
  });
  const error = await run.catch((thrown: unknown) => thrown);
  expect(error instanceof AuditError ? error.problems.map(({ code, file }) => [code, file]) : error).toEqual([
    ['workbook-damaged', a],
    ['file-missing', 'missing.audit.yaml'],
  ]);
});
