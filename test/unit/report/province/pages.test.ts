import { beforeEach, describe, expect, test } from 'vitest';
import { readReportTemplate } from '../../../../src/app/inputs/read-report-template.ts';
import { mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import type { Province } from '../../../../src/domain/province/province.ts';
import { purchaseRows } from '../../../../src/domain/province/purchase-rows.ts';
import { provinceInvestment } from '../../../../src/domain/province/spending.ts';
import { provinceWorkbook } from '../../../../src/report/province/province-workbook.ts';
import type { Cell, Sheet, Table } from '../../../../src/report/sheet/sheet.ts';
import { auditYaml, mergeOf, provinceChecklist, provincePrices, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();

/** One section answers a legal minimum, so that the page of verdicts has both its tables. */
const withRequirement = provinceChecklist
  .replace('levels:', 'basis: { law: { number: "1/2025", title: { vi: Luật, en: Law }, kind: law } }\nlevels:')
  .replace(
    '    weight: 1\n    criteria:',
    '    weight: 1\n    requirement: { basis: law, criteria: [SRV-01] }\n    criteria:',
  );

const inStages = provinceChecklist
  .replace(
    /levels:[\s\S]*?sections:/,
    'stages:\n  - { id: zero, label: { vi: Bậc 0, en: Stage 0 } }\n  - { id: one, label: { vi: Bậc 1, en: Stage 1 }, minPercent: 70 }\nsections:',
  )
  .replace('        weight: 3\n', '        weight: 3\n        stage: one\n')
  .replaceAll('kind: judgement, weight: 1', 'kind: judgement, weight: 1, stage: one');

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': withRequirement,
    'roster.yaml': 'format: facility-audit/roster/1\nfacilities:\n  - { id: z, name: Cơ sở z, kind: hospital }\n',
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': auditYaml({ facility: 'a', unit: 'u' }),
    'in/b.audit.yaml': auditYaml({ facility: 'b', unit: 'u', servers: 1 }),
    'in/c.audit.yaml': auditYaml({ facility: 'c', lan: 'not-met' }),
    'in/d.audit.yaml': auditYaml({ facility: 'd', servers: 0, lan: 'not-met' }),
    'in/e.audit.yaml': auditYaml({ facility: 'e' })
      .replace('{ needed: 2, present: 2 }', 'no-evidence')
      .replace('  LAN-01: { verified: { answer: met, by: An, at: 2025-08-05T09:00:00+07:00 } }\n', ''),
    'before/b.audit.yaml': auditYaml({ facility: 'b', id: 'before-b', round: '2025-02', on: '2025-02-01', servers: 0 }),
  });
});

async function sheetsOf(
  change = (province: Province) => province,
  language: 'vi' | 'fr' = 'vi',
): Promise<readonly Sheet[]> {
  const tools = toolsFor(folder.files(), { language, isInteractive: false });
  const request = mergeOf({ previous: ['before'], prices: 'prices.yaml', roster: 'roster.yaml' });
  const { province } = await mergeProvince(tools, request);
  const template = await readReportTemplate(tools, null);
  const options = { language, edition: 'full', createdAt: '2025-08-05T09:15:03+07:00' } as const;
  const { sheets } = provinceWorkbook(change(province), template, options);
  return sheets.map((sheet) => ({ ...sheet, blocks: [...sheet.blocks] }));
}

/** As if one of the workbooks had carried a price list in dollars. */
function inDollarsToo(province: Province): Province {
  const facilities = province.facilities.map((result) =>
    result.facility.id === 'b' ? { ...result, investment: { ...result.investment, currency: 'USD' } } : result,
  );
  const purchases = facilities.flatMap(purchaseRows);
  return { ...province, facilities, purchases, investment: provinceInvestment(facilities, purchases), prices: null };
}

function thirtyTimes(province: Province): Province {
  const facilities = province.facilities.flatMap((result) => Array.from({ length: 30 }, () => result));
  return { ...province, facilities };
}

const tablesOf = (sheet: Sheet | undefined): readonly Table[] =>
  [...(sheet?.blocks ?? [])].filter((block): block is Table => block.kind === 'table');

function rowsIn(sheets: readonly Sheet[], id: string, table = id): readonly (readonly Cell[])[] {
  const found = tablesOf(sheets.find((sheet) => sheet.id === id)).find((each) => each.id === table);
  return [...(found?.rows ?? [])].map(({ cells }) => cells);
}

const shownIn = (cell: Cell | undefined) =>
  cell?.kind === 'number' || cell?.kind === 'formula' ? cell.value : cell?.kind === 'text' ? cell.text : null;

function paragraphsOf(sheets: readonly Sheet[], id: string): readonly string[] {
  const blocks = [...(sheets.find((sheet) => sheet.id === id)?.blocks ?? [])];
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

describe('pages of the province workbook', () => {
  test('repeat a header on printed pages only where no other table follows it', async () => {
    const misled = (await sheetsOf()).filter((sheet) =>
      tablesOf(sheet)
        .slice(0, -1)
        .some((table) => table.repeatHeader),
    );
    expect(misled.map(({ id }) => id)).toEqual([]);
  });

  test('name the lines that no total holds with room for their prices', async () => {
    const sheets = await sheetsOf();
    const sheet = sheets.find(({ id }) => id === 'open-lines');
    const [table] = tablesOf(sheet);
    const price = table?.columns.findIndex(({ id }) => id === 'price') ?? -1;
    expect(table?.columns.every(({ span }) => span === 1)).toBe(true);
    expect(sheet?.grid[price]).toBeGreaterThanOrEqual(16);
    expect(rowsIn(sheets, 'open-lines').map(([item, facility]) => [shownIn(item), shownIn(facility)])).toEqual([
      ['Máy chủ', 'Cơ sở e'],
    ]);
  });

  test('say beside the sum of money how many lines it lacks', async () => {
    const overview = (await sheetsOf()).find(({ id }) => id === 'overview');
    const [fields] = [...(overview?.blocks ?? [])].filter(({ kind }) => kind === 'fields');
    const shown = fields?.kind === 'fields' ? fields.fields.map(({ cell }) => shownIn(cell)) : [];
    expect(shown).toContain('300.000.000 đồng, thuế GTGT chưa rõ, chưa gồm 1 dòng chưa có đơn giá hoặc số lượng');
  });

  test('set each facility off against the median by the numbers that they show', async () => {
    for (const row of rowsIn(await sheetsOf(), 'peers', 'beside-peers')) {
      const [percent, median, difference] = row.slice(2, 5).map((cell) => Number(shownIn(cell)));
      expect(difference).toBeCloseTo(((percent ?? 0) - (median ?? 0)) * 100, 9);
      expect(row[4]?.kind).toBe('formula');
    }
  });

  test('account for each facility where the least money is told', async () => {
    const sheets = await sheetsOf();
    const listed = rowsIn(sheets, 'lifts').map((row) => shownIn(row[1]));
    expect(listed).toEqual(['Cơ sở c', 'Cơ sở b', 'Cơ sở d', 'Tổng cộng']);
    expect(paragraphsOf(sheets, 'lifts')).toEqual(
      expect.arrayContaining([
        'Đã đạt mức cao nhất: Cơ sở a.',
        expect.stringMatching(/^Chưa tính được, .*: Cơ sở e\.$/),
        'Với 300.000.000 đồng, 3 cơ sở y tế lên được ít nhất một mức.',
      ]),
    );
  });

  test('sum purchase rows by their texts to the letter, as programs compare without regard to capitals', async () => {
    const sheets = await sheetsOf();
    const sums = sheets.flatMap((sheet) =>
      tablesOf(sheet)
        .flatMap(({ rows }) => [...rows].flatMap(({ cells }) => cells))
        .flatMap((cell) => (cell.kind === 'formula' && cell.formula.includes('{purchases.') ? [cell.formula] : [])),
    );
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.filter((formula) => /body\}\s*=/.test(formula))).toEqual([]);
  });

  test('say of stages which criteria they miss and by what rule, not that these are critical', async () => {
    writeFiles(folder, { 'small.yaml': inStages });
    const sheets = await sheetsOf();
    const why = rowsIn(sheets, 'ranking').map((row) => shownIn(row.at(-1)));
    expect(why).toContain('chưa đạt điểm tối đa ở các giai đoạn chưa tới: SRV-01, LAN-01');
    expect(rowsIn(sheets, 'rules', 'level-rules').map((row) => shownIn(row[1]))).toEqual([
      null,
      'đạt từ 70% các tiêu chí riêng của giai đoạn',
    ]);
    expect(paragraphsOf(sheets, 'rules')).toContain(
      'Giai đoạn đạt được là giai đoạn cao nhất mà giai đoạn đó và mọi giai đoạn trước đều đạt.',
    );
    expect(paragraphsOf(sheets, 'rules').join()).not.toContain('Thông tư');
  });

  test('tell of one sum of money all the facilities that it lifts', async () => {
    writeFiles(folder, {
      'in/f.audit.yaml': auditYaml({ facility: 'f', lan: 'not-met' }),
      'in/g.audit.yaml': auditYaml({ facility: 'g', lan: 'not-met' }),
    });
    const sentences = paragraphsOf(await sheetsOf(), 'lifts').filter((text) =>
      text.endsWith('lên được ít nhất một mức.'),
    );
    expect(sentences).toEqual([
      'Không cần mua sắm, 3 cơ sở y tế lên được ít nhất một mức.',
      'Với 100.000.000 đồng, 4 cơ sở y tế lên được ít nhất một mức.',
      'Với 300.000.000 đồng, 5 cơ sở y tế lên được ít nhất một mức.',
    ]);
  });

  test('cumulate the least money in formulas with what they yield', async () => {
    const all = rowsIn(await sheetsOf(), 'lifts').map((row) => row.slice(8, 10));
    expect(all.at(-1)?.map(shownIn)).toEqual([300_000_000, 300_000_000]);
    const rows = all.slice(0, -1);
    expect(rows[0]?.[0]?.name).toBe('lifts-first-cost');
    expect(rows.map(([cost, cumulated]) => [shownIn(cost), shownIn(cumulated)])).toEqual([
      [0, 0],
      [100_000_000, 100_000_000],
      [200_000_000, 300_000_000],
    ]);
    expect(rows.map((row) => (row[1]?.kind === 'formula' ? row[1].formula : null))).toEqual(
      rows.map(() => 'SUM({@lifts-first-cost}:{cost})'),
    );
  });

  test('add nothing up where prices are in several currencies, and name the currency of each line', async () => {
    const sheets = await sheetsOf(inDollarsToo);
    expect(sheets.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['spending']));
    expect(sheets.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['demand-map']));
    const formulas = ['demand', 'purchases', 'lifts'].flatMap((id) =>
      rowsIn(sheets, id).flatMap((row) => row.flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []))),
    );
    expect(formulas.filter((formula) => formula.includes('amount:body') || formula.startsWith('SUM('))).toEqual([]);
    expect(rowsIn(sheets, 'purchases').map((row) => shownIn(row[16]))).toEqual(['USD', 'VND', 'VND']);
    const [fields] = [...(sheets.find(({ id }) => id === 'overview')?.blocks ?? [])].filter(
      ({ kind }) => kind === 'fields',
    );
    const shown = fields?.kind === 'fields' ? fields.fields.map(({ cell }) => shownIn(cell)) : [];
    expect(shown.filter((text) => String(text).includes('USD, VND'))).toHaveLength(2);
  });

  test('show many facilities criterion by criterion in pieces as large as a page, each with its header', async () => {
    const sheets = await sheetsOf(thirtyTimes);
    const sheet = sheets.find(({ id }) => id === 'criterion-map');
    const tables = tablesOf(sheet);
    expect(tables.map(({ columns }) => columns.map(({ title }) => title))).toEqual([
      ...Array(5).fill(['Cơ sở y tế', 'SRV-01', 'SRV-02']),
      ...Array(5).fill(['Cơ sở y tế', 'LAN-01']),
    ]);
    expect(new Set(tables.map(({ rows }) => [...rows].length))).toEqual(new Set([30]));
    expect([...(sheet?.blocks ?? [])].filter(({ kind }) => kind === 'page-break')).toHaveLength(9);
  });

  test('break no word of a header in the language with the longest ones', async () => {
    const broken = (await sheetsOf(undefined, 'fr')).flatMap(({ id, grid, blocks }) =>
      [...blocks].flatMap((block) => {
        if (block.kind !== 'table') return [];
        let from = 0;
        return block.columns.flatMap(({ title, span = 1 }) => {
          const width = grid.slice(from, from + span).reduce((sum, each) => sum + each, 0);
          from += span;
          const longest = Math.max(...title.split(/\s+/).map(({ length }) => length));
          return longest > width ? [`${id}: ${title}`] : [];
        });
      }),
    );
    expect(broken).toEqual([]);
  });

  test('name the audit that was chosen in a conflict', async () => {
    const decided = (province: Province): Province => {
      const chosen = province.sources.inputs.flatMap((source) =>
        source.is === 'audit' && source.entry.input.facility === 'a' ? [source.entry.input.content] : [],
      );
      const choices = [...chosen, 'gone'].map((content) => ({
        facility: 'a',
        round: '2025-08',
        between: [],
        chosen: content,
        by: null,
        at: null,
        reason: null,
      }));
      return { ...province, sources: { ...province.sources, decisions: { choices, edits: [] } } };
    };
    const rows = rowsIn(await sheetsOf(decided), 'sources', 'choices');
    expect(rows.map((row) => shownIn(row[2]))).toEqual([
      'hồ sơ của Cơ sở a, đợt tháng 8 năm 2025, phiên bản 1',
      'gone',
    ]);
  });

  test('say where the least money lifts from a level that is not final, as answers lack', async () => {
    const incomplete = auditYaml({ facility: 'h', lan: 'not-met' }).replace(/ {2}SRV-02:.*\n/, '');
    writeFiles(folder, { 'in/h.audit.yaml': incomplete });
    const from = new Map(rowsIn(await sheetsOf(), 'lifts').map((row) => [shownIn(row[1]), shownIn(row[2])]));
    expect(from.get('Cơ sở h')).toBe('Chưa đủ dữ liệu để xếp mức; tạm tính: Chưa sẵn sàng');
    expect(from.get('Cơ sở c')).toBe('Chưa sẵn sàng');
  });
});
