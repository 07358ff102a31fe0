import type { ReferenceKind } from '../../domain/problem/fault.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import {
  comparisonTable,
  facilitySheets,
  facilityTables,
  type KnownTable,
  provinceSheets,
} from '../../domain/template/report-layout.ts';
import { nearest } from '../../domain/values/nearest.ts';
import type { Path } from '../yaml/source.ts';
import type { TemplateDraft, TemplateRule } from './template-draft.ts';

/**
 * The facility workbook has the laid-out sheets, tables and columns, and keeps the columns its formulas need; the province workbook has the
 * sheets.
 */
export const knownLayout: TemplateRule = (template) => {
  const { facility, province, comparisons } = template.draft;
  const own = (comparisons ?? []).flatMap((each) => (each?.id === undefined ? [] : [`comparison-${each.id}`]));
  const tables = new Map([...Object.entries(facilityTables), ...own.map((id) => [id, comparisonTable] as const)]);
  return [
    ...(facility?.sheets ?? []).flatMap((sheet, index) =>
      unknown(
        'sheet',
        sheet?.id,
        [...Object.keys(facilitySheets), ...own],
        ['facility', 'sheets', index, 'id'],
        template,
      ),
    ),
    ...(province?.sheets ?? []).flatMap((sheet, index) =>
      unknown('sheet', sheet?.id, Object.keys(provinceSheets), ['province', 'sheets', index, 'id'], template),
    ),
    ...Object.entries(facility?.tables ?? {}).flatMap(([id, columns]) => {
      const path: Path = ['facility', 'tables', id];
      const known = tables.get(id);
      return known === undefined
        ? unknown('table', id, [...tables.keys()], path, template)
        : columnProblems(columns, known, path, template);
    }),
  ];
};

type Columns = NonNullable<NonNullable<TemplateDraft['draft']['facility']>['tables']>[string];

function columnProblems(
  columns: Columns,
  { columns: known, needed, former = [] }: KnownTable,
  path: Path,
  template: TemplateDraft,
): readonly Problem[] {
  return (columns ?? []).flatMap((column, index) => {
    const hidden = column?.show === false && column.id !== undefined && needed.includes(column.id);
    // Places are looked up only for faults: in a JSON copy that means reading all of it again.
    const place = () => template.locator.ofValue([...path, index, 'show']);
    return [
      ...unknown('column', column?.id, [...known, ...former], [...path, index, 'id'], template),
      ...(hidden ? [problem('not-allowed', { key: 'show', found: 'false', allowed: 'true' }, place())] : []),
    ];
  });
}

function unknown(
  what: ReferenceKind,
  id: string | undefined,
  known: readonly string[],
  path: Path,
  { locator }: TemplateDraft,
): readonly Problem[] {
  if (id === undefined || known.includes(id)) return [];
  const place = what === 'table' ? locator.ofKey(path) : locator.ofValue(path);
  return [problem('unknown-reference', { what, id, nearest: nearest(id, known) }, place)];
}
