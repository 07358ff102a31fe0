import type { PassedOver } from '../../domain/lists/table-remarks.ts';
import { type Problem, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { cellAddress } from '../../domain/values/cell-address.ts';
import { type FoundHeader, headersIn } from './header-rows.ts';
import { type ColumnHeadings, headingBook } from './headings.ts';
import { mergedDown, type TopRow } from './merged-cells.ts';
import { type ReadCell, type ReadRow, type ReadSheet, textOf } from './read-sheet.ts';
import { saysAgain } from './structure-rows.ts';

/** A table found on a sheet by its header. */
export interface FoundTable<Name extends string> {
  readonly sheet: ReadSheet;
  /** The last row of the header. */
  readonly header: ReadRow;
  /** Column numbers by name. */
  readonly columns: ReadonlyMap<Name, number>;
  /** Headings of the named columns, as written. */
  readonly headings: ReadonlyMap<Name, string>;
  /** Unknown headings, by column number. */
  readonly others: ReadonlyMap<number, string>;
  /** The rows below the header that say anything, but for those that name or number its columns once more. */
  readonly rows: readonly ReadRow[];
  readonly topRow: TopRow;
  readonly rowAt: (row: number) => ReadRow | undefined;
}

/** The tables of a file that are read, and sheets that have half of one. */
export interface FoundTables<Name extends string> {
  readonly tables: readonly FoundTable<Name>[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * The tables whose headers have all required columns, one a sheet, or what stands against reading them. Hidden sheets are not
 * looked at. A text file is given once for each way of reading it, of which the one with most columns is taken.
 */
export function findTables<Name extends string>(
  sheets: readonly ReadSheet[],
  known: readonly ColumnHeadings<Name>[],
): FoundTables<Name> | { readonly problems: readonly Problem[] } {
  const found = headersOf(
    sheets.filter(({ visible }) => visible),
    known,
  );
  const best = mostColumns(found);
  const broken = textProblem(best?.sheet ?? sheets[0]);
  if (broken !== null) return { problems: [broken] };
  const missing = missingIn(best, known);
  if (best === null || missing.length > 0)
    return { problems: hiddenTable(sheets, known) ?? missingColumns(best, missing) };
  const isText = best.sheet.name === '';
  const whole = isText ? [best] : found.filter((header) => missingIn(header, known).length === 0);
  const tables = whole.map((header) => tableBelow(header));
  const problems = tables.flatMap((table) => [...wideLines(table), ...uncomputedHeadings(table)]);
  if (problems.length > 0) return { problems };
  const passedOver = isText ? [] : found.flatMap((header) => halfTable(header, known));
  return { tables, passedOver };
}

/** The header of each sheet that has one. */
function headersOf<Name extends string>(
  sheets: readonly ReadSheet[],
  known: readonly ColumnHeadings<Name>[],
): readonly FoundHeader<Name>[] {
  const book = headingBook(known);
  return sheets.flatMap((sheet) => mostColumns(headersIn(sheet, book)) ?? []);
}

function mostColumns<Name extends string>(headers: readonly FoundHeader<Name>[]): FoundHeader<Name> | null {
  return headers.reduce<FoundHeader<Name> | null>(
    (most, header) => (header.columns.size > (most?.columns.size ?? 0) ? header : most),
    null,
  );
}

/** What is wrong with a text file as a whole. */
function textProblem(sheet: ReadSheet | undefined): Problem | null {
  if (sheet?.mostLines !== undefined) return problem('too-many-lines', { limit: sheet.mostLines });
  return sheet?.unclosedLine === undefined ? null : problem('unclosed-quote', {}, { line: sheet.unclosedLine });
}

function missingIn<Name extends string>(
  header: FoundHeader<Name> | null,
  known: readonly ColumnHeadings<Name>[],
): readonly ColumnHeadings<Name>[] {
  return known.filter(({ name, required }) => required && header?.columns.has(name) !== true);
}

/** If no column is known, the place of the header can't be given. */
function missingColumns<Name extends string>(
  best: FoundHeader<Name> | null,
  missing: readonly ColumnHeadings<Name>[],
): readonly Problem[] {
  const place = best === null ? {} : placeAt(best, best.header, 1);
  return missing.map(({ headings }) =>
    problem('column-missing', { column: headings[0] ?? '', headings: headings.slice(1).join(', ') }, place),
  );
}

/** That the table is there, on a sheet that nobody sees; null: it is not. */
function hiddenTable<Name extends string>(
  sheets: readonly ReadSheet[],
  known: readonly ColumnHeadings<Name>[],
): readonly Problem[] | null {
  const hidden = headersOf(
    sheets.filter(({ visible }) => !visible),
    known,
  );
  const whole = hidden.filter((header) => missingIn(header, known).length === 0);
  return whole.length === 0 ? null : whole.map(({ sheet }) => problem('table-hidden', {}, { sheet: sheet.name }));
}

/** Two columns alone are found on sheets of many kinds. */
function halfTable<Name extends string>(
  { sheet, columns }: FoundHeader<Name>,
  known: readonly ColumnHeadings<Name>[],
): readonly PassedOver[] {
  const [missing] = known.filter(({ name, required }) => required && !columns.has(name));
  return missing === undefined || columns.size < 2 ? [] : [{ sheet: sheet.name, column: missing.headings[0] ?? '' }];
}

function tableBelow<Name extends string>(header: FoundHeader<Name>): FoundTable<Name> {
  const { sheet } = header;
  const rows = sheet.rows.filter(
    (row) => row.row > header.header.row && hasContent(row) && !saysAgain(row, header.columns, header.headings),
  );
  const byNumber = new Map(sheet.rows.map((row) => [row.row, row]));
  return { ...header, rows, topRow: mergedDown(sheet), rowAt: (row) => byNumber.get(row) };
}

function hasContent({ cells }: ReadRow): boolean {
  return [...cells.values()].some((cell) => cell.formula !== null || textOf(cell) !== '');
}

/** Lines with more fields than the header: a comma inside a field has moved the others, and nobody knows which. */
function wideLines<Name extends string>({ header, rows, sheet }: FoundTable<Name>): readonly Problem[] {
  const expected = header.fields;
  if (expected === undefined) return [];
  return rows.flatMap((row) => {
    const { fields: found = 0 } = row;
    return found <= expected
      ? []
      : [problem('line-too-wide', { found, expected }, placeAt({ sheet }, row, expected + 1))];
  });
}

/** A heading that no program has computed may be that of any column. */
function uncomputedHeadings<Name extends string>(table: FoundTable<Name>): readonly Problem[] {
  return [...table.header.cells].flatMap(([column, { formula, value }]) =>
    formula === null || value !== null
      ? []
      : [problem('form-formula', { formula }, placeAt(table, table.header, column))],
  );
}

/** The cell of a named column; one merged with those above it has their value. */
export function cellIn<Name extends string>(table: FoundTable<Name>, row: ReadRow, name: Name): ReadCell | undefined {
  const column = table.columns.get(name);
  if (column === undefined) return undefined;
  const own = row.cells.get(column);
  const top = own === undefined ? table.topRow(row.row, column) : null;
  if (top === null || top <= table.header.row) return own;
  return table.rowAt(top)?.cells.get(column);
}

/** Whether a named cell is one with a cell above it. */
export function isMergedDown<Name extends string>(table: FoundTable<Name>, row: ReadRow, column: number): boolean {
  return row.cells.get(column) === undefined && (table.topRow(row.row, column) ?? 0) > table.header.row;
}

/** The place for a problem with a named column of a row; the row's first cell if there is no such column. */
export function placeIn<Name extends string>(table: FoundTable<Name>, row: ReadRow, name: Name): Partial<ProblemPlace> {
  return placeAt(table, row, table.columns.get(name) ?? 1);
}

export function placeAt(
  { sheet }: { readonly sheet: ReadSheet },
  { row, line }: ReadRow,
  column: number,
): Partial<ProblemPlace> {
  return { line: line ?? null, sheet: sheet.name === '' ? null : sheet.name, cell: cellAddress({ row, column }) };
}
