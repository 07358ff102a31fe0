import { expect, test } from 'vitest';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import {
  comparisonTable,
  facilitySheets,
  facilityTables,
  type KnownTable,
  sheetsIn,
} from '../../../../src/domain/template/report-layout.ts';
import type { SheetLayout } from '../../../../src/domain/template/report-template.ts';
import type { Table, Workbook } from '../../../../src/report/sheet/sheet.ts';
import { blocksAsText, workbookAsText } from '../../../support/blocks-as-text.ts';
import {
  audit,
  checklist,
  coverage,
  judgement,
  section,
  stages,
  text,
  unscoredSection,
} from '../../../support/checklist-builders.ts';
import { inAll, smallAssessment, smallPrices } from '../../../support/report-fixtures.ts';
import { buildTemplate } from '../../../support/report-templates.ts';
import { allTables, buildFacilityWorkbook, sheetBlocks } from '../../../support/report-workbooks.ts';

const full = buildFacilityWorkbook(smallAssessment({}, smallPrices()));

function sheetLayout(id: string, overrides: Partial<SheetLayout> = {}): SheetLayout {
  return { id, name: null, title: null, show: true, ...overrides };
}

function withSheets(...sheets: readonly SheetLayout[]): Workbook {
  const template = buildTemplate({ facility: { sheets, tables: new Map() } });
  return buildFacilityWorkbook(smallAssessment(), { template });
}

test('minutes come first, then their annexes, then what is for the screen, comparisons last', () => {
  expect(full.sheets.map(({ id }) => id)).toEqual([
    'minutes',
    'annex-findings',
    'annex-investment',
    'sections',
    'criteria',
    'claims',
    'findings',
    'acts',
    'investment',
    'prices',
    'evidence',
    'computed',
    'basis',
    'comparison-letter',
  ]);
});

test('annexes are numbered as they come; what is for the screen has no number and says that it is not printed', () => {
  const heads = full.sheets.slice(1).map(({ blocks }) => {
    const [title] = [...blocks];
    return title?.kind === 'title' ? title.lines : [];
  });
  expect(heads.slice(0, 2).map(([numeral]) => numeral)).toEqual(['Annex I', 'Annex II']);
  expect(heads.slice(2).map(({ length }) => length)).toEqual(heads.slice(2).map(() => 1));
  const marks = full.sheets.map(({ id, headMark }) => [id, headMark]);
  expect(marks.filter(([, mark]) => mark === 'DRAFT').map(([id]) => id)).toEqual([
    'minutes',
    'annex-findings',
    'annex-investment',
  ]);
  expect(marks.filter(([, mark]) => mark === undefined).map(([id]) => id)).toEqual(['comparison-letter']);
});

test('papers alone are the minutes and their annexes', () => {
  const ids = buildFacilityWorkbook(smallAssessment(), { sheets: 'papers' }).sheets.map(({ id }) => id);
  expect(ids).toEqual(['minutes', 'annex-findings', 'annex-investment']);
});

test('a template orders, names and leaves out sheets', () => {
  const workbook = withSheets(
    sheetLayout('annex-findings', { name: inAll('What is wrong') }),
    sheetLayout('minutes'),
    sheetLayout('computed', { show: false }),
  );
  expect(workbook.sheets.slice(0, 2).map(({ name }) => name)).toEqual(['What is wrong (en)', 'Minutes']);
  expect(workbook.sheets.map(({ id }) => id)).not.toContain('computed');
});

test('words that name a sheet name its tab as it is', () => {
  const long = inAll('Findings: what is wrong, and who can mend it by when');
  const workbook = withSheets(sheetLayout('findings', { name: long }), sheetLayout('acts', { name: long }));
  const [findings, acts] = ['findings', 'acts'].map((id) => workbook.sheets.find((sheet) => sheet.id === id));
  expect([findings?.name, acts?.name]).toEqual(['Findings- what is wrong, and w…', 'Findings- what is wrong, a… (2)']);
  expect(blocksAsText(sheetBlocks(workbook, 'minutes'))).toContain(`“${findings?.name}”`);
});

test('a comparison is left out where the checklist lacks its document', () => {
  const assessment = assess(audit({ A: 'met' }), checklist([section('s', [judgement('A')])]));
  expect(buildFacilityWorkbook(assessment).sheets.map(({ id }) => id)).not.toContain('comparison-letter');
});

test('tables and named cells are unique in the workbook', () => {
  const tables = allTables(full);
  const names = tables.flatMap(({ rows }) => [...rows].flatMap(({ cells }) => cells.flatMap(({ name }) => name ?? [])));
  for (const ids of [tables.map(({ id }) => id), names]) expect(new Set(ids).size).toBe(ids.length);
});

test('formulas and charts refer to tables, columns and cells that are there', () => {
  const tables = new Map(allTables(full).map((table) => [table.id, table.columns.map(({ id }) => id)]));
  const names = allTables(full).flatMap(({ rows }) =>
    [...rows].flatMap(({ cells }) => cells.flatMap(({ name }) => name ?? [])),
  );
  for (const { id, columns, rows } of allTables(full)) {
    for (const cell of [...rows].flatMap(({ cells }) => cells)) {
      if (cell.kind !== 'formula') continue;
      for (const [, reference = ''] of cell.formula.matchAll(/\{([^}]+)\}/g)) {
        const [table, column] = reference.replace(':body', '').includes('.')
          ? reference.replace(':body', '').split('.')
          : [id, reference.replace(':body', '')];
        if (reference.startsWith('@')) expect(names).toContain(reference.slice(1));
        else expect(table === id ? columns.map((each) => each.id) : tables.get(table ?? '')).toContain(column);
      }
    }
  }
  const charts = full.sheets.flatMap(({ blocks }) => [...blocks].filter((block) => block.kind === 'chart'));
  expect(charts.map(({ id }) => id)).toEqual(['section-percents', 'investment-by-section']);
  for (const reference of charts.flatMap(({ categories, series }) => [
    categories,
    ...series.map(({ values }) => values),
  ])) {
    const [table = '', column] = reference.replace(':body', '').split('.');
    expect(tables.get(table)).toContain(column);
  }
});

/**
 * Workbooks that together show every table: with and without answers, with counts by place and missing evidence, and the public edition.
 */
const everyTable: readonly Table[] = [
  full,
  buildFacilityWorkbook(smallAssessment({ responses: new Map() }, smallPrices())),
  buildFacilityWorkbook(smallAssessment({}, smallPrices()), { edition: 'public' }),
  buildFacilityWorkbook(
    assess(
      audit({ A: 'met', B: 'partly', C: { rows: [{ label: 'Ward', needed: 2, present: 1 }] } }),
      checklist([
        section('s', [coverage('C')]),
        section('t', [judgement('A', { evidence: 'required', weight: 9 }), judgement('B')]),
      ]),
    ),
  ),
].flatMap(allTables);

const registry = 'src/domain/template/report-layout.ts';

function knownTables(): ReadonlyMap<string, KnownTable> {
  return new Map([...Object.entries(facilityTables), ['comparison-letter', comparisonTable] as const]);
}

/** Properties by table id, merged over all tables with that id. */
function byTable(ofTable: (table: Table) => readonly (readonly [string, string])[]): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [id, column] of everyTable.flatMap(ofTable)) {
    if (!id.startsWith('derivation-')) found.set(id, (found.get(id) ?? new Set()).add(column));
  }
  return found;
}

test('a template may lay out the tables that there are, and their columns', () => {
  const shown = byTable(({ id, columns }) => columns.map((column) => [id, column.id] as const));
  expect([...knownTables().keys()].sort(), `tables that ${registry} lists (right: those that reports show)`).toEqual(
    [...shown.keys()].sort(),
  );
  for (const [id, { columns }] of knownTables()) {
    const message = `columns of the table “${id}” that ${registry} lists (right: those that it shows; a new title goes to src/i18n/messages/{vi,en,fr}/papers/columns.ts)`;
    expect([...columns].sort(), message).toEqual([...(shown.get(id) ?? [])].sort());
  }
});

test('a template can not hide the columns that formulas and charts need', () => {
  const charts = full.sheets.flatMap(({ blocks }) => [...blocks].filter((block) => block.kind === 'chart'));
  const ranges = charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]);
  const charted = ranges.map((range) => range.replace(':body', '').split('.') as [string, string]);
  const needed = byTable(({ id, rows }) => [
    ...charted,
    ...[...rows].flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'formula' ? columnsIn(cell.formula, id) : [])),
    ),
  ]);
  for (const [id, columns] of needed) {
    const message = `columns of the table “${id}” that ${registry} lists as needed (right: those that formulas and charts refer to)`;
    expect([...(knownTables().get(id)?.needed ?? [])].sort(), message).toEqual([...columns].sort());
  }
});

/** The columns that a formula in this table refers to, each with its table. */
function columnsIn(formula: string, table: string): readonly (readonly [string, string])[] {
  return [...formula.matchAll(/\{([^@}]+)\}/g)].map(([, reference = '']) => {
    const [first = '', second] = reference.replace(':body', '').split('.');
    return second === undefined ? [table, first] : [first, second];
  });
}

test('every sheet that always is there is there whatever was found', () => {
  const bare = assess(audit({}), checklist([section('s', [judgement('A')])]));
  for (const edition of ['full', 'public'] as const) {
    const ids = buildFacilityWorkbook(bare, { edition }).sheets.map(({ id }) => id);
    const always = sheetsIn(facilitySheets, edition).filter((id) => facilitySheets[id].always);
    expect(ids, `the sheets of ${registry} that always are there, in the ${edition} edition`).toEqual(
      expect.arrayContaining([...always]),
    );
    expect(ids).toHaveLength(always.length);
  }
});

test('every table takes all of its sheet’s grid', () => {
  for (const sheet of full.sheets) {
    for (const block of sheet.blocks) {
      if (block.kind !== 'table') continue;
      expect(
        block.columns.reduce((sum, { span = 1 }) => sum + span, 0),
        block.id,
      ).toBe(sheet.grid.length);
    }
  }
});

test('below a table whose header is repeated there is none with another header', () => {
  for (const { id, blocks } of full.sheets) {
    const tables = [...blocks].filter((block) => block.kind === 'table');
    const [repeated, ...below] = tables.slice(tables.findIndex(({ repeatHeader }) => repeatHeader));
    if (repeated?.repeatHeader !== true) continue;
    const titles = repeated.columns.map(({ title }) => title);
    for (const table of below)
      expect(
        table.columns.map(({ title }) => title),
        id,
      ).toEqual(titles);
  }
});

test('every row has a cell a column, groups one', () => {
  for (const { id, columns, rows } of allTables(full)) {
    for (const { role, cells } of rows) expect(cells.length, id).toBe(role === 'group' ? 1 : columns.length);
  }
});

test('every sheet of made-up data says so above and at the foot', () => {
  for (const sheet of buildFacilityWorkbook(smallAssessment({ illustrative: true })).sheets) {
    expect(sheet.pageNote, sheet.id).toContain('ILLUSTRATIVE DATA');
    expect(blocksAsText(sheet.blocks), sheet.id).toContain('(warning) ILLUSTRATIVE DATA');
  }
});

test('as long as the level is not final every sheet says so beside it', () => {
  const { responses } = smallAssessment().audit;
  const selfOnly = new Map(
    [...responses].map(([id, each]) => [id, { ...each, self: each.self ?? each.verified, verified: null }]),
  );
  for (const sheet of buildFacilityWorkbook(smallAssessment({ responses: selfOnly }), { language: 'vi' }).sheets) {
    expect(sheet.pageNote, sheet.id).toContain('theo tự đánh giá, chưa thẩm định');
    expect(blocksAsText(sheet.blocks), sheet.id).toContain('theo tự đánh giá, chưa thẩm định');
  }
});

test('stages make a whole workbook', () => {
  const asked = checklist([section('s', [judgement('A', { stage: 'one' }), judgement('B', { stage: 'two' })])], {
    ladder: stages(['zero', null], ['one', 70], ['two', 70]),
  });
  const workbook = buildFacilityWorkbook(assess(audit({ A: 'met', B: 'not-met' }), asked));
  expect(workbookAsText(workbook)).toContain('What is missing for the level “two”');
});

test('an unscored checklist makes a workbook without level, percent or chart of them', () => {
  const survey = checklist([unscoredSection('s', [text('T', { question: inAll('Remarks?') })])]);
  const workbook = buildFacilityWorkbook(assess(audit({ T: 'premises run down' }), survey));
  const shown = workbookAsText(workbook);
  expect(shown).toContain('premises run down');
  expect(shown).not.toContain('chart section-percents');
  expect(shown).not.toContain('Score:');
});

test('answers carry the id of their criterion, so that an edit is known for what it is', () => {
  const table = allTables(full).find(({ id }) => id === 'criteria');
  const criteria = [...(table?.rows ?? [])].flatMap(({ cells }) => cells.flatMap(({ criterion }) => criterion ?? []));
  expect(new Set(criteria)).toEqual(new Set(smallAssessment().criteria.map(({ criterion }) => criterion.id)));
});

test('a fingerprint stands in groups above the signatures', () => {
  const blocks = sheetBlocks(buildFacilityWorkbook(smallAssessment(), { fingerprint: 'abcdef0123456789' }), 'minutes');
  const lines = blocksAsText(blocks).split('\n');
  const printed = lines.findIndex((line) => line.includes('abcd ef01 2345 6789'));
  expect(printed).toBeGreaterThan(0);
  expect(lines.slice(printed).some((line) => line.startsWith('sign: '))).toBe(true);
});
