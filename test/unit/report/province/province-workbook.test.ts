import { beforeEach, expect, test } from 'vitest';
import { readReportTemplate } from '../../../../src/app/inputs/read-report-template.ts';
import { mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import { provinceSheets, sheetsIn } from '../../../../src/domain/template/report-layout.ts';
import { provinceWorkbook } from '../../../../src/report/province/province-workbook.ts';
import type { Workbook } from '../../../../src/report/sheet/sheet.ts';
import { auditYaml, mergeOf, provinceChecklist, provincePrices, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': auditYaml({ facility: 'a', lan: 'not-met' }),
    'in/b.audit.yaml': auditYaml({ facility: 'b', servers: 1 }),
    'before/b.audit.yaml': auditYaml({ facility: 'b', id: 'before-b', round: '2025-02', on: '2025-02-01', servers: 0 }),
  });
});

/** The same results in both editions, so that any difference comes from the workbook alone. */
async function editions(): Promise<Readonly<Record<'full' | 'public', Workbook>>> {
  const tools = toolsFor(folder.files(), { isInteractive: false });
  const { province } = await mergeProvince(tools, mergeOf({ previous: ['before'], prices: 'prices.yaml' }));
  const template = await readReportTemplate(tools, null);
  const options = { language: 'vi', createdAt: '2025-08-05T09:15:03+07:00' } as const;
  return {
    full: provinceWorkbook(province, template, { ...options, edition: 'full' }),
    public: provinceWorkbook(province, template, { ...options, edition: 'public' }),
  };
}

function columnsOf({ sheets }: Workbook): ReadonlySet<string> {
  const tables = sheets.flatMap(({ blocks }) => [...blocks].filter((block) => block.kind === 'table'));
  return new Set(tables.flatMap(({ id, columns }) => columns.map((column) => `${id}.${column.id}`)));
}

test('the full edition leaves nothing out that there is', async () => {
  const { full, public: open } = await editions();
  const [inFull, inPublic] = [full, open].map(({ sheets }) => sheets.map(({ id }) => id));
  const allowed: readonly string[] = sheetsIn(provinceSheets, 'public');
  expect(inFull?.filter((id) => allowed.includes(id))).toEqual(inPublic);
  expect(inFull?.filter((id) => !allowed.includes(id))).toEqual([
    'annex-demand',
    'annex-money',
    'annex-days',
    'deadlines',
    'lifts',
    'overdue',
    'changes',
    'sources',
  ]);
});

test('the full edition has the columns that the public one must not show', async () => {
  const { full, public: open } = await editions();
  const inPublic = columnsOf(open);
  const sheetsOfBoth = new Set([...inPublic].map((column) => column.replace(/\..*$/, '')));
  const hidden = [...columnsOf(full)].filter(
    (column) => !inPublic.has(column) && sheetsOfBoth.has(column.replace(/\..*$/, '')),
  );
  expect(hidden.sort()).toEqual([
    'critical.note',
    'critical.owner',
    'data.evidence',
    'data.note',
    'findings.note',
    'findings.owner',
    'findings.plan-funding',
    'findings.plan-note',
    'purchases.funding',
    'ranking.evidenced',
    'summary-facilities.cost',
    'summary-facilities.reasons',
    'summary-facilities.when',
  ]);
});
