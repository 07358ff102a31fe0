import { type Problem, problem } from '../../domain/problem/problem.ts';
import { cellAddress } from '../../domain/values/cell-address.ts';
import type { FormKey } from '../../report/form/form-key.ts';
import { type ReadRow, type ReadSheet, textOf } from '../tables/read-sheet.ts';
import { departmentHeadings, type HeadingRow, headingRows } from './form-tables.ts';

/** Missing headings that would make answers go unnoticed: in tables of questions, and in the table by department. */
export function headingProblems(sheets: readonly ReadSheet[], key: FormKey): readonly Problem[] {
  return [...sheets.flatMap((sheet) => sheetProblems(sheet, key)), ...departmentProblems(sheets, key)];
}

function sheetProblems(sheet: ReadSheet, key: FormKey): readonly Problem[] {
  const headings = headingRows(sheet, key);
  const renamed = headings.flatMap(({ row, missing, first }) =>
    missing.map((column) => missingHeading(key.title(column), sheet, row.row, first)),
  );
  if (renamed.length > 0) return renamed;
  const bare = sheet.rows.find((row) => codeColumn(row, key) !== null && !isBelow(row, headings));
  if (bare === undefined) return [];
  return [missingHeading(key.title('answer'), sheet, bare.row, codeColumn(bare, key) ?? 1)];
}

/** The column with criterion codes in single cells, beside which answers are expected; the table by department has its codes above. */
function codeColumn({ cells }: ReadRow, { criteria, departments }: FormKey): number | null {
  const isCode = (text: string) => criteria.has(text) && !departments.has(text);
  return [...cells].find(([, cell]) => isCode(textOf(cell)))?.[0] ?? null;
}

function isBelow({ row }: ReadRow, headings: readonly HeadingRow[]): boolean {
  return headings.some((heading) => heading.row.row < row);
}

/** Criteria that the table by department no longer has, or not under their codes. */
function departmentProblems(sheets: readonly ReadSheet[], key: FormKey): readonly Problem[] {
  const found = departmentHeadings(sheets, key);
  if (found === null) return [];
  const { sheet, row, department, groups, counted } = found;
  const first = Math.min(...row.cells.keys());
  if (department === null) return [missingHeading(key.title('department'), sheet, row.row, first)];
  const known = new Set(counted.map(({ criterion }) => criterion));
  return [...key.departments]
    .filter((criterion) => !known.has(criterion))
    .map((criterion) => {
      const group = groups.find((each) => each.criterion === criterion);
      const column = group === undefined ? criterion : `${criterion}: ${key.title('needed')}, ${key.title('present')}`;
      return missingHeading(column, sheet, row.row, group?.column ?? department);
    });
}

function missingHeading(column: string, { name }: ReadSheet, row: number, at: number): Problem {
  return problem('column-missing', { column, headings: '' }, { sheet: name, cell: cellAddress({ row, column: at }) });
}
