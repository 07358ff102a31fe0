import { cellName } from '../domain/cell-address.ts';
import { type Problem, type ProblemPlace, problem } from '../domain/problem.ts';
import { foldedText } from '../domain/search-text.ts';
import { type ReadCell, type ReadRow, type ReadSheet, textOf } from './read-sheet.ts';

/** The headings by which a column is known, in every language; the first is named in messages. */
export interface ColumnHeadings<Name extends string> {
  readonly name: Name;
  readonly headings: readonly string[];
  readonly required: boolean;
}

/** A table found on a sheet by its header row. */
export interface FoundTable<Name extends string> {
  readonly sheet: ReadSheet;
  readonly header: number;
  /** Column numbers by name. */
  readonly columns: ReadonlyMap<Name, number>;
  /** Headings that none of the known columns has, by column number. */
  readonly others: ReadonlyMap<number, string>;
  /** The rows below the header that say anything. */
  readonly rows: readonly ReadRow[];
}

/** A header row stands among the first rows, below titles and notes. */
const MOST_ROWS_ABOVE = 40;

/** The table whose header has most of the columns, or that one of the required columns is nowhere. Hidden sheets are not looked at. */
export function findTable<Name extends string>(
  sheets: readonly ReadSheet[],
  known: readonly ColumnHeadings<Name>[],
): FoundTable<Name> | { readonly problems: readonly Problem[] } {
  const candidates = sheets
    .filter(({ visible }) => visible)
    .flatMap((sheet) => sheet.rows.slice(0, MOST_ROWS_ABOVE).map((row) => tableAt(sheet, row, known)));
  const best = candidates.reduce<FoundTable<Name> | null>(
    (most, table) => (table.columns.size > (most?.columns.size ?? 0) ? table : most),
    null,
  );
  const missing = known.filter(({ name, required }) => required && best?.columns.has(name) !== true);
  if (best !== null && missing.length === 0) return best;
  const sheet = best === null || best.sheet.name === '' ? null : best.sheet.name;
  return {
    problems: missing.map(({ headings }) =>
      problem('column-missing', { column: headings[0] ?? '', headings: headings.slice(1).join(', ') }, { sheet }),
    ),
  };
}

function tableAt<Name extends string>(
  sheet: ReadSheet,
  { row, cells }: ReadRow,
  known: readonly ColumnHeadings<Name>[],
): FoundTable<Name> {
  const columns = new Map<Name, number>();
  const others = new Map<number, string>();
  for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) {
    const heading = textOf(cell);
    const name = known.find(({ headings }) => headings.some((each) => isSameHeading(each, heading)))?.name;
    if (name !== undefined && !columns.has(name)) columns.set(name, column);
    else if (heading !== '') others.set(column, heading);
  }
  const rows = sheet.rows.filter(
    (each) => each.row > row && [...each.cells.values()].some((cell) => textOf(cell) !== ''),
  );
  return { sheet, header: row, columns, others, rows };
}

/** Without regard to diacritics, capitals, blanks and signs. */
function isSameHeading(a: string, b: string): boolean {
  return headingKey(a) === headingKey(b);
}

export function headingKey(heading: string): string {
  return foldedText(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The cell of a named column. */
export function cellIn<Name extends string>(table: FoundTable<Name>, row: ReadRow, name: Name): ReadCell | undefined {
  const column = table.columns.get(name);
  return column === undefined ? undefined : row.cells.get(column);
}

/** Where a problem with a named column of a row stands; the row's first cell where there is no such column. */
export function placeIn<Name extends string>(table: FoundTable<Name>, row: ReadRow, name: Name): Partial<ProblemPlace> {
  return placeAt(table, row, table.columns.get(name) ?? 1);
}

export function placeAt<Name extends string>(
  { sheet }: FoundTable<Name>,
  { row }: ReadRow,
  column: number,
): Partial<ProblemPlace> {
  return { sheet: sheet.name === '' ? null : sheet.name, cell: cellName(row, column) };
}
