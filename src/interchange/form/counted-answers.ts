import type { CoverageRow } from '../../domain/audit/audit.ts';
import type { FormAnswer } from '../../domain/form/form-reading.ts';
import type { FormPart } from '../../domain/problem/fault.ts';
import { type Problem, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { cellAddress } from '../../domain/values/cell-address.ts';
import { type ReadRow, type TextReaders, textOf } from '../tables/read-sheet.ts';
import { faultAt, formatFault } from '../tables/row-reader.ts';
import type { CountedColumns, DepartmentTable } from './form-tables.ts';
import { amountOf } from './row-answer.ts';

/** Answers by criterion counted by department, and their problems. */
export interface CountedAnswers {
  readonly answers: ReadonlyMap<string, FormAnswer>;
  readonly problems: readonly Problem[];
  /** Criteria with problems. */
  readonly faulty: ReadonlySet<string>;
}

/** Does not add up: every row stays a row of the answer. */
export function countedAnswers(table: DepartmentTable, readers: TextReaders): CountedAnswers {
  const answers = new Map<string, FormAnswer>();
  const problems: Problem[] = [];
  const faulty = new Set<string>();
  for (const columns of table.counted) {
    const read = table.rows.map((row) => countedRow(table, row, columns, readers));
    const faults = read.flatMap((each) => each.problems);
    const rows = read.flatMap(({ row }) => (row === null ? [] : [row]));
    for (const each of faults) problems.push(each);
    if (faults.length > 0) faulty.add(columns.criterion);
    if (rows.length > 0 && faults.length === 0) answers.set(columns.criterion, { is: 'given', value: { rows } });
  }
  return { answers, problems, faulty };
}

function countedRow(
  table: DepartmentTable,
  row: ReadRow,
  { criterion, needed: neededColumn, present: presentColumn }: CountedColumns,
  readers: TextReaders,
): { readonly row: CoverageRow | null; readonly problems: readonly Problem[] } {
  const label = textOf(row.cells.get(table.department));
  const [neededCell, presentCell] = [row.cells.get(neededColumn), row.cells.get(presentColumn)];
  const [hasNeeded, hasPresent] = [textOf(neededCell) !== '', textOf(presentCell) !== ''];
  const unread = [neededColumn, presentColumn].flatMap((column) => {
    return faultAt(row.cells.get(column), { sheet: table.sheet, cell: cellAddress({ row: row.row, column }) }) ?? [];
  });
  if (unread.length > 0) return { row: null, problems: unread };
  if (!hasNeeded && !hasPresent) return { row: null, problems: [] };
  const place = (column: number): Partial<ProblemPlace> => ({
    sheet: table.sheet,
    cell: cellAddress({ row: row.row, column }),
  });
  const missing = (part: FormPart, column: number) => problem('form-part-missing', { criterion, part }, place(column));
  const notAmount = (column: number) => {
    const found = textOf(row.cells.get(column));
    const other = formatFault(row.cells.get(column));
    if (other !== null) return { ...other, ...place(column) };
    return problem('form-answer', { criterion, found, expected: { kind: 'coverage', options: [] } }, place(column));
  };
  const [needed, present] = [amountOf(neededCell, readers), amountOf(presentCell, readers)];
  const problems = [
    ...(label === '' ? [missing('department', table.department)] : []),
    ...(hasNeeded ? (needed === null ? [notAmount(neededColumn)] : []) : [missing('needed', neededColumn)]),
    ...(hasPresent ? (present === null ? [notAmount(presentColumn)] : []) : [missing('present', presentColumn)]),
  ];
  return { row: present === null ? null : { label, needed, present }, problems };
}
