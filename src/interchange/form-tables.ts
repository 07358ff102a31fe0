import { cellName } from '../domain/cell-address.ts';
import type { ProblemPlace } from '../domain/problem.ts';
import type { FormColumn, FormKey } from '../report/form/form-key.ts';
import { type ReadCell, type ReadRow, type ReadSheet, textOf } from './read-sheet.ts';
import { headingKey } from './table-reader.ts';

/** A row of a form that says what it is about, with its cells by what they are for. */
export interface CodedRow {
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
  readonly cell: (column: FormColumn) => ReadCell | undefined;
  /** Column number; the code's where there is no such column. */
  readonly column: (column: FormColumn) => number;
}

/** Every row below a heading that has a code and an answer, of whatever sheet, hidden ones too, in any order of columns. */
export function codedRows(sheets: readonly ReadSheet[], key: FormKey): readonly CodedRow[] {
  const names = columnNames(key);
  const others = new Set(key.otherHeadings.map(headingKey));
  return sheets.flatMap((sheet) => {
    let columns: ReadonlyMap<FormColumn, number> | null = null;
    return sheet.rows.flatMap((row): readonly CodedRow[] => {
      const found = headingsIn(row, names);
      if (found.has('id') && found.has('answer')) {
        columns = found;
        return [];
      }
      // The heading of a table that is only looked at ends the one above it.
      if (found.size + headingsAmong(row, others) >= 2) columns = null;
      return columns === null ? [] : [codedRow(sheet, row, columns)];
    });
  });
}

function codedRow(sheet: ReadSheet, row: ReadRow, columns: ReadonlyMap<FormColumn, number>): CodedRow {
  const at = (column: FormColumn) => columns.get(column) ?? columns.get('id') ?? 1;
  const cell = (column: FormColumn) => {
    const number = columns.get(column);
    return number === undefined ? undefined : row.cells.get(number);
  };
  return { sheet: sheet.name, row: row.row, code: textOf(cell('id')), cell, column: at };
}

/** The address of a row's cell. */
export function cellOf(row: CodedRow, column: FormColumn): string {
  return cellName(row.row, row.column(column));
}

export function placeOf(row: CodedRow, column: FormColumn): Partial<ProblemPlace> {
  return { sheet: row.sheet, cell: cellOf(row, column) };
}

/** One criterion's columns in the table by department. */
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

/** The table of counts by department; null: the form has none any more. */
export function departmentTable(sheets: readonly ReadSheet[], key: FormKey): DepartmentTable | null {
  const names = columnNames(key);
  for (const sheet of sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      const department = headingsIn(row, names).get('department');
      const below = sheet.rows[index + 1];
      if (department === undefined || below === undefined) continue;
      const counted = countedColumns(row, below, key, names);
      if (counted.length === 0) continue;
      const rows = sheet.rows.slice(index + 2).filter((each) => !isTotal(each, department, key));
      return { sheet: sheet.name, department, counted, rows };
    }
  }
  return null;
}

/** A criterion's id stands over its two columns. */
function countedColumns(
  above: ReadRow,
  below: ReadRow,
  key: FormKey,
  names: ReadonlyMap<string, FormColumn>,
): readonly CountedColumns[] {
  const groups = [...above.cells]
    .map(([column, cell]) => ({ column, criterion: textOf(cell).split(' ')[0] ?? '' }))
    .filter(({ criterion }) => key.departments.has(criterion))
    .sort((a, b) => a.column - b.column);
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
    const name = typeof cell.value === 'string' ? names.get(headingKey(textOf(cell))) : undefined;
    if (name !== undefined && !found.has(name)) found.set(name, column);
  }
  return found;
}

function headingsAmong({ cells }: ReadRow, headings: ReadonlySet<string>): number {
  return [...cells.values()].filter((cell) => typeof cell.value === 'string' && headings.has(headingKey(textOf(cell))))
    .length;
}
