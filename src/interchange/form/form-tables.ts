import type { ProblemPlace } from '../../domain/problem/problem.ts';
import { cellAddress } from '../../domain/values/cell-address.ts';
import type { FormColumn, FormKey } from '../../report/form/form-key.ts';
import { headingKey } from '../tables/headings.ts';
import { mergedDown } from '../tables/merged-cells.ts';
import { type ReadCell, type ReadRow, type ReadSheet, textOf } from '../tables/read-sheet.ts';

/** A row of a form with its code, and its cells by purpose. */
export interface CodedRow {
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
  readonly cell: (column: FormColumn) => ReadCell | undefined;
  /** Whether the cell is one with a filled cell above it. */
  readonly isShared: (column: FormColumn) => boolean;
  /** Column number; that of the code if there is no such column. */
  readonly column: (column: FormColumn) => number;
}

/** Every row with a code and an answer below a heading, on any sheet, even hidden, in any order of columns. */
export function codedRows(sheets: readonly ReadSheet[], key: FormKey): readonly CodedRow[] {
  return sheets.flatMap((sheet) => {
    const headings = new Map(headingRows(sheet, key).map((heading) => [heading.row, heading]));
    const sharing = sharedCells(sheet);
    let columns: ReadonlyMap<FormColumn, number> | null = null;
    return sheet.rows.flatMap((row): readonly CodedRow[] => {
      const heading = headings.get(row);
      if (heading !== undefined) columns = heading.isRead ? heading.columns : null;
      return heading !== undefined || columns === null ? [] : [codedRow(sheet, row, columns, sharing)];
    });
  });
}

/** A row that names the columns below it. */
export interface HeadingRow {
  readonly row: ReadRow;
  readonly columns: ReadonlyMap<FormColumn, number>;
  /** False: the table is not read, or lacks a column and would be misread. */
  readonly isRead: boolean;
  /** Missing columns that a table of questions requires. */
  readonly missing: readonly FormColumn[];
  /** Number of the first known column. */
  readonly first: number;
}

/** Columns that distinguish a table of questions from one about the facility, which has only code and answer. */
const questionColumns = ['value', 'needed', 'note', 'evidence', 'who'] satisfies readonly FormColumn[];
/** The person who answered is optional, so this column may be missing. */
const requiredColumns = ['id', 'answer', 'value', 'needed', 'note', 'evidence'] satisfies readonly FormColumn[];

export function headingRows(sheet: ReadSheet, key: FormKey): readonly HeadingRow[] {
  const names = columnNames(key);
  const others = new Set(key.otherHeadings.map(headingKey));
  return sheet.rows.flatMap((row): readonly HeadingRow[] => {
    const columns = headingsIn(row, names);
    const isOfQuestions = questionColumns.filter((column) => columns.has(column)).length >= 2;
    const missing = isOfQuestions ? requiredColumns.filter((column) => !columns.has(column)) : [];
    const hasAnswers = columns.has('id') && columns.has('answer');
    if (!isOfQuestions && !hasAnswers && columns.size + headingsAmong(row, others) < 2) return [];
    const first = Math.min(...columns.values());
    return [{ row, columns, isRead: hasAnswers && missing.length === 0, missing, first }];
  });
}

type SharedCells = (row: number, column: number) => boolean;

function sharedCells(sheet: ReadSheet): SharedCells {
  const topRow = mergedDown(sheet);
  const byNumber = new Map(sheet.rows.map((row) => [row.row, row]));
  return (row, column) => {
    const top = topRow(row, column);
    return top !== null && textOf(byNumber.get(top)?.cells.get(column)) !== '';
  };
}

function codedRow(
  sheet: ReadSheet,
  row: ReadRow,
  columns: ReadonlyMap<FormColumn, number>,
  sharing: SharedCells,
): CodedRow {
  const at = (column: FormColumn) => columns.get(column) ?? columns.get('id') ?? 1;
  const cell = (column: FormColumn) => {
    const number = columns.get(column);
    return number === undefined ? undefined : row.cells.get(number);
  };
  const isShared = (column: FormColumn) => {
    const number = columns.get(column);
    return number !== undefined && row.cells.get(number) === undefined && sharing(row.row, number);
  };
  return { sheet: sheet.name, row: row.row, code: textOf(cell('id')), cell, isShared, column: at };
}

/** The address of a row's cell. */
export function cellOf(row: CodedRow, column: FormColumn): string {
  return cellAddress({ row: row.row, column: row.column(column) });
}

export function placeOf(row: CodedRow, column: FormColumn): Partial<ProblemPlace> {
  return { sheet: row.sheet, cell: cellOf(row, column) };
}

/** The columns of one criterion in the table by department. */
export interface CountedColumns {
  readonly criterion: string;
  readonly needed: number;
  readonly present: number;
}

export interface DepartmentTable {
  readonly sheet: string;
  readonly department: number;
  readonly counted: readonly CountedColumns[];
  readonly rows: readonly ReadRow[];
}

/** The table of counts by department; null: the form no longer has one. */
export function departmentTable(sheets: readonly ReadSheet[], key: FormKey): DepartmentTable | null {
  const found = departmentHeadings(sheets, key);
  if (found === null || found.department === null || found.counted.length === 0) return null;
  const { sheet, row, department, counted } = found;
  const below = sheet.rows.slice(sheet.rows.indexOf(row) + 2);
  return { sheet: sheet.name, department, counted, rows: below.filter((each) => !isTotal(each, department, key)) };
}

/** The heading of the table by department, as far as it can be read. */
export interface DepartmentHeadings {
  readonly sheet: ReadSheet;
  readonly row: ReadRow;
  /** Null: no column is headed as that of the departments. */
  readonly department: number | null;
  /** Criteria whose codes are in the row. */
  readonly groups: readonly CountedGroup[];
  readonly counted: readonly CountedColumns[];
}

interface CountedGroup {
  readonly criterion: string;
  readonly column: number;
}

/** Null: no sheet has that table any more. */
export function departmentHeadings(sheets: readonly ReadSheet[], key: FormKey): DepartmentHeadings | null {
  const names = columnNames(key);
  for (const sheet of sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      const below = sheet.rows[index + 1];
      if (below === undefined) continue;
      const department = headingsIn(row, names).get('department') ?? null;
      const groups = groupsIn(row, key);
      const titles = headingsIn(below, names);
      const isHeading = titles.has('needed') && titles.has('present') && groups.length > 0;
      if (department === null ? !isHeading : groups.length === 0 && !titles.has('present')) continue;
      return { sheet, row, department, groups, counted: countedColumns(groups, below, names) };
    }
  }
  return null;
}

function groupsIn({ cells }: ReadRow, key: FormKey): readonly CountedGroup[] {
  return [...cells]
    .map(([column, cell]) => ({ column, criterion: textOf(cell).split(' ')[0] ?? '' }))
    .filter(({ criterion }) => key.departments.has(criterion))
    .sort((a, b) => a.column - b.column);
}

/** A criterion's id is above its two columns. */
function countedColumns(
  groups: readonly CountedGroup[],
  below: ReadRow,
  names: ReadonlyMap<string, FormColumn>,
): readonly CountedColumns[] {
  const titles = [...below.cells].map(([column, cell]) => ({ column, name: names.get(headingKey(textOf(cell))) }));
  return groups.flatMap(({ column, criterion }, index) => {
    const end = groups[index + 1]?.column ?? Number.POSITIVE_INFINITY;
    const within = titles.filter((title) => title.column >= column && title.column < end);
    const needed = within.find(({ name }) => name === 'needed')?.column;
    const present = within.find(({ name }) => name === 'present')?.column;
    return needed === undefined || present === undefined ? [] : [{ criterion, needed, present }];
  });
}

function isTotal({ cells }: ReadRow, department: number, { totals }: FormKey): boolean {
  const label = headingKey(textOf(cells.get(department)));
  return totals.some((total) => headingKey(total) === label);
}

function columnNames({ headings }: FormKey): ReadonlyMap<string, FormColumn> {
  const entries = Object.entries(headings) as [FormColumn, readonly string[]][];
  return new Map(entries.flatMap(([name, words]) => words.map((word) => [headingKey(word), name] as const)));
}

function headingsIn({ cells }: ReadRow, names: ReadonlyMap<string, FormColumn>): ReadonlyMap<FormColumn, number> {
  const found = new Map<FormColumn, number>();
  for (const [column, cell] of cells) {
    const name = isShort(cell) ? names.get(headingKey(textOf(cell))) : undefined;
    if (name !== undefined && !found.has(name)) found.set(name, column);
  }
  return found;
}

function headingsAmong({ cells }: ReadRow, headings: ReadonlySet<string>): number {
  return [...cells.values()].filter((cell) => isShort(cell) && headings.has(headingKey(textOf(cell)))).length;
}

/** No heading of a form is longer than this; questions are, and notes, of which there may be very many. */
const LONGEST_HEADING = 100;

function isShort({ value }: ReadCell): boolean {
  return typeof value === 'string' && value.length <= LONGEST_HEADING;
}
