import { beforeEach, describe, expect, test } from 'vitest';
import { readReportTemplate } from '../../../../src/app/inputs/read-report-template.ts';
import { mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import { provinceWorkbook } from '../../../../src/report/province/province-workbook.ts';
import { publicProvince } from '../../../../src/report/public/public-province.ts';
import type { Cell, Sheet, Table } from '../../../../src/report/sheet/sheet.ts';
import { auditYaml, mergeOf, provinceChecklist, provincePrices, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();

/** Three lines are hidden: enough for a percent, unless it tells of each of them, as where all of them are met. */
const hidden = (id: string) =>
  `      - { id: ${id}, confidential: true, question: { vi: "Có ${id}?", en: "Is there ${id}?" }, kind: judgement, weight: 1 }\n`;
const withHidden = `${provinceChecklist}${['X-01', 'X-02', 'X-03', 'X-04'].map(hidden).join('')}`;

/** An audit whose hidden lines have these answers. */
function auditWith(facility: string, answers: readonly string[], servers = 2): string {
  const own = answers.map(
    (answer, index) =>
      `  X-0${index + 1}: { verified: { answer: ${answer}, by: An, at: 2025-08-05T09:00:00+07:00 } }\n`,
  );
  return `${auditYaml({ facility, servers })}${own.join('')}`;
}

const mixed = ['met', 'partly', 'partly', 'not-met'];
const all = ['met', 'met', 'met', 'met'];

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': withHidden,
    'roster.yaml': 'format: facility-audit/roster/1\nfacilities:\n  - { id: a, name: Cơ sở a, kind: hospital }\n',
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': auditWith('a', mixed),
    'in/b.audit.yaml': auditWith('b', mixed, 1),
    'in/c.audit.yaml': auditWith('c', ['met', 'met', 'partly', 'not-met']),
  });
});

async function sheetsIn(edition: 'full' | 'public'): Promise<ReadonlyMap<string, Sheet>> {
  const tools = toolsFor(folder.files(), { language: 'vi', isInteractive: false });
  const { province } = await mergeProvince(
    tools,
    mergeOf({ prices: 'prices.yaml', roster: 'roster.yaml', overwrite: true }),
  );
  const template = await readReportTemplate(tools, null);
  const options = { language: 'vi', edition, createdAt: '2025-08-05T09:15:03+07:00' } as const;
  const shown = edition === 'public' ? publicProvince(province) : province;
  const { sheets } = provinceWorkbook(shown, template, options);
  return new Map(sheets.map((sheet) => [sheet.id, { ...sheet, blocks: [...sheet.blocks] }]));
}

const shownIn = (cell: Cell | undefined) =>
  cell?.kind === 'number' || cell?.kind === 'formula' ? cell.value : cell?.kind === 'text' ? cell.text : null;

/** The rows of a table by column id. */
function rowsOf(
  sheets: ReadonlyMap<string, Sheet>,
  sheet: string,
  id = sheet,
): readonly Readonly<Record<string, unknown>>[] {
  const tables = [...(sheets.get(sheet)?.blocks ?? [])].filter((block): block is Table => block.kind === 'table');
  const table = tables.find((each) => each.id === id);
  return [...(table?.rows ?? [])].map(({ cells }) =>
    Object.fromEntries((table?.columns ?? []).map((column, index) => [column.id, shownIn(cells[index])])),
  );
}

function headOf(sheets: ReadonlyMap<string, Sheet>): readonly string[] {
  return [...(sheets.get('report')?.blocks ?? [])].flatMap((block) =>
    block.kind === 'title' ? block.lines : block.kind === 'letterhead' ? block.left.map(({ text }) => text) : [],
  );
}

describe('ranks, means and totals of a public edition', () => {
  test('are those of the full one where nothing is withheld', async () => {
    const [full, open] = [await sheetsIn('full'), await sheetsIn('public')];
    const ranksOf = (sheets: typeof full) => rowsOf(sheets, 'ranking').map(({ rank, facility }) => [rank, facility]);
    expect(ranksOf(open)).toEqual(ranksOf(full));
    expect(rowsOf(open, 'section-map').at(-1)).toEqual(rowsOf(full, 'section-map').at(-1));
    expect(rowsOf(open, 'overview', 'section-means')).toEqual(rowsOf(full, 'overview', 'section-means'));
  });

  test('are not given where they would tell of the one percent that is withheld', async () => {
    writeFiles(folder, { 'in/c.audit.yaml': auditWith('c', all) });
    const open = await sheetsIn('public');
    const percents = new Map(rowsOf(open, 'ranking').map(({ facility, percent }) => [facility, percent]));
    expect(percents.get('Cơ sở c')).toBe('không công bố');
    expect(percents.get('Cơ sở a')).toBeTypeOf('number');
    expect(rowsOf(open, 'ranking').flatMap((row) => ('rank' in row ? [row['rank']] : []))).toEqual([]);
    expect(rowsOf(open, 'section-map').at(-1)).toMatchObject({
      'section-lan': 'không công bố',
      whole: 'không công bố',
    });
    expect([...open.keys()]).not.toContain('peers');
  });

  test('over lines some of which are hidden are left out, money first of all', async () => {
    const [full, open] = [await sheetsIn('full'), await sheetsIn('public')];
    for (const id of ['demand', 'spending', 'demand-map']) {
      expect([...full.keys()]).toContain(id);
      expect([...open.keys()]).not.toContain(id);
    }
    expect(rowsOf(open, 'purchases').length).toBe(rowsOf(full, 'purchases').length - 1);
    expect(Object.keys(rowsOf(open, 'ranking')[0] ?? {})).not.toContain('critical');
  });
});

test('a public edition says so on its cover, and has a number of its own', async () => {
  const [full, open] = [headOf(await sheetsIn('full')), headOf(await sheetsIn('public'))];
  expect(open).toContain('BẢN CÔNG KHAI');
  expect(full).not.toContain('BẢN CÔNG KHAI');
  const numberOf = (lines: readonly string[]) => lines.find((line) => line.startsWith('Số:'));
  expect(numberOf(open)).toBe('Số: ……………………');
  expect(numberOf(full)).toBe('Số: ……………………/BC-TCT');
});
