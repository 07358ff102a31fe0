import type { Assessment } from '../../src/domain/scoring/assessment.ts';
import { type FacilityWorkbookOptions, facilityWorkbook } from '../../src/report/facility/facility-workbook.ts';
import type { Block, Cell, Table, Workbook } from '../../src/report/sheet/sheet.ts';
import { buildTemplate } from './report-templates.ts';

/** A facility workbook in English with the test template unless overridden. */
export function buildFacilityWorkbook(
  assessment: Assessment,
  options: Partial<FacilityWorkbookOptions> = {},
): Workbook {
  return facilityWorkbook(assessment, {
    language: 'en',
    template: buildTemplate(),
    documents: new Map(),
    edition: 'full',
    createdAt: '2025-08-06T00:00:00Z',
    fingerprint: null,
    pictures: new Map(),
    ...options,
  });
}

/** The blocks of one sheet; a missing sheet fails the test. */
export function sheetBlocks(workbook: Workbook, id: string): readonly Block[] {
  const sheet = workbook.sheets.find((each) => each.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return [...sheet.blocks];
}

/** Every table of a workbook. */
export function allTables(workbook: Workbook): readonly Table[] {
  return workbook.sheets.flatMap(({ blocks }) => [...blocks].filter((block) => block.kind === 'table'));
}

/** One table by its id; a missing table fails the test. */
export function tableOf(workbook: Workbook, id: string): Table {
  const found = allTables(workbook).find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

/** The body rows of a table, each as its cells by column id. */
export function bodyOf(table: Table): readonly Readonly<Record<string, Cell>>[] {
  return [...table.rows]
    .filter(({ role }) => role === 'body')
    .map(({ cells }) =>
      Object.fromEntries(table.columns.map(({ id }, index) => [id, cells[index] ?? { kind: 'empty' }])),
    );
}
